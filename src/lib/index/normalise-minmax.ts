import { max, min } from 'simple-statistics';
import { checkAmpiezza, type Obiettivo } from './normalise-ampi.ts';
import { Rifiuto } from './rifiuto.ts';
import { listPresenti, mapPresenti, type Verso, type Vettore } from './vettore.ts';

/** Lowest and highest value. @throws Rifiuto when there is no value or all are equal. */
export function measureAmpiezza(valori: Vettore): { inf: number; sup: number } {
  const presenti = listPresenti(valori);
  if (presenti.length === 0) throw new Rifiuto(['nessun valore presente']);
  const ampiezza = { inf: min(presenti), sup: max(presenti) };
  if (ampiezza.inf === ampiezza.sup) {
    throw new Rifiuto([`indicatore costante: vale sempre ${String(ampiezza.inf)}`]);
  }
  return ampiezza;
}

/**
 * Min-max: lowest value to the first end of `scala`, highest to the second; reversed when `verso` is -1.
 * With given `ampiezza` values outside it leave the scale: nothing is cut.
 * @throws Rifiuto for a constant indicatore.
 */
export function normaliseMinmax(
  valori: Vettore,
  verso: Verso = 1,
  ampiezza: Pick<Obiettivo, 'inf' | 'sup'> = measureAmpiezza(valori),
  scala: readonly [number, number] = [0, 100],
): (number | null)[] {
  checkAmpiezza(ampiezza);
  const { inf, sup } = ampiezza;
  const [basso, alto] = scala;
  return mapPresenti(
    valori,
    (x) => ((verso === 1 ? x - inf : sup - x) / (sup - inf)) * (alto - basso) + basso,
  );
}

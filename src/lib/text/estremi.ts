import { roundHalfUp } from '../format/round-half-up.ts';
import type { Comune, DatiIndicatore } from '../model.ts';
import { listOrdinate, type Rilevata } from './letture.ts';

/** The names that figures and facts need. */
export interface Territori {
  readonly comuni: readonly Pick<Comune, 'codice' | 'nome'>[];
}

/** The comuni at the two ends of an ordering, equal printed values together. */
export interface Estremi {
  /** Highest first. */
  ordinate: Rilevata[];
  massimo: Rilevata;
  minimo: Rilevata;
  /** Names of the comuni that share the highest printed value. */
  alti: string[];
  bassi: string[];
  /** True when all the comuni print the same value. */
  piatto: boolean;
}

/** Name of a comune, or its code when it is unknown. */
export function nomeComune(territori: Territori, codice: string): string {
  return territori.comuni.find((c) => c.codice === codice)?.nome ?? codice;
}

/** @param codici the comuni to compare; undefined when fewer than two have a value in that year */
export function trovaEstremi(
  dati: DatiIndicatore,
  codici: readonly string[],
  anno: string,
  territori: Territori,
): Estremi | undefined {
  const ordinate = listOrdinate(dati, codici, anno);
  const massimo = ordinate[0];
  const minimo = ordinate.at(-1);
  if (ordinate.length < 2 || !massimo || !minimo) return undefined;
  const stampa = (o: Rilevata): number => roundHalfUp(o.valore, dati.indicatore.decimali);
  const pari = (capo: Rilevata): string[] =>
    ordinate
      .filter((o) => stampa(o) === stampa(capo))
      .map((o) => nomeComune(territori, o.territorio));
  return {
    ordinate,
    massimo,
    minimo,
    alti: pari(massimo),
    bassi: pari(minimo),
    piatto: stampa(massimo) === stampa(minimo),
  };
}

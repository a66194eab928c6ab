import { isNoto, type ValoreTerritorio } from '../chart/figura.ts';
import { findClasse } from '../chart/classi.ts';
import { etichetteClassi } from '../esplora/etichette-classi.ts';
import { formatEtichetta, type Unita } from '../format/format-valore.ts';
import { maiuscola } from '../text/grammatica/maiuscola.ts';

/**
 * What a drawing of single values says to who cannot see it: each value, from the lowest.
 *
 * @example descriviValori([seregno, desio], quota) // "Desio 12,5%; Seregno 14,0%."
 */
export function descriviValori(voci: readonly ValoreTerritorio[], unita: Unita): string {
  const ordinate = voci.filter(isNoto).sort((a, b) => a.valore - b.valore);
  return `${ordinate.map((v) => `${v.nome} ${formatEtichetta(v.valore, unita)}`).join('; ')}.`;
}

const quanti = (n: number): string => (n === 1 ? 'un comune' : `${String(n)} comuni`);

/**
 * What a legend as a histogram says to who cannot see it: how many comuni each class holds.
 *
 * @param classi inner breaks, ascending
 * @example descriviClassi(comuni, [10], quota) // "Meno di 10,0%: 3 comuni; 10,0% e oltre: un comune."
 */
export function descriviClassi(
  valori: readonly ValoreTerritorio[],
  classi: number[],
  unita: Unita,
): string {
  const etichette = etichetteClassi(classi, unita);
  const conteggi = etichette.map(() => 0);
  let senza = 0;
  for (const v of valori) {
    if (isNoto(v)) conteggi[findClasse(v.valore, classi) - 1]! += 1;
    else senza += 1;
  }
  const parti = etichette.map((etichetta, i) => `${etichetta}: ${quanti(conteggi[i]!)}`);
  if (senza > 0) parti.push(`senza dato: ${quanti(senza)}`);
  return `${maiuscola(parti.join('; '))}.`;
}

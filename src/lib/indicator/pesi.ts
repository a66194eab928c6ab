import type { Comune } from '../model.ts';
import { makeReader, type Ambiente } from './ambiente.ts';
import { calcolaTerritorio, readBlocco } from './calcola-territorio.ts';
import type { Definizione } from './schema.ts';

/**
 * The year whose figures stand for `anno` among those available: the nearest 1 January; of two equally
 * near the later one, because the figure of a calendar year is closer to the 1 January that ends it.
 * `anno` may be a semester ("2018-2"). Undefined when none is available.
 */
export function findNearestAnno(anno: string, available: readonly string[]): string | undefined {
  const year = Number(anno.slice(0, 4));
  return [...available].sort(
    (a, b) => Math.abs(Number(a) - year) - Math.abs(Number(b) - year) || Number(b) - Number(a),
  )[0];
}

/**
 * Residents of each comune, to weigh means and to say how much of an aggregate is covered: the comune
 * figures of popolazione-residente, which come straight from the fonti. The result gives, for any year,
 * those of the nearest 1 January that has all the comuni.
 */
export function makePopolazione(
  popolazione: Definizione,
  comuni: readonly Comune[],
  misure: Ambiente['misure'],
): Ambiente['getPopolazione'] {
  const byAnno = new Map<string, Map<string, number>>();
  const findIndicatore = (): undefined => undefined;
  for (const blocco of popolazione.calcolo.filter(({ territori }) => territori !== 'comparatori')) {
    const letto = readBlocco(blocco, popolazione.aggregazione);
    for (const anno of blocco.anni) {
      const values = comuni.flatMap(({ codice }): [string, number][] => {
        const read = makeReader(blocco, codice, anno, { misure, findIndicatore });
        const valore = calcolaTerritorio(blocco, letto, popolazione, read)?.valore;
        return valore == null ? [] : [[codice, valore]];
      });
      if (values.length === comuni.length) byAnno.set(anno, new Map(values));
    }
  }
  return (anno) => {
    const nearest = byAnno.get(findNearestAnno(anno, [...byAnno.keys()]) ?? '');
    if (nearest) return nearest;
    throw new Error('no year has the residents of all the comuni: nothing can be weighed');
  };
}

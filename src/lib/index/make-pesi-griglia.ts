import { chainPesi } from './chain-pesi.ts';
import { drawPesi } from './draw-pesi.ts';
import type { Griglia } from './measure-sensibilita.ts';
import { makePesiUguali, scalePesi } from './scale-pesi.ts';

/** Sets of weights that a grid runs over. */
export type PesiGriglia = Pick<Griglia, 'pesi' | 'pesiCerti'>;

/**
 * The published weights first, equal ones if they are different, then the random draws.
 * @param catena put the draws in a chain of neighbours: worth it for the complete grid only.
 */
export function makePesiGriglia(pesi: readonly number[], catena = false): PesiGriglia {
  const dichiarati = scalePesi(pesi);
  const uguali = scalePesi(makePesiUguali(pesi.length));
  const certi = dichiarati.every((peso) => Math.abs(peso - uguali[0]!) < 1e-12)
    ? [dichiarati]
    : [dichiarati, uguali];
  const casuali = drawPesi(dichiarati);
  return { pesi: [...certi, ...(catena ? chainPesi(casuali) : casuali)], pesiCerti: certi.length };
}

import { AMBITI_INSIEME } from '../territory/estensione.ts';
import { isNoto } from './figura.ts';
import type { ValoreTerritorio } from './figura.ts';

/** Ambiti nearest in value on each side that a long ranking keeps. */
const PER_LATO = 4;

/**
 * The ambiti that an axis names: all of them or, when they are many, the one of the page and the two ends.
 *
 * @param protagonista the territory of the page, which may be none of them
 */
export function chooseNominati<T extends ValoreTerritorio>(
  ambiti: readonly T[],
  protagonista: string,
): T[] {
  return chooseVicini(ambiti, protagonista, 0);
}

/**
 * The ambiti that a ranking lists: all of them or, when they are many, the one of the page, those next to it by
 * value, and the two ends.
 *
 * @param perLato how many next to it on each side
 */
export function chooseVicini<T extends ValoreTerritorio>(
  ambiti: readonly T[],
  protagonista: string,
  perLato = PER_LATO,
): T[] {
  if (ambiti.length <= AMBITI_INSIEME) return [...ambiti];
  const ordinati = ambiti.filter(isNoto).sort((a, b) => b.valore - a.valore);
  const suo = ordinati.findIndex((v) => v.territorio === protagonista);
  const ultimo = ordinati.length - 1;
  return ordinati.filter(
    (_, i) => i === 0 || i === ultimo || (suo >= 0 && Math.abs(i - suo) <= perLato),
  );
}

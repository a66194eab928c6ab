import type { ValoreTerritorio } from './figura.ts';

const tavole = new WeakMap<object, ReadonlyMap<string, ValoreTerritorio>>();

/** The values by territory. The same list, drawn for one ambito after the other, is read once. */
export function perTerritorio<T extends ValoreTerritorio>(
  valori: readonly T[],
): ReadonlyMap<string, T> {
  const pronta = tavole.get(valori) ?? new Map(valori.map((v) => [v.territorio, v]));
  tavole.set(valori, pronta);
  return pronta as ReadonlyMap<string, T>;
}

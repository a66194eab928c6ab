/**
 * State of a score: the union of its components' states, in alphabetical order; `parziale` when a component is
 * missing and the others stand in for it. A score that cannot be given takes the reason of its first missing
 * component.
 */
export function mergeStati(stati: readonly string[], calcolato: boolean): string {
  const mancanti = stati.filter((stato) => stato.startsWith('mancante:'));
  if (!calcolato) return mancanti[0] ?? 'mancante:non-rilevato';
  const marche = new Set(
    stati
      .filter((stato) => !stato.startsWith('mancante:'))
      .flatMap((stato) => stato.split('+'))
      .filter((marca) => marca !== 'definitivo'),
  );
  if (mancanti.length > 0) marche.add('parziale');
  return marche.size === 0 ? 'definitivo' : [...marche].sort().join('+');
}

import { isMancante } from '../format/format-stato.ts';
import { joinStati } from '../indicator/stato.ts';
import type { Stato } from '../model.ts';

/**
 * State of a score: the union of its components' states; `parziale` when a component is missing and the
 * others stand in for it. A score that cannot be given takes the reason of its first missing component.
 */
export function mergeStati(stati: readonly Stato[], calcolato: boolean): Stato {
  const presenti = stati.filter((stato) => !isMancante(stato));
  if (!calcolato) return joinStati(stati);
  return joinStati(presenti.length < stati.length ? [...presenti, 'parziale'] : presenti);
}

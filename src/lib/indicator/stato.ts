import { isMancante } from '../format/format-stato.ts';
import type { Motivo, Stato } from '../model.ts';

/** Order in which flags are written. */
const FLAGS = ['provvisorio', 'approssimato', 'parziale'] as const;
const MISSING = 'mancante:';

/** @example missingToStato('in-attesa') => 'mancante:in-attesa' */
export function missingToStato(motivo: Motivo): Stato {
  return `${MISSING}${motivo}`;
}

/**
 * State of a figure made from others: the first missing one decides; otherwise the union of the
 * flags (`provvisorio+parziale`), or `definitivo` when there is none.
 */
export function joinStati(stati: readonly Stato[]): Stato {
  const missing = stati.find(isMancante);
  if (missing !== undefined) return missing;
  const flags = new Set(stati.flatMap((stato) => stato.split('+')));
  return FLAGS.filter((flag) => flags.has(flag)).join('+') || 'definitivo';
}

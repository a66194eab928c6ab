import type { Attivita } from './attivita.ts';
import type { Esistente } from './esistente.ts';

/** Where an activity stands. */
export type StatoAttivita = 'consegnata' | 'in corso' | 'da avviare';

/** Delivered when all of its deliverables are there, under way when some are. */
export function statoAttivita(attivita: Attivita, esistente: Esistente): StatoAttivita {
  const pronte = attivita.consegne.filter((c) => c.pronta(esistente)).length;
  if (pronte === attivita.consegne.length) return 'consegnata';
  return pronte > 0 ? 'in corso' : 'da avviare';
}

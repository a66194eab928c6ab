import { indirizzi } from '../url/indirizzi.ts';
import { formatStato, STATO_INIZIALE, type StatoTabelle } from './stato.ts';

/** Root-relative address of the tables page in a given state; what is not said is as at the start. */
export const linkTabelle = (stato: Partial<StatoTabelle>): string =>
  indirizzi.tabelle() + formatStato({ ...STATO_INIZIALE, ...stato });

import type { Osservazione } from '../model.ts';
import { formatMotivo, isMancante } from '../format/format-stato.ts';
import { elenco } from './grammatica/elenco.ts';
import { maiuscola } from './grammatica/maiuscola.ts';

/**
 * What the reader must know about a value before using it, as one sentence without full stop;
 * undefined when the value is final and whole.
 *
 * @example notaStato({ stato: 'provvisorio' }) // "Dato provvisorio"
 */
export function notaStato(o: Pick<Osservazione, 'stato' | 'comuni'>): string | undefined {
  if (isMancante(o.stato)) return maiuscola(formatMotivo(o.stato));
  const segni = o.stato.split('+');
  const aggettivi = ['provvisorio', 'approssimato', 'parziale'].filter((s) => segni.includes(s));
  if (aggettivi.length === 0) return undefined;
  const [presenti, totali] = o.comuni ?? [0, 0];
  const coperti = presenti < totali ? `: ${String(presenti)} comuni su ${String(totali)}` : '';
  return `Dato ${elenco(aggettivi)}${segni.includes('parziale') ? coperti : ''}`;
}

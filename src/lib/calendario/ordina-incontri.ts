import { formatAnno } from '../format/format-anno.ts';
import type { Incontro } from './schema.ts';

/** The meetings from the first to the last. */
export const ordinaIncontri = (incontri: readonly Incontro[]): Incontro[] =>
  [...incontri].sort((a, b) => (a.inizio < b.inizio ? -1 : a.inizio > b.inizio ? 1 : 0));

/** @example quandoIncontro({ inizio: '2027-02-10T14:30', fine: '2027-02-10T16:00' }) // "10 febbraio 2027, dalle 14.30 alle 16.00" */
export function quandoIncontro({ inizio, fine }: Pick<Incontro, 'inizio' | 'fine'>): string {
  const [giorno = '', dalle = ''] = inizio.split('T');
  const [giornoFine = '', alle = ''] = fine.split('T');
  const ora = (testo: string) => testo.replace(':', '.');
  return giorno === giornoFine
    ? `${formatAnno(giorno)}, dalle ${ora(dalle)} alle ${ora(alle)}`
    : `dal ${formatAnno(giorno)}, ore ${ora(dalle)}, al ${formatAnno(giornoFine)}, ore ${ora(alle)}`;
}

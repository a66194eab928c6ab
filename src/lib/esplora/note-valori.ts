import type { Osservazione } from '../model.ts';
import { isMancante } from '../format/format-stato.ts';
import { notaStato } from '../text/nota-stato.ts';

/**
 * What a reader must know of the values of a figure, by territory; a note shared by most of them is
 * under `*`, and who does not share it has an entry of its own.
 *
 * @example makeNote([{ territorio: '108023', stato: 'provvisorio' }]) // { '*': 'Dato provvisorio' }
 */
export function makeNote(
  celle: readonly Pick<Osservazione, 'territorio' | 'stato' | 'comuni'>[],
): Record<string, string> {
  const note = celle.map((c) => ({
    territorio: c.territorio,
    nota: isMancante(c.stato) ? '' : (notaStato(c) ?? ''),
  }));
  const conteggi = new Map<string, number>();
  for (const { nota } of note) conteggi.set(nota, (conteggi.get(nota) ?? 0) + 1);
  const [comune = ''] = [...conteggi].sort((a, b) => b[1] - a[1])[0] ?? [];
  return Object.fromEntries([
    ...(comune === '' ? [] : [['*', comune]]),
    ...note.filter((n) => n.nota !== comune).map((n) => [n.territorio, n.nota]),
  ]);
}

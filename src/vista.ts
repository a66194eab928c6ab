/**
 * Chapter views and their drawings, made once for the two pages that show them: the chapter and the
 * page that other sites embed. Drawing is most of the time of a build.
 */
import { atlante } from './database.ts';
import { makeVistaCapitolo, type VistaCapitolo } from './lib/capitolo/vista.ts';
import type { AmbitoId } from './lib/model.ts';

const viste = new Map<string, VistaCapitolo>();
const figure = new WeakMap<VistaCapitolo, Map<string, string | undefined>>();

/** The view of a chapter. @throws on unknown ids. */
export function getVistaCapitolo(ambito: AmbitoId, indicatore: string): VistaCapitolo {
  const chiave = `${ambito}/${indicatore}`;
  const vista = viste.get(chiave) ?? makeVistaCapitolo(atlante, ambito, indicatore);
  viste.set(chiave, vista);
  return vista;
}

/** A drawing of a chapter: what `disegna` gives the first time. */
export function disegnaUnaVolta<T extends string | undefined>(
  vista: VistaCapitolo,
  nome: string,
  disegna: () => T,
): T {
  const note = figure.get(vista) ?? new Map<string, string | undefined>();
  figure.set(vista, note);
  if (!note.has(nome)) note.set(nome, disegna());
  return note.get(nome) as T;
}

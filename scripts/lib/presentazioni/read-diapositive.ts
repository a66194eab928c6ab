import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** The slides of a presentation, taken out of its page. */
export interface Diapositive {
  /** "Assemblea dei sindaci, finale: Ambito di Desio". */
  titolo: string;
  /** What it is for. */
  scopo: string;
  /** Markup of the slides, with links that lead to the published site, or to nowhere. */
  corpo: string;
}

const CARTELLA = 'presentazioni';

/** Ids of the presentations of a built site. */
export const listPresentazioni = (sito: string): string[] =>
  existsSync(join(sito, CARTELLA))
    ? readdirSync(join(sito, CARTELLA), { withFileTypes: true })
        .filter((voce) => voce.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];

/**
 * Takes the slides of a presentation out of the built site.
 *
 * @param base base path of the build
 * @param indirizzo address at which the site is published; without it links become words
 * @throws Error that lists the presentations when there is none by this name
 */
export function readDiapositive(
  sito: string,
  base: string,
  id: string,
  indirizzo: string | undefined,
): Diapositive {
  const presenti = listPresentazioni(sito);
  if (presenti.length === 0)
    throw new Error(`${sito}/ non ha presentazioni: esegui prima "npm run build"`);
  if (!presenti.includes(id))
    throw new Error(
      `Presentazione "${id}" sconosciuta. In ${sito}/ ci sono: ${presenti.join(', ')}`,
    );
  const file = join(sito, CARTELLA, id, 'index.html');
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  const palco = document.querySelector('.palco');
  if (!palco) throw new Error(`${file}: nessuna diapositiva`);
  for (const link of palco.querySelectorAll('a[href^="/"]')) {
    const interno = link.getAttribute('href')!.slice(base.length);
    if (indirizzo === undefined) link.replaceWith(...link.childNodes);
    else link.setAttribute('href', new URL(interno, indirizzo).href);
  }
  const testo = (selettore: string) =>
    (document.querySelector(selettore)?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  return { titolo: testo('h1'), scopo: testo('.sommario'), corpo: palco.outerHTML };
}

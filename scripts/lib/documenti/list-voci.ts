import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findIndirizzoDocumento } from '../../../src/lib/documento/indirizzo-documento.ts';
import { hashSha256 } from '../hash.ts';
import { listFiles } from '../list-files.ts';
import type { Lavoro, Voce } from './lavoro.ts';

/** A document and the file of the site that it becomes. */
export interface VoceSito extends Voce {
  /** Path below the folder of the documents. */
  percorso: string;
}

const CARTELLA = '/documenti/';
const SORGENTI = ['src/lib/documento', 'scripts/lib/documenti'];
const ALTRI = [
  'src/lib/chart/svg-autonomo.ts',
  'src/lib/chart/inline-stile.ts',
  'src/lib/url/codice-breve.ts',
  'package-lock.json',
];

/**
 * The documents of a built site, each with the file of the store that holds it once it is written. The
 * name of that file says everything that the document depends on: page, style sheet, edition, template,
 * code.
 *
 * @param solo a part of the addresses wanted, such as an ambito; all of them without it
 */
export function listVoci(
  sito: string,
  deposito: string,
  lavoro: Omit<Lavoro, 'voci'>,
  solo?: string,
): VoceSito[] {
  const { template } = lavoro;
  const modello = template && hashSha256(readFileSync(template));
  const impronta = hashSha256(JSON.stringify([lavoro, modello, readCodice()]));
  return listFiles(sito).flatMap(({ path }) => {
    const pagina = `/${path.replace(/index\.html$/, '')}`;
    const indirizzo = findIndirizzoDocumento(pagina);
    if (indirizzo === undefined || !path.endsWith('index.html')) return [];
    if (solo !== undefined && !path.split('/').includes(solo)) return [];
    const html = join(sito, path);
    const [contenuto] = /<main[\s\S]*<\/main>/.exec(readFileSync(html, 'utf8')) ?? [''];
    const nome = hashSha256(`${impronta} ${pagina} ${contenuto}`).slice(0, 32);
    return [
      {
        pagina,
        html,
        file: join(deposito, `${nome}.docx`),
        percorso: indirizzo.slice(CARTELLA.length),
      },
    ];
  });
}

function readCodice(): string[] {
  const file = SORGENTI.flatMap((cartella) =>
    listFiles(cartella).map(({ path }) => join(cartella, path)),
  );
  return [...file, ...ALTRI].map((path) => readFileSync(path, 'utf8'));
}

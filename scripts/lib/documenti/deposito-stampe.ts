import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hashSha256 } from '../hash.ts';

/** What a printed document depends on, besides its HTML. */
const CODICE = [
  'scripts/lib/documenti/print-pdf.ts',
  'src/lib/documento/add-metadati.ts',
  'src/lib/documento/pagine-ancore.ts',
  'package-lock.json',
];

/**
 * The file of the store for a document: its name changes with all that the document depends on.
 *
 * @param deposito folder of the store
 * @param file where the document goes in the site
 * @param contenuto its HTML and metadata
 */
export function nameDeposito(deposito: string, file: string, contenuto: string): string {
  const codice = CODICE.map((path) => readFileSync(path, 'utf8'));
  const impronta = hashSha256(JSON.stringify([contenuto, codice])).slice(0, 32);
  return join(deposito, `${namePrefisso(file)}${impronta}.pdf`);
}

/** Puts a document in the store, whole or not at all, in the place of the one that it was. */
export function keepDeposito(stampa: string, file: string, pdf: string): void {
  const deposito = dirname(stampa);
  mkdirSync(deposito, { recursive: true });
  const prefisso = namePrefisso(file);
  for (const nome of readdirSync(deposito)) {
    if (nome.startsWith(prefisso)) rmSync(join(deposito, nome));
  }
  writeFileSync(`${stampa}.new`, pdf, 'latin1');
  renameSync(`${stampa}.new`, stampa);
}

/** "sintesi.desio." for `.../sintesi/desio.pdf`. */
const namePrefisso = (file: string): string =>
  `${basename(dirname(file))}.${basename(file, '.pdf')}.`;

import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { readTemplate } from '../../../src/lib/documento/template/read-template.ts';
import { buildSite, readBase, SITE } from '../build-site.ts';
import { isSitoFresco } from '../impronta-sito.ts';
import type { Progress } from '../progress.ts';
import { writeDocumenti } from './write-documenti.ts';

const DEPOSITO = 'build/documenti-ufficio';
const USCITA = 'build/ufficio';

/** What an office asks. */
export interface Ordine {
  /** Its Word file, .docx or .dotx. */
  template: string;
  /** A part of the addresses wanted, such as an ambito; all of them without it. */
  solo?: string;
  /** Folder of the documents. */
  out?: string;
}

/**
 * Fills the template of an office with the chapters of the atlas, one file each.
 *
 * @throws Error before any work, when the template cannot be filled
 */
export async function fillUfficio(ordine: Ordine, progress: Progress): Promise<void> {
  const { template, solo } = ordine;
  const out = ordine.out ?? join(USCITA, basename(template, extname(template)));
  const { mancanti } = readTemplate(readFileSync(template), template);
  if (mancanti.length > 0) {
    progress.say(`${template} lacks some styles, which the atlas gives it: ${mancanti.join(', ')}`);
  }
  const base = readBase();
  // Links to documents stand outside of what a document takes from its page: either site will do.
  const fresco = [true, false].some((documenti) => isSitoFresco(SITE, { base, documenti }));
  if (!fresco) await buildSite(base, progress);
  await progress.stage('documents', async () => {
    const { file, nuovi } = await writeDocumenti({
      sito: SITE,
      base,
      uscita: out,
      deposito: DEPOSITO,
      template,
      ...(solo === undefined ? {} : { solo }),
    });
    return { count: file.length, what: `files, ${String(nuovi)} new` };
  });
  progress.say(`Documents in ${out}/`);
}

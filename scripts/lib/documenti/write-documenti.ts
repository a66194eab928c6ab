import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { listFiles } from '../list-files.ts';
import type { Lavoro } from './lavoro.ts';
import { listVoci, type VoceSito } from './list-voci.ts';
import { readLavoro } from './read-lavoro.ts';
import { useFont } from './use-font.ts';

const DEPOSITO = 'build/documenti';

/** What to write, from what. */
export interface Richiesta {
  /** Folder of the built site. */
  sito: string;
  /** Base path of that build. */
  base: string;
  /** Folder of the documents; that of the site, by default. */
  uscita?: string;
  /** Store of the documents already written. */
  deposito?: string;
  /** Word file of an office to fill. */
  template?: string;
  /** A part of the addresses wanted, such as an ambito. */
  solo?: string;
}

/** What {@link writeDocumenti} did. */
export interface EsitoDocumenti {
  /** Files of the documents. */
  file: string[];
  /** How many were written anew; the others were in the store. */
  nuovi: number;
}

/**
 * Writes the Word documents of a built site. Those whose page has not changed are taken from the store, so
 * a command that was stopped goes on from where it was.
 *
 * @throws Error when no page has a document, or a worker stopped
 */
export async function writeDocumenti(richiesta: Richiesta): Promise<EsitoDocumenti> {
  const { sito, base, uscita = join(sito, 'documenti'), deposito = DEPOSITO } = richiesta;
  const { template, solo } = richiesta;
  const lavoro = { ...readLavoro(base), ...(template === undefined ? {} : { template }) };
  const voci = listVoci(sito, deposito, lavoro, solo);
  if (voci.length === 0) {
    throw new Error(`No page with a document in ${sito}/${solo ? ` has the part "${solo}"` : ''}`);
  }
  mkdirSync(deposito, { recursive: true });
  useFont(deposito);
  const mancanti = voci.filter(({ file }) => !existsSync(file));
  await runWorkers(mancanti, lavoro);
  const file = voci.map((voce) => copyVoce(voce, uscita));
  if (solo === undefined) removeVecchi(voci, deposito);
  return { file, nuovi: mancanti.length };
}

/** Shares the documents among the cores, one worker each. */
async function runWorkers(voci: readonly VoceSito[], lavoro: Omit<Lavoro, 'voci'>): Promise<void> {
  const quanti = Math.min(availableParallelism(), voci.length);
  const parti = Array.from({ length: quanti }, (_, i) =>
    voci.filter((_voce, j) => j % quanti === i),
  );
  await Promise.all(
    parti.map(async (parte) => {
      const worker = new Worker(new URL('./documenti-worker.ts', import.meta.url), {
        workerData: { ...lavoro, voci: parte } satisfies Lavoro,
      });
      const [code] = (await once(worker, 'exit')) as [number];
      if (code !== 0) throw new Error(`documents: a worker ended with code ${String(code)}`);
    }),
  );
}

function copyVoce({ file, percorso }: VoceSito, uscita: string): string {
  const meta = join(uscita, percorso);
  mkdirSync(dirname(meta), { recursive: true });
  copyFileSync(file, meta);
  return meta;
}

/** Documents of pages as they were: nobody will ask for them again. */
function removeVecchi(voci: readonly VoceSito[], deposito: string): void {
  const vivi = new Set(voci.map(({ file }) => file));
  for (const { path } of listFiles(deposito)) {
    const file = join(deposito, path);
    if (path.endsWith('.docx') && !vivi.has(file)) rmSync(file);
  }
}

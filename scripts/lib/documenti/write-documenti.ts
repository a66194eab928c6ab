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

/** What {@link writeDocumenti} did. */
export interface EsitoDocumenti {
  /** Files of the documents in the site. */
  file: string[];
  /** How many were written anew; the others were in the store. */
  nuovi: number;
}

/**
 * Writes the Word documents of a built site below its `documenti/`. Those whose page has not changed are
 * taken from the store, so a command that was stopped goes on from where it was.
 *
 * @param sito folder of the built site
 * @param base base path of that build
 * @throws Error when the site is not there, or a worker stopped
 */
export async function writeDocumenti(sito: string, base: string): Promise<EsitoDocumenti> {
  const lavoro = readLavoro(base);
  const voci = listVoci(sito, DEPOSITO, lavoro);
  if (voci.length === 0) throw new Error(`There is no ${sito}/ yet: run "npm run build" first`);
  mkdirSync(DEPOSITO, { recursive: true });
  useFont(DEPOSITO);
  const mancanti = voci.filter(({ file }) => !existsSync(file));
  await runWorkers(mancanti, lavoro);
  const file = voci.map((voce) => copyVoce(voce, sito));
  removeVecchi(voci);
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

function copyVoce({ file, percorso }: VoceSito, sito: string): string {
  const meta = join(sito, percorso);
  mkdirSync(dirname(meta), { recursive: true });
  copyFileSync(file, meta);
  return meta;
}

/** Documents of pages as they were: nobody will ask for them again. */
function removeVecchi(voci: readonly VoceSito[]): void {
  const vivi = new Set(voci.map(({ file }) => file));
  for (const { path } of listFiles(DEPOSITO)) {
    const file = join(DEPOSITO, path);
    if (path.endsWith('.docx') && !vivi.has(file)) rmSync(file);
  }
}

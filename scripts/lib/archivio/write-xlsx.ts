import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LavoroXlsx } from './xlsx-worker.ts';

const MAX_WORKERS = 4;
/** A small nursery keeps the memory of a worker low and costs no time. */
const YOUNG_MB = 8;

/**
 * Writes the workbooks, shared out among the cores: compressing them is most of what the files cost. Which
 * worker writes a file changes nothing in it.
 *
 * @param percorsi paths of the workbooks below `cartella`, the largest first.
 */
export async function writeXlsx(
  cartella: string,
  data: string,
  percorsi: readonly string[],
): Promise<void> {
  const count = Math.min(availableParallelism(), MAX_WORKERS);
  const shares = Array.from({ length: count }, (_, i) =>
    percorsi.filter((__, j) => j % count === i),
  );
  await Promise.all(
    shares.map(async (share) => {
      const workerData: LavoroXlsx = { cartella, data, percorsi: share };
      const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), {
        workerData,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      });
      const [code] = (await once(worker, 'exit')) as [number];
      if (code !== 0) throw new Error(`workbooks: a worker ended with code ${String(code)}`);
    }),
  );
}

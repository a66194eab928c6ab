import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LavoroXlsx } from './xlsx-worker.ts';

/** A small nursery keeps the memory of the worker low and costs no time. */
const YOUNG_MB = 8;

/**
 * Writes workbooks on another core: compressing them is most of what the files cost. Who writes a file
 * changes nothing in it.
 * @throws whatever stopped the worker
 */
export async function writeXlsx(lavoro: LavoroXlsx): Promise<void> {
  const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), {
    workerData: lavoro,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const [code] = (await once(worker, 'exit')) as [number];
  if (code !== 0) throw new Error(`workbooks: the worker ended with code ${String(code)}`);
}

import { join } from 'node:path';
import { listFiles, sumBytes } from './list-files.ts';

/** Memory of a small server. */
const SERVER_MB = 4000;

/** A process that makes a thousand chapters, beside the figures. */
const PROCESS_MB = 950;

/**
 * Left alone, Node lets the heap grow well past a gigabyte before it collects. A build of 2,000 chapters
 * fits in this limit and takes no longer for it.
 */
const HEAP_MB = 800;

/** Figures once they are read: rows and their index, for each megabyte of the files. */
const ROWS = 2;
/** And beside the heap: the text that is being read, the pages being written. */
const AROUND = 2;

/** More processes than this gain nothing on the machines that were measured. */
const MAX_TOGETHER = 3;

/** Megabytes of figures that every process of a build reads. */
export const measureDati = (folder: string): number =>
  sumBytes([
    ...listFiles(join(folder, 'build/dati/indicatori')),
    ...listFiles(join(folder, 'build/dati/indici')),
  ]) / 1e6;

/** Limit of the heap of a process that holds so many megabytes of figures. */
export const findHeapMB = (dati: number): number => Math.round(HEAP_MB + ROWS * dati);

/** How many processes run together: as many as processors, within the memory of a small server. */
export function countInsieme(dati: number, processori: number): number {
  const entrano = Math.floor(SERVER_MB / (PROCESS_MB + (ROWS + AROUND) * dati));
  return Math.max(1, Math.min(entrano, processori, MAX_TOGETHER));
}

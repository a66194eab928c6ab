import { findHeapMB, measureDati } from './memoria.ts';
import type { RunOptions } from './run.ts';
import { PARTE, SOLO } from './scegli-pagine.ts';

/** Where a build of the pages goes. */
export interface AstroTarget {
  /** Base path with slashes at both ends. */
  base: string;
  /** Folder of the pages, from the folder of the project. */
  out: string;
  /** File that receives Astro's own report. */
  log: string;
  /** True when the pages link to the Word and PDF documents, made after them. */
  documenti?: boolean;
  /** Words that name the pages to render, divided by commas; all pages by default. */
  solo?: string;
  /** The part of the site to make, "2/12"; the whole site by default. */
  parte?: string;
  /** Folder of the project; the current one by default. */
  cwd?: string;
}

/** How `astro build` is run, wherever it is: the same environment for the site, the tests and the bench. */
export const makeAstroOptions = ({
  base,
  out,
  log,
  documenti,
  solo,
  parte,
  cwd,
}: AstroTarget): RunOptions => ({
  cwd,
  log,
  env: {
    BASE_PATH: base,
    OUT_DIR: out,
    ASTRO_TELEMETRY_DISABLED: '1',
    PUBLIC_DOCUMENTI: documenti ? 'si' : 'no',
    [SOLO]: solo ?? '',
    [PARTE]: parte ?? '',
    NODE_OPTIONS:
      `${process.env['NODE_OPTIONS'] ?? ''} --max-old-space-size=${String(findHeapMB(measureDati(cwd ?? '.')))}`.trim(),
  },
});

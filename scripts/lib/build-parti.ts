import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { makeAstroOptions, type AstroTarget } from './astro-options.ts';
import { copyProject } from './bench/copy-project.ts';
import { listFiles } from './list-files.ts';
import { countInsieme, measureDati } from './memoria.ts';
import { run } from './run.ts';

const ROOTS = 'build/parti';
const DATI = 'build/dati';

/** Chapters that one process makes within its heap. */
const CHAPTERS_PER_PART = 1000;

/** In how many parts a site of so many chapters is made: one, until memory asks for more. */
export function countParti(chapters = 'src/content/capitoli'): number {
  return Math.max(1, Math.ceil(listFiles(chapters).length / CHAPTERS_PER_PART));
}

/**
 * Makes the pages. A large site is made in parts: each is a process of its own, in a copy of the project, so
 * that the memory of one does not grow with the site, and some run together. The outcome is, byte by byte, the
 * one of a single process, which is lighter and as fast until the parts are more than the processors.
 *
 * @param target where the pages go; its `out` is replaced.
 * @param parti how many parts.
 */
export async function buildParti(target: AstroTarget, parti: number): Promise<void> {
  rmSync(ROOTS, { recursive: true, force: true });
  rmSync(target.out, { recursive: true, force: true });
  if (parti === 1) {
    await run('astro', ['build'], makeAstroOptions(target));
    return;
  }
  const waiting = Array.from({ length: parti }, (_, n) => n + 1);
  const work = async (): Promise<void> => {
    for (let numero = waiting.shift(); numero; numero = waiting.shift()) {
      const root = join(ROOTS, String(numero));
      await buildParte(root, { ...target, parte: `${String(numero)}/${String(parti)}` });
      mergeFolder(join(root, 'dist'), target.out);
      rmSync(root, { recursive: true, force: true });
    }
  };
  const together = Math.min(countInsieme(measureDati('.'), availableParallelism()), parti);
  await Promise.all(Array.from({ length: together }, work));
}

async function buildParte(root: string, target: AstroTarget): Promise<void> {
  copyProject(root);
  for (const { path } of listFiles(DATI)) {
    const copy = join(root, DATI, path);
    mkdirSync(dirname(copy), { recursive: true });
    linkSync(join(DATI, path), copy);
  }
  const log = resolve(dirname(target.log), `parte-${target.parte?.replace('/', '-') ?? ''}.log`);
  await run('astro', ['build'], makeAstroOptions({ ...target, out: 'dist', cwd: root, log }));
}

/**
 * Moves the files of a part to the site. Every part has the same style sheets and scripts.
 *
 * @throws when two parts made the same file in two ways.
 */
export function mergeFolder(part: string, site: string): void {
  for (const { path } of listFiles(part)) {
    const from = join(part, path);
    const to = join(site, path);
    if (!existsSync(to)) {
      mkdirSync(dirname(to), { recursive: true });
      renameSync(from, to);
    } else if (!readFileSync(from).equals(readFileSync(to))) {
      throw new Error(`Two parts of the site disagree about ${path}`);
    }
  }
}

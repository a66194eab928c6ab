import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSerratura } from '../serratura.ts';
import { CARTIGLIO, type EdizioneFerma } from './deposito.ts';

/** An edition to put in the store. */
export interface DaCongelare extends EdizioneFerma {
  deposito: string;
  /**
   * Makes the site of the edition, whose links carry a base path of its own.
   * @returns the folder of the site
   */
  costruisci: (base: string) => Promise<string>;
}

/** Base path of an edition that stands still below a site. */
export const makeBaseEdizione = ({ edizione, base }: EdizioneFerma): string =>
  `${base}edizioni/${edizione}/`;

/**
 * Makes an edition and puts it in the store, whole or not at all: it is copied beside its place, then named.
 *
 * @returns the folder of the edition
 * @throws when the store already has it: an edition that stands still is never written again
 */
export async function congela(cosa: DaCongelare): Promise<string> {
  const meta = join(cosa.deposito, cosa.edizione);
  return withSerratura(meta, 'npm run edizione -- congela', () => store(meta, cosa));
}

async function store(
  meta: string,
  { edizione, base, deposito, costruisci }: DaCongelare,
): Promise<string> {
  checkLibera(meta, edizione);
  const sito = await costruisci(makeBaseEdizione({ edizione, base }));
  const vicino = `${meta}.incompleta`;
  rmSync(vicino, { recursive: true, force: true });
  mkdirSync(deposito, { recursive: true });
  cpSync(sito, vicino, { recursive: true });
  writeFileSync(join(vicino, CARTIGLIO), `${JSON.stringify({ edizione, base })}\n`);
  renameSync(vicino, meta);
  return meta;
}

function checkLibera(meta: string, edizione: string): void {
  if (!existsSync(meta)) return;
  throw new Error(
    `${meta} is there already, and an edition is never written twice. To begin another one, change "edizione" in src/config.ts and data/editore.yaml (now ${edizione})`,
  );
}

import { cpSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** End of the name of an edition while it is copied. */
const INCOMPLETA = '.incompleta';

/** Base path of an edition that stands still below a site. */
export const makeBaseEdizione = ({ edizione, base }: EdizioneFerma): string =>
  `${base}edizioni/${edizione}/`;

/**
 * Makes an edition and puts it in the store, whole or not at all: it is copied beside its place, then named. Of
 * many who come together to a store, one writes.
 *
 * @returns the folder of the edition
 * @throws when the store already has it: an edition that stands still is never written again
 */
export async function congela(cosa: DaCongelare): Promise<string> {
  return withSerratura(`${cosa.deposito}/`, 'npm run edizione -- congela', () => store(cosa));
}

async function store({ edizione, base, deposito, costruisci }: DaCongelare): Promise<string> {
  removeIncomplete(deposito);
  const meta = join(deposito, edizione);
  checkLibera(meta, edizione);
  const sito = await costruisci(makeBaseEdizione({ edizione, base }));
  const vicino = meta + INCOMPLETA;
  try {
    cpSync(sito, vicino, { recursive: true });
    writeFileSync(join(vicino, CARTIGLIO), `${JSON.stringify({ edizione, base })}\n`);
    renameSync(vicino, meta);
  } catch (error) {
    // On a full disk what is half copied would only take room.
    rmSync(vicino, { recursive: true, force: true });
    throw error;
  }
  return meta;
}

/** What a run that was stopped has left, of whatever edition. */
function removeIncomplete(deposito: string): void {
  for (const nome of readdirSync(deposito)) {
    if (nome.endsWith(INCOMPLETA)) rmSync(join(deposito, nome), { recursive: true });
  }
}

function checkLibera(meta: string, edizione: string): void {
  if (!existsSync(meta)) return;
  throw new Error(
    `${meta} is there already, and an edition is never written twice. To begin another one, change "edizione" in src/config.ts (now ${edizione})`,
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaContributo, type Contributo } from '../../../src/lib/partecipa/schema.ts';
import { listFiles } from '../list-files.ts';

/** The contributions that the site publishes, in the order of their files. */
export function readContributi(cartella = 'src/content/contributi'): Contributo[] {
  return listFiles(cartella)
    .filter(({ path }) => path.endsWith('.json'))
    .map(({ path }) =>
      schemaContributo.parse(JSON.parse(readFileSync(join(cartella, path), 'utf8'))),
    );
}

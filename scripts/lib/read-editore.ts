import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ATLANTE } from '../../src/config.ts';
import {
  listDaIndicare,
  parseEditore,
  type Editore,
} from '../../src/lib/archivio/metadati/editore.ts';

/**
 * Who publishes the atlas, where and in which edition.
 *
 * @param data folder of the committed figures
 * @throws Error that names each field that is wrong
 */
export function readEditore(data = 'data'): Editore {
  const { titolo, edizione, licenzaTesti: licenza } = ATLANTE;
  const input: unknown = parse(readFileSync(join(data, 'editore.yaml'), 'utf8'));
  return parseEditore(input, { titolo, edizione, licenza });
}

/** Address at which the site is published, with its final slash; undefined while nobody has said it. */
export function readSito(): string | undefined {
  const editore = readEditore();
  return listDaIndicare(editore).includes('sito') ? undefined : editore.sito;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confrontaEdizioni } from '../../../src/lib/edizione/confronta-edizioni.ts';
import {
  FILE_EDIZIONE,
  parseEdizione,
  type DatiEdizione,
} from '../../../src/lib/edizione/dati-edizione.ts';
import type { Precedente } from '../../../src/lib/edizione/precedente.ts';
import { listEdizioni } from './deposito.ts';

/**
 * What has changed in the database since each edition of the store, newest first.
 *
 * @param deposito folder of the editions that stand still
 * @param cartella folder of the database as it is now (`build/dati`)
 */
export function makeConfronti(deposito: string, cartella: string): Precedente[] {
  const edizioni = listEdizioni(deposito).reverse();
  if (edizioni.length === 0) return [];
  const oggi = readDatiEdizione(cartella);
  return edizioni.map(({ edizione, base }) => ({
    edizione,
    base,
    cambiamenti: confrontaEdizioni(readDatiEdizione(join(deposito, edizione, 'dati')), oggi),
  }));
}

function readDatiEdizione(cartella: string): DatiEdizione {
  const [osservazioni, indicatori, territori] = FILE_EDIZIONE;
  const read = (file: string) => readFileSync(join(cartella, file), 'utf8');
  try {
    return parseEdizione({
      [osservazioni]: read(osservazioni),
      [indicatori]: read(indicatori),
      [territori]: read(territori),
    });
  } catch (cause) {
    throw new Error(`The data of the edition in ${cartella} cannot be compared: ${String(cause)}`, {
      cause,
    });
  }
}

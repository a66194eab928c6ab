import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contenuto } from '../../../src/lib/archivio/contenuto.ts';
import { readServizi } from '../../../src/lib/archivio/servizi.ts';
import { findAcquisizione } from '../../../src/lib/atlante/fonti.ts';
import { SERVIZI } from '../../../src/lib/territory/area.ts';
import { compareText } from '../../../src/lib/table/compare.ts';
import type { Assenze } from '../../../src/lib/indicator/assenze.ts';
import type { DatiIndicatore, Fonte } from '../../../src/lib/model.ts';
import { readEditore } from '../read-editore.ts';

/**
 * Reads what the files of the database are made of.
 *
 * @param cartella folder of the built database (`build/dati`).
 * @param data folder of the committed figures.
 */
export function readContenuto(cartella: string, data: string): Contenuto {
  const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
  const listJson = (folder: string): unknown[] => {
    const path = join(cartella, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith('.json') && !name.endsWith('-dati.json'))
      .sort(compareText)
      .map((name) => json(join(path, name)));
  };
  const fonti = json(join(cartella, 'fonti.json')) as Fonte[];
  const territori = json(join(cartella, 'territori.json')) as Pick<
    Contenuto,
    'comuni' | 'ambiti' | 'territori'
  >;
  const confini = json(join(data, 'istat-confini-2023', 'comuni.geojson')) as {
    features: Contenuto['confini'];
  };
  const assenze = json(join(cartella, 'assenze.json')) as Assenze;
  const assenti = new Set(assenze.fonti.map(({ id }) => id));
  return {
    ...territori,
    fonti,
    editore: readEditore(data),
    aggiornato: findAcquisizione(fonti),
    dati: listJson('indicatori') as DatiIndicatore[],
    servizi: SERVIZI.filter(({ fonte }) => !assenti.has(fonte)).flatMap(({ genere, fonte }) =>
      readServizi(genere, fonte, readFileSync(join(data, fonte, 'punti.csv'), 'utf8')),
    ),
    confini: confini.features,
    indici: listJson('indici') as Contenuto['indici'],
  };
}

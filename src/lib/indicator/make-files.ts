import { csvParse } from 'd3-dsv';
import { makeDiciture } from '../archivio/tabelle/esportazione.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { DatiIndicatore } from '../model.ts';
import { SERVIZI } from '../territory/area.ts';
import { listTerritori } from '../territory/read-territori.ts';
import { formatIndicatore, formatOsservazioni } from './format-dati.ts';
import type { Inputs } from './load-database.ts';

/** Columns of `punti.csv` that hold numbers. */
const NUMERICHE = ['lat', 'lon', 'allievi', 'posti_autorizzati', 'posti_accreditati'];

const toJson = (content: unknown): string => `${JSON.stringify(content)}\n`;

/** Every file that the site publishes under `/dati/`, by path: the same input gives the same bytes. */
export function makeFiles(
  dati: readonly DatiIndicatore[],
  topologia: TopologiaArea,
  { comuni, ambiti, fonti, punti }: Pick<Inputs, 'comuni' | 'ambiti' | 'fonti' | 'punti'>,
): Record<string, string> {
  const territori = listTerritori(comuni, ambiti);
  const diciture = makeDiciture({ territori, fonti });
  return {
    'osservazioni.csv': formatOsservazioni(dati),
    'indicatori.json': toJson(dati.map(({ indicatore }) => indicatore)),
    'territori.json': toJson({ comuni, ambiti, territori }),
    'fonti.json': toJson(fonti),
    'comuni.topojson': toJson(topologia),
    ...Object.fromEntries(
      dati.flatMap((item) => [
        [`indicatori/${item.indicatore.id}.json`, toJson(item)],
        [`indicatori/${item.indicatore.id}.csv`, formatIndicatore(item, diciture)],
      ]),
    ),
    ...Object.fromEntries(
      SERVIZI.map(({ genere, fonte }) => [
        `punti/${genere}.json`,
        toJson(readPunti(punti[fonte] ?? '')),
      ]),
    ),
  };
}

/** Rows of `punti.csv` with numbers as numbers and blank numbers as null. */
function readPunti(text: string): Record<string, string | number | null>[] {
  return csvParse(text).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell = '']) => {
        if (!NUMERICHE.includes(name)) return [name, cell];
        return [name, cell === '' ? null : Number(cell)];
      }),
    ),
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAtlante, type Atlante } from '../../src/lib/atlante/atlante.ts';
import type { TopologiaArea } from '../../src/lib/geo/topologia.ts';
import type { Ambito, Comune, DatiIndicatore, Fonte } from '../../src/lib/model.ts';
import { listFiles } from './list-files.ts';

const readJson = (cartella: string, file: string): unknown =>
  JSON.parse(readFileSync(join(cartella, file), 'utf8'));

/** The built database as the pages see it (without the indices), and the shapes of the comuni. */
export function readAtlante(dati = 'build/dati'): { atlante: Atlante; topologia: TopologiaArea } {
  const indicatori = listFiles(join(dati, 'indicatori'))
    .filter((f) => f.path.endsWith('.json'))
    .map((f) => readJson(dati, `indicatori/${f.path}`) as DatiIndicatore);
  return {
    atlante: makeAtlante(
      indicatori,
      readJson(dati, 'territori.json') as { comuni: Comune[]; ambiti: Ambito[] },
      readJson(dati, 'fonti.json') as Fonte[],
    ),
    topologia: readJson(dati, 'comuni.topojson') as TopologiaArea,
  };
}

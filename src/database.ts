/**
 * The one place where the site reads what `build-data` wrote. The files are imported, not read,
 * so that a changed figure invalidates the pages that show it.
 */
import type { TopologiaArea } from './lib/geo/topologia.ts';
import type { Ambito, Comune, DatiIndicatore, Fonte } from './lib/model.ts';
import { makeAtlante } from './lib/atlante/atlante.ts';
import fontiJson from '../build/dati/fonti.json';
import territoriJson from '../build/dati/territori.json';
import topologia from '../build/dati/comuni.topojson?raw';

const file = import.meta.glob<DatiIndicatore>('../build/dati/indicatori/*.json', {
  eager: true,
  import: 'default',
});

export const atlante = makeAtlante(
  Object.values(file),
  territoriJson as { comuni: Comune[]; ambiti: Ambito[] },
  fontiJson as Fonte[],
);

export const geografia = JSON.parse(topologia) as TopologiaArea;

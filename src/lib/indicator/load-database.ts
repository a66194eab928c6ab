import { parse } from 'yaml';
import type { Confine } from '../geo/topology.ts';
import type { Ambito, Comune, Fonte } from '../model.ts';
import { makeAmbiti, readComuni } from '../territory/read-territori.ts';
import { indexMisure, type MisureIndex } from './misure-index.ts';
import { parseDefinizione, type Definizione } from './schema.ts';

/** The committed files, ready to calculate with. */
export interface Inputs {
  comuni: Comune[];
  ambiti: Ambito[];
  confini: Confine[];
  fonti: Fonte[];
  definizioni: Definizione[];
  misure: MisureIndex;
  /** Texts of the `controlli.csv` files, by fonte. */
  controlli: Record<string, string>;
  /** Texts of the `punti.csv` files, by fonte. */
  punti: Record<string, string>;
}

/**
 * Texts of `data/` by path (`istat-ifc/misure.csv`) to what the calculation needs.
 * @throws Error when a file of the territory is missing or a definition is wrong
 */
export function loadDatabase(texts: ReadonlyMap<string, string>): Inputs {
  const get = (path: string): string => {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`data/${path} is missing: run npm run import`);
    return text;
  };
  const byFonte = (name: string): Record<string, string> =>
    Object.fromEntries(
      [...texts]
        .filter(([path]) => path.endsWith(`/${name}`))
        .map(([path, text]) => [path.slice(0, path.indexOf('/')), text]),
    );
  const comuni = readComuni(
    get('territorio/territori.csv'),
    get('istat-confini-2023/confinanti.csv'),
  );
  const { features } = JSON.parse(get('istat-confini-2023/comuni.geojson')) as {
    features: Confine[];
  };
  return {
    comuni,
    ambiti: makeAmbiti(comuni),
    confini: features,
    fonti: Object.values(byFonte('fonte.yaml')).map((text) => parse(text) as Fonte),
    definizioni: [...texts]
      .filter(([path]) => path.startsWith('indicatori/'))
      .map(([path, text]) => parseDefinizione(parse(text), path)),
    misure: indexMisure(byFonte('misure.csv')),
    controlli: byFonte('controlli.csv'),
    punti: byFonte('punti.csv'),
  };
}

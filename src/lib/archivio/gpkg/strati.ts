import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Contenuto } from '../contenuto.ts';
import { campoTesto, type Campo, type Tabella } from '../tabella.ts';
import { listPoligoni, measureArea } from './area-utm.ts';
import { dissolve } from './dissolve.ts';
import { findRiquadro, pointToGpkg, poligonoToGpkg, type Riquadro } from './geometria.ts';
import { QUANTI_AMBITI, SERVIZI } from '../../territory/area.ts';

/** A table whose rows have a place on the ground, in WGS84. */
export interface Strato extends Tabella {
  geometria: 'MULTIPOLYGON' | 'POINT';
  /** GeoPackage geometry of each row; null where the fonte gives no valid place. */
  geometrie: readonly (Uint8Array | null)[];
  riquadro: Riquadro;
}

const AREA: Campo = {
  nome: 'area_km2',
  tipo: 'numero',
  descrizione:
    'Area del poligono in km², calcolata nel sistema EPSG:32632; per i calcoli vale superficie_km2.',
  obbligatorio: true,
};
const SUPERFICIE: Campo = {
  nome: 'superficie_km2',
  tipo: 'numero',
  descrizione: 'Superficie territoriale pubblicata dall’Istat, in km².',
  obbligatorio: true,
};

type Poligono = Feature<Polygon | MultiPolygon>;

const listPositions = (shapes: readonly Poligono[]) =>
  shapes.flatMap(({ geometry }) => listPoligoni(geometry).flat(2));

/** Boundaries of the comuni as acquired. @throws Error when a comune has none */
function listConfini({ comuni, confini }: Contenuto): Poligono[] {
  const byCodice = new Map(confini.map((confine) => [confine.properties.codice, confine]));
  return comuni.map(({ codice, nome }) => {
    const confine = byCodice.get(codice);
    if (!confine) throw new Error(`comune ${codice} (${nome}) has no boundary`);
    return confine;
  });
}

/** Layer of the comuni. */
export function makeStratoComuni(contenuto: Contenuto): Strato {
  const confini = listConfini(contenuto);
  return {
    nome: 'comuni',
    titolo: 'Comuni',
    descrizione: 'Confini dei 62 comuni al 2023, come acquisiti.',
    campi: [
      campoTesto('codice', 'Codice Istat.'),
      campoTesto('nome', 'Nome.'),
      campoTesto('slug', 'Nome negli indirizzi.'),
      campoTesto('provincia', 'Sigla della provincia.'),
      campoTesto('ambito', 'Ambito territoriale sociale.'),
      campoTesto('catastale', 'Codice catastale.'),
      SUPERFICIE,
      AREA,
    ],
    chiave: ['codice'],
    esterne: [
      { campo: 'codice', tabella: 'territori', verso: 'id' },
      { campo: 'ambito', tabella: 'ambiti', verso: 'id' },
    ],
    righe: contenuto.comuni.map((c, i) => [
      c.codice,
      c.nome,
      c.slug,
      c.provincia,
      c.ambito,
      c.catastale,
      c.superficie,
      measureArea(confini[i]!.geometry),
    ]),
    geometria: 'MULTIPOLYGON',
    geometrie: confini.map(({ geometry }) => poligonoToGpkg(geometry)),
    riquadro: findRiquadro(listPositions(confini)),
  };
}

/** Layer of the ambiti: the union of their comuni. */
export function makeStratoAmbiti(contenuto: Contenuto): Strato {
  const confini = listConfini(contenuto);
  const unioni = contenuto.ambiti.map(({ id }) =>
    dissolve(confini.filter((_, i) => contenuto.comuni[i]!.ambito === id)),
  );
  return {
    nome: 'ambiti',
    titolo: 'Ambiti',
    descrizione: `I ${QUANTI_AMBITI} ambiti territoriali sociali, unione dei confini dei loro comuni.`,
    campi: [
      campoTesto('id', 'Codice dell’ambito.'),
      campoTesto('nome', 'Nome.'),
      { nome: 'comuni', tipo: 'intero', descrizione: 'Numero di comuni.', obbligatorio: true },
      SUPERFICIE,
      AREA,
    ],
    chiave: ['id'],
    esterne: [{ campo: 'id', tabella: 'territori', verso: 'id' }],
    righe: contenuto.ambiti.map(({ id, nome, comuni }, i) => [
      id,
      nome,
      comuni.length,
      contenuto.comuni
        .filter(({ ambito }) => ambito === id)
        .reduce((total, { superficie }) => total + superficie, 0),
      measureArea(unioni[i]!),
    ]),
    geometria: 'MULTIPOLYGON',
    geometrie: unioni.map(poligonoToGpkg),
    riquadro: findRiquadro(listPositions(confini)),
  };
}

/** Layer of the places that give a service. */
export function makeStratoServizi({ servizi }: Contenuto): Strato {
  const coordinates = servizi.map(({ lat, lon }) =>
    lat === null || lon === null ? null : [lon, lat],
  );
  return {
    nome: 'servizi',
    titolo: 'Servizi',
    descrizione: `Sedi di servizi: ${SERVIZI.map(({ nome }) => nome).join(', ')}.`,
    campi: [
      {
        ...campoTesto('genere', 'Genere del servizio.'),
        valori: SERVIZI.map(({ genere }) => genere),
      },
      campoTesto('id', 'Codice nella fonte.'),
      campoTesto('nome', 'Nome nella fonte.'),
      campoTesto('tipo', 'Tipo nella fonte.'),
      campoTesto('indirizzo', 'Indirizzo nella fonte.', false),
      campoTesto('comune', 'Codice Istat del comune.'),
      { nome: 'posti', tipo: 'intero', descrizione: 'Posti autorizzati (residenze).' },
      { nome: 'allievi', tipo: 'intero', descrizione: 'Allievi (scuole).' },
      campoTesto('fonte', 'Codice della fonte.'),
    ],
    chiave: ['genere', 'id'],
    esterne: [
      { campo: 'comune', tabella: 'comuni', verso: 'codice' },
      { campo: 'fonte', tabella: 'fonti', verso: 'id' },
    ],
    righe: servizi.map((s) => [
      s.genere,
      s.id,
      s.nome,
      s.tipo,
      s.indirizzo || null,
      s.comune,
      s.posti,
      s.allievi,
      s.fonte,
    ]),
    geometria: 'POINT',
    geometrie: coordinates.map(
      (position) => position && pointToGpkg({ type: 'Point', coordinates: position }),
    ),
    riquadro: findRiquadro(coordinates.filter((position) => position !== null)),
  };
}

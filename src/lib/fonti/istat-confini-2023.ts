import { z } from 'zod';
import { compareText } from '../table/compare.ts';
import { formatCsv } from '../table/format-csv.ts';
import { readRows } from '../table/read-rows.ts';
import type { Problem } from '../table/friendly-error.ts';
import type { Adapter, Context, Raw } from './adapter.ts';
import { ACQUISITO, CC_BY_4, describeCopia } from './licenze.ts';

const GEOJSON = 'comuni.geojson';
const CONFINANTI = 'comuni-confinanti.csv';
const ELENCO = 'elenco-comuni.csv';

const position = z.tuple([z.number().min(6).max(19), z.number().min(35).max(48)]);
const ring = z.array(position).min(4);
const schema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({
        name: z.string(),
        com_istat_code: z.string(),
        com_catasto_code: z.string(),
      }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
        z.object({
          type: z.literal('MultiPolygon'),
          coordinates: z.array(z.array(ring).min(1)).min(1),
        }),
      ]),
    }),
  ),
});

/** Boundaries of the comuni (June 2023) and which of them touch. */
export const istatConfini2023: Adapter = {
  fonte: {
    id: 'istat-confini-2023',
    titolo: 'Confini amministrativi dei comuni, 2023 (non generalizzati, WGS84)',
    editore: 'Istat, elaborazione openpolis',
    sigla: 'Istat, openpolis',
    pagina: 'https://www.istat.it/it/archivio/222527',
    licenza: {
      ...CC_BY_4,
      nome: 'CC BY',
      nota: 'La fonte dichiara CC BY senza numero di versione.',
    },
    anni: ['2023'],
    acquisizione: describeCopia([
      'openpolis/geojson-italy',
      '5dd489e676158175c75ae452ab9ec449bf5efb4b',
    ]),
    acquisito: ACQUISITO,
    avvertenze: ['I comuni confinanti sono calcolati dai poligoni e riguardano solo i 62 comuni.'],
    rotture: [],
    variabili: [],
  },
  file: {
    [GEOJSON]: 'ab9a42d2ac8b77d1058515dbc733a343c10eef9f9ef620013d10e9b95663a778',
    [CONFINANTI]: 'a935a1279322d5f9dd3c1c9d06fc9f59b0fe80120f9e53552c2d173bdfc19ec1',
    [ELENCO]: '12e0fd37713458526edc4fd2c21f3254d5c4374d9c6318c8da76fd58ded118a0',
  },
  parse: (raw, context) => {
    checkElenco(raw, context);
    return {
      misure: [],
      controlli: [],
      tabelle: {
        'comuni.geojson': formatConfini(raw, context),
        'confinanti.csv': formatConfinanti(raw, context),
      },
    };
  },
};

/** Boundaries with the least properties and coordinates to 6 decimals (about 10 cm), sorted by code. */
function formatConfini(raw: Raw, { registry, problems }: Context): string {
  const input = parseJson(raw[GEOJSON] ?? '', problems);
  const result = schema.safeParse(input);
  if (!result.success) {
    if (input === undefined) return '';
    for (const issue of result.error.issues.slice(0, 20)) {
      problems.push({
        file: GEOJSON,
        row: null,
        column: issue.path.join('.'),
        expected: issue.message,
        received: 'something else',
        fix: 'take the file of boundaries again',
      });
    }
    return '';
  }
  const round = (value: number): number => Math.round(value * 1e6) / 1e6;
  const features = result.data.features.map(({ properties, geometry }) => {
    const { com_istat_code: codice, com_catasto_code: catastale } = properties;
    if (registry.byCodice.get(codice)?.catastale !== catastale) {
      problems.push({
        file: GEOJSON,
        row: null,
        column: 'com_istat_code',
        expected: 'a comune of the area with its catastale code',
        received: `${codice} ${catastale}`,
        fix: 'select the comuni of territorio.csv',
      });
    }
    const coordinates =
      geometry.type === 'Polygon'
        ? geometry.coordinates.map((points) => points.map(([x, y]) => [round(x), round(y)]))
        : geometry.coordinates.map((rings) =>
            rings.map((points) => points.map(([x, y]) => [round(x), round(y)])),
          );
    return { codice, nome: properties.name, geometry: { type: geometry.type, coordinates } };
  });
  const codes = new Set(features.map(({ codice }) => codice));
  if (codes.size !== features.length || codes.size !== registry.comuni.length) {
    problems.push({
      file: GEOJSON,
      row: null,
      column: 'features',
      expected: `${String(registry.comuni.length)} comuni, each once`,
      received: `${String(features.length)} features, ${String(codes.size)} comuni`,
      fix: 'select the comuni of territorio.csv',
    });
  }
  const lines = features
    .sort((a, b) => compareText(a.codice, b.codice))
    .map(({ codice, nome, geometry }) =>
      JSON.stringify({ type: 'Feature', properties: { codice, nome }, geometry }),
    );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

function parseJson(text: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    problems.push({
      file: GEOJSON,
      row: null,
      column: null,
      expected: 'GeoJSON',
      received: text.trim().slice(0, 40) || 'an empty file',
      fix: 'the file is cut or is not GeoJSON: take it again',
    });
    return undefined;
  }
}

/** Pairs of touching comuni of the area, both ways. */
function formatConfinanti(raw: Raw, { registry, problems }: Context): string {
  const columns = [
    'com_istat_code',
    'name',
    'vicino_code',
    'vicino_name',
    'vicino_in_area62',
    'solo_punto',
  ];
  const pairs = readRows(raw[CONFINANTI] ?? '', CONFINANTI, columns, problems)
    .map(({ row, cells }) => ({ row, a: cells['com_istat_code']!, b: cells['vicino_code']! }))
    .filter(({ b }) => registry.byCodice.has(b));
  const known = new Set(pairs.map(({ a, b }) => `${a} ${b}`));
  for (const { row, a, b } of pairs) {
    if (registry.byCodice.has(a) && known.has(`${b} ${a}`)) continue;
    problems.push({
      file: CONFINANTI,
      row,
      column: 'vicino_code',
      expected: 'neighbours that name each other, with current codes',
      received: `${a} names ${b} only`,
      fix: 'calculate the neighbours again from the boundaries',
    });
  }
  return formatCsv(
    ['territorio', 'confinante'],
    [...known].sort(compareText).map((pair) => pair.split(' ')),
  );
}

/** The attribute list must agree with the agreement on code, catastale code and province. */
function checkElenco(raw: Raw, { registry, problems }: Context): void {
  const columns = [
    'com_istat_code',
    'name',
    'com_catasto_code',
    'prov_acr',
    'prov_istat_code',
    'reg_istat_code',
  ];
  const rows = readRows(raw[ELENCO] ?? '', ELENCO, columns, problems);
  for (const { row, cells } of rows) {
    const comune = registry.byCodice.get(cells['com_istat_code']!);
    if (
      comune?.catastale === cells['com_catasto_code'] &&
      comune?.provincia === cells['prov_acr'] &&
      comune?.nome === cells['name']
    ) {
      continue;
    }
    problems.push({
      file: ELENCO,
      row,
      column: 'com_istat_code',
      expected: 'the comune as in territorio.csv',
      received: Object.values(cells).join(', '),
      fix: 'see which of the two lists is right',
    });
  }
}

import { describe, expect, it } from 'vitest';
import { calcolaTutti } from '../../../src/lib/indicator/calcola-tutti.ts';
import { indexMisure } from '../../../src/lib/indicator/misure-index.ts';
import { parseDefinizione, type Definizione } from '../../../src/lib/indicator/schema.ts';
import type { AmbitoId, Comune, Osservazione } from '../../../src/lib/model.ts';

const makeComune = (
  codice: string,
  provincia: 'MB' | 'MI',
  ambito: AmbitoId,
  superficie: number,
): Comune => ({
  codice,
  nome: `Comune ${codice}`,
  slug: codice,
  provincia,
  ambito,
  catastale: codice,
  superficie,
  confinanti: [],
});

/** Two comuni in Desio, one of Milano in Vimercate e Trezzo, and one in each other ambito. */
const comuni = [
  makeComune('015001', 'MI', 'vimercate-trezzo', 10),
  makeComune('108001', 'MB', 'desio', 1),
  makeComune('108002', 'MB', 'desio', 3),
  makeComune('108003', 'MB', 'monza', 1),
  makeComune('108004', 'MB', 'seregno', 1),
  makeComune('108005', 'MB', 'carate-brianza', 1),
];

const csv = (rows: string[]): string =>
  `variabile,territorio,anno,valore,stato\n${rows.join('\n')}\n`;
const everywhere = (row: (codice: string, i: number) => string): string[] =>
  comuni.map(({ codice }, i) => row(codice, i));

const misure = indexMisure({
  istat: csv([
    ...everywhere((codice, i) => `residenti,${codice},2020,${String(100 * (i + 1))},definitivo`),
    'residenti,lombardia,2020,9000,definitivo',
  ]),
  fonte: csv([
    ...everywhere(
      (codice, i) =>
        `casi,${codice},2020,${codice === '108002' ? '' : String(i + 1)},${codice === '108002' ? 'mancante:segreto-statistico' : 'provvisorio'}`,
    ),
    ...everywhere((codice, i) => `indice,${codice},2020,${String(i)},definitivo`),
    ...everywhere((codice) => `vuoto,${codice},2020,,mancante:non-rilevato`),
    'casi,lombardia,2020,50,provvisorio',
  ]),
});

const base = {
  tema: 'prova',
  ordine: 1,
  unita: 'unità',
  decimali: 0,
  polarita: 0,
  fattore: 1,
  numeratore: '',
  denominatore: '',
  anni: ['2020'],
  intervallo: 'nessuno',
  tempo: 'istantanea',
};
const define = (id: string, rest: object): Definizione =>
  parseDefinizione({ ...base, id, nome: id, fonti: ['fonte'], ...rest }, id);

const POPOLAZIONE = define('popolazione-residente', {
  aggregazione: 'somma',
  calcolo: [{ anni: ['2020'], fonte: 'istat', numeratore: 'residenti' }],
});

/** Rows of one indicatore by territory, in 2020. */
function calculate(definizione: Definizione, ...others: Definizione[]): Map<string, Osservazione> {
  const dati = calcolaTutti([definizione, ...others, POPOLAZIONE], misure, comuni);
  return new Map(dati[0]!.osservazioni.map((row) => [row.territorio, row]));
}

describe('calcolaTutti', () => {
  const tasso = define('tasso', {
    aggregazione: 'rapporto',
    fattore: 1000,
    intervallo: 'byar',
    calcolo: [
      {
        anni: ['2020'],
        fonte: 'fonte',
        numeratore: 'casi',
        denominatore: 'indicatori/popolazione-residente',
      },
    ],
  });

  it('sums numerators and denominators over the comuni that have both', () => {
    const rows = calculate(tasso);
    expect(rows.get('desio')).toMatchObject({
      valore: (1000 * 2) / 200,
      numeratore: 2,
      denominatore: 200,
      stato: 'provvisorio+parziale',
      comuni: [1, 2],
      copertura: 200 / 500,
    });
    expect(rows.get('provincia-mb')).toMatchObject({
      numeratore: 2 + 4 + 5 + 6,
      denominatore: 1700,
      comuni: [4, 5],
    });
    expect(rows.get('area-accordo')).toMatchObject({
      numeratore: 18,
      denominatore: 1800,
      comuni: [5, 6],
    });
  });

  it('keeps the reason of a comune that is missing', () => {
    expect(calculate(tasso).get('108002')).toMatchObject({
      valore: null,
      stato: 'mancante:segreto-statistico',
      numeratore: null,
    });
  });

  it('reads Lombardia from its own row and has no Italia where the fonte has none', () => {
    const rows = calculate(tasso);
    expect(rows.get('lombardia')).toMatchObject({ valore: (1000 * 50) / 9000, livello: 'regione' });
    expect(rows.has('italia')).toBe(false);
  });

  it('gives the interval of a rate', () => {
    const { intervallo, valore } = calculate(tasso).get('108001')!;
    expect(intervallo![0]).toBeLessThan(valore!);
    expect(intervallo![1]).toBeGreaterThan(valore!);
  });

  it('weighs means with the residents or with the area, and says that they are approximate', () => {
    const media = (peso: string) =>
      calculate(
        define('media', {
          aggregazione: `media-ponderata-${peso}`,
          calcolo: [{ anni: ['2020'], fonte: 'fonte', valore: 'indice' }],
        }),
      ).get('desio')!;
    expect(media('popolazione')).toMatchObject({
      valore: (200 * 1 + 300 * 2) / 500,
      stato: 'approssimato',
    });
    expect(media('superficie')).toMatchObject({
      valore: (1 * 1 + 3 * 2) / 4,
      stato: 'approssimato',
    });
  });

  it('never averages positions: it counts the comuni at each level', () => {
    const ordinale = define('ordinale', {
      aggregazione: 'nessuna',
      calcolo: [{ anni: ['2020'], fonte: 'fonte', valore: 'indice' }],
    });
    const [dati] = calcolaTutti([ordinale, POPOLAZIONE], misure, comuni);
    expect(dati!.osservazioni.every(({ livello }) => livello === 'comune')).toBe(true);
    expect(dati!.distribuzioni).toContainEqual({
      territorio: 'desio',
      anno: '2020',
      conteggi: { '1': 1, '2': 1 },
    });
    expect(dati!.classi).toEqual([]);
  });

  it('leaves an excluded comune out of the aggregates but shows it with its warning', () => {
    const rows = calculate(
      define('escluso', {
        aggregazione: 'somma',
        calcolo: [{ anni: ['2020'], fonte: 'fonte', numeratore: 'indice' }],
        esclusioni: [{ territorio: '108001', anno: '2020', avviso: 'Valore anomalo.' }],
      }),
    );
    expect(rows.get('108001')).toMatchObject({
      valore: 1,
      stato: 'definitivo',
      avviso: 'Valore anomalo.',
    });
    expect(rows.get('desio')).toMatchObject({ valore: 2, stato: 'parziale', comuni: [1, 2] });
    expect(rows.get('desio')!.avviso).toContain('Comune 108001');
    expect(rows.get('monza')!.avviso).toBeUndefined();
  });

  it('has missing aggregates, with the reason, when no comune has a value', () => {
    const rows = calculate(
      define('vuoto', {
        aggregazione: 'somma',
        calcolo: [{ anni: ['2020'], fonte: 'fonte', numeratore: 'vuoto' }],
      }),
    );
    expect(rows.get('desio')).toMatchObject({
      valore: null,
      stato: 'mancante:non-rilevato',
      comuni: [0, 2],
    });
  });

  it('writes the years that are waited for as missing, not as absent', () => {
    const [dati] = calcolaTutti(
      [
        define('attesa', {
          aggregazione: 'somma',
          calcolo: [{ anni: ['2020'], fonte: 'fonte', numeratore: 'indice' }],
          mancanti: [{ anno: '2021', motivo: 'in-attesa' }],
        }),
        POPOLAZIONE,
      ],
      misure,
      comuni,
    );
    const rows = dati!.osservazioni.filter(({ anno }) => anno === '2021');
    expect(rows).toHaveLength(comuni.length + 7);
    expect(new Set(rows.map(({ stato }) => stato))).toEqual(new Set(['mancante:in-attesa']));
    expect(dati!.anni).toEqual(['2020']);
    expect(dati!.ultimo).toBe('2020');
  });

  it('calculates a ratio of indicatori at each territory, also at the aggregates', () => {
    const media = define('media', {
      aggregazione: 'media-ponderata-popolazione',
      calcolo: [{ anni: ['2020'], fonte: 'fonte', valore: 'indice' }],
    });
    const composto = define('composto', {
      aggregazione: 'rapporto',
      calcolo: [
        {
          anni: ['2020'],
          composto: true,
          numeratore: '10 * indicatori/media',
          denominatore: 'indicatori/popolazione-residente',
        },
      ],
    });
    expect(calculate(composto, media).get('desio')).toMatchObject({
      valore: (10 * 1.6) / 500,
      stato: 'approssimato',
    });
  });

  it('refuses an indicatore that needs itself, a figure that no fonte has, a year twice', () => {
    const broken =
      (calcolo: object[]): (() => unknown) =>
      () =>
        calculate(define('rotto', { aggregazione: 'somma', calcolo }));
    expect(broken([{ anni: ['2020'], numeratore: 'indicatori/rotto' }])).toThrow('needs itself');
    expect(broken([{ anni: ['2020'], fonte: 'fonte', numeratore: 'altro' }])).toThrow(
      'has no row for Comune 015001',
    );
    const twice = { anni: ['2020'], fonte: 'fonte', numeratore: 'indice' };
    expect(broken([twice, twice])).toThrow('twice in a year');
    expect(broken([{ anni: ['2020'], numeratore: 'indice' }])).toThrow('needs a fonte');
  });
});

describe('parseDefinizione', () => {
  it('names the file and every field that is wrong', () => {
    const wrong = {
      ...base,
      id: 'X',
      nome: 'x',
      fonti: [],
      aggregazione: 'media',
      calcolo: [{ anni: ['20'] }],
      altro: 1,
    };
    expect(() => parseDefinizione(wrong, 'x.yaml')).toThrow(
      /x\.yaml:[\s\S]*id:[\s\S]*aggregazione:[\s\S]*fonti:[\s\S]*calcolo\.0\.anni\.0:[\s\S]*altro/u,
    );
  });
});

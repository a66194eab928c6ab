import { describe, expect, it } from 'vitest';
import { makeAtlante } from '../../../src/lib/atlante/atlante.ts';
import type { Comune, DatiIndicatore } from '../../../src/lib/model.ts';
import { makeCalore } from '../../../src/lib/profilo/calore.ts';
import { confrontiComune } from '../../../src/lib/profilo/profilo-comune.ts';
import { makeSpina, titoloSpina } from '../../../src/lib/profilo/spina.ts';
import { DESIO, inAnno, makeDati } from '../text/esempi.ts';

/** Eleven comuni with values 1 to 11, the first seven of them in the ambito of Desio. */
const CODICI = Array.from({ length: 11 }, (_, i) => String(108001 + i));
const valori = Object.fromEntries(CODICI.map((c, i) => [c, i + 1]));

const comuni: Comune[] = CODICI.map((codice, i) => ({
  codice,
  nome: `Comune ${String(i + 1)}`,
  slug: `comune-${String(i + 1)}`,
  provincia: i === 10 ? 'MI' : 'MB',
  ambito: 'desio',
  catastale: `A00${String(i)}`,
  superficie: 5,
  confinanti: [],
}));

const ambito = { ...DESIO, comuni: CODICI.slice(0, 7) };
const atlanteDi = (...dati: DatiIndicatore[]) =>
  makeAtlante(dati, { comuni, ambiti: [ambito] }, []);

const quota = makeDati(inAnno('2025', { ...valori, desio: 4, 'provincia-mb': 6, lombardia: 20 }), {
  id: 'quota-stranieri',
  polarita: -1,
});
const CONFRONTI = ['provincia-mb', 'lombardia', 'italia'];

describe('the rows of the spine chart', () => {
  it('go from the lowest to the highest comune, with the quartiles of the comuni', () => {
    const [gruppo] = makeSpina(atlanteDi(quota), 'desio', CONFRONTI, '2022');
    expect(gruppo?.righe).toMatchObject([
      { valore: 4, minimo: 1, massimo: 11, quartili: [3.5, 8.5], confronti: [6, 20, null] },
    ]);
  });

  it('leave out counts, ordinals, old years and territories without a value', () => {
    const altri = [
      makeDati(tavola(quota), { id: 'a', aggregazione: 'somma' }),
      makeDati(tavola(quota), { id: 'b', aggregazione: 'nessuna' }),
    ];
    expect(makeSpina(atlanteDi(...altri), 'desio', CONFRONTI, '2022')).toEqual([]);
    expect(makeSpina(atlanteDi(quota), 'desio', CONFRONTI, '2026')).toEqual([]);
    expect(makeSpina(atlanteDi(quota), 'monza', CONFRONTI, '2022')).toEqual([]);
  });

  it('say when the interval covers the first comparator', () => {
    const incerta = makeDati(
      inAnno('2025', { ...valori, desio: [5, [3, 7]], 'provincia-mb': 6, lombardia: 20 }),
    );
    const certa = makeDati(
      inAnno('2025', { ...valori, desio: [3, [2, 4]], 'provincia-mb': 6, lombardia: 3.5 }),
    );
    const distinguibile = (d: DatiIndicatore) =>
      makeSpina(atlanteDi(d), 'desio', CONFRONTI, '2022')[0]?.righe[0]?.nonDistinguibile;
    expect(distinguibile(incerta)).toBe(true);
    expect(distinguibile(certa)).toBe(false);
  });

  it('have as finding how many are outside the middle half of the comuni', () => {
    const fuori = makeDati(inAnno('2025', { ...valori, desio: 9, 'provincia-mb': 6 }), { id: 'a' });
    expect(titoloSpina(makeSpina(atlanteDi(quota, fuori), 'desio', [], '2022'), 'Desio')).toBe(
      'Desio: 1 indicatore su 2 fuori dalla metà centrale dei comuni',
    );
  });

  it('can be only the farthest of each tema', () => {
    const vicina = makeDati(inAnno('2025', { ...valori, desio: 5.9, 'provincia-mb': 6 }), {
      id: 'vicina',
    });
    const righe = makeSpina(atlanteDi(quota, vicina), 'desio', CONFRONTI, '2022', 1)[0]?.righe;
    expect(righe?.map((r) => r.id)).toEqual(['quota-stranieri']);
  });
});

/** The table that `makeDati` took, read back from the observations. */
function tavola(dati: DatiIndicatore): Record<string, Record<string, number | null>> {
  return Object.fromEntries(dati.osservazioni.map((o) => [o.territorio, { [o.anno]: o.valore }]));
}

describe('the cells of the heat table', () => {
  const colonne = ['desio', 'provincia-mb', ...ambito.comuni];
  const celle = (d: DatiIndicatore) =>
    makeCalore(atlanteDi(d), 'desio', colonne)[0]?.righe[0]?.celle;

  it('diverge around the provincial value where polarity has a meaning', () => {
    expect(celle(quota)?.map((c) => c.classe)).toEqual([
      'd2', // 4
      'd3', // the provincia itself
      ...['d1', 'd1', 'd2', 'd2', 'd3', 'd3', 'd4'],
    ]);
  });

  it('go from low to high where it has none', () => {
    const neutra = { ...quota, indicatore: { ...quota.indicatore, polarita: 0 as const } };
    const classi = celle({ ...neutra, classi: [3, 5, 7, 9] })?.map((c) => c.classe);
    expect(classi).toEqual(['s2', 's3', 's1', 's1', 's2', 's2', 's3', 's3', 's4']);
  });

  it('are empty, with the reason, where the value is missing', () => {
    const [, , primo] = celle(makeDati({ ...tavola(quota), '108001': { '2025': null } })) ?? [];
    expect(primo).toEqual({ testo: '–', classe: '', nota: 'dato non ancora acquisito' });
  });
});

describe('the comparators of a comune', () => {
  it('are the provincia for its comuni, the area of the ambiti for those of Milano', () => {
    expect(confrontiComune(comuni[0]!)).toEqual(['desio', 'provincia-mb', 'lombardia']);
    expect(confrontiComune(comuni[10]!)).toEqual(['desio', 'area-accordo', 'lombardia']);
  });
});

import { expect, test } from 'vitest';
import { AMBITI, type AmbitoId } from '../../../../src/lib/model.ts';
import { fattiComune } from '../../../../src/lib/text/fatti/fatti-comune.ts';
import { fattoCombinazione } from '../../../../src/lib/text/fatti/combinazione.ts';
import { fattoConvergenza } from '../../../../src/lib/text/fatti/convergenza.ts';
import { fattoDispersione } from '../../../../src/lib/text/fatti/dispersione.ts';
import { fattoEstremi } from '../../../../src/lib/text/fatti/estremi-area.ts';
import { fattiSalienti } from '../../../../src/lib/text/fatti/fatti-salienti.ts';
import { fattoLivello } from '../../../../src/lib/text/fatti/livello.ts';
import { fattoRango } from '../../../../src/lib/text/fatti/rango.ts';
import { fattoRangoComune } from '../../../../src/lib/text/fatti/rango-comune.ts';
import { fattoVariazione } from '../../../../src/lib/text/fatti/variazione.ts';
import type { DatiIndicatore } from '../../../../src/lib/model.ts';
import { findUltima, type Rilevata } from '../../../../src/lib/text/letture.ts';
import { aDesio, COMUNI, DESIO, inAnno, makeDati, TERRITORI } from '../esempi.ts';

const VALORI = aDesio([8, 9, 10, 11, 12, 9.5, 6]);
const ambiti = { 'carate-brianza': 9, desio: 10, monza: 13, seregno: 8, 'vimercate-trezzo': 7 };
const NOMI = new Map<AmbitoId, string>(TERRITORI.ambiti.map((a) => [a.id, a.nome]));

function ultima(dati: DatiIndicatore, territorio = 'desio'): Rilevata {
  const o = findUltima(dati, territorio);
  if (!o) throw new Error(`no value of ${territorio}`);
  return o;
}

test('level: comparators grouped by outcome', () => {
  const dati = makeDati(
    inAnno('2025', { ...VALORI, desio: 10, 'provincia-mb': 9, lombardia: 12.3, italia: 9.1 }),
  );
  const fatto = fattoLivello(dati, ultima(dati));
  expect(fatto?.frase).toBe(
    'Il valore (10,0%) è sopra la media provinciale (9,0%) e quella italiana (9,1%), sotto quella lombarda (12,3%).',
  );
  expect(fatto?.statistica).toMatchObject({ valore: 10, 'provincia-mb': 9, lombardia: 12.3 });
});

test('level: the interval is told where it decides', () => {
  const dati = makeDati(
    inAnno('2025', { ...VALORI, desio: [10, [8, 12.04]], 'provincia-mb': 9, italia: 15 }),
  );
  expect(fattoLivello(dati, ultima(dati))?.frase).toBe(
    "Il valore (10,0%) non è distinguibile dalla media provinciale (9,0%), ma è sotto quella italiana (15,0%). L'intervallo al 95%, fra 8,0% e 12,0%, la comprende.",
  );
});

test('rank: the ends tell the gap, the middle tells the range', () => {
  const alto = makeDati(inAnno('2025', { ...VALORI, ...ambiti, desio: 15 }));
  expect(fattoRango(alto, ultima(alto), NOMI)).toMatchObject({
    statistica: { rango: 1, totale: 5, distacco: 2 },
    frase:
      'Fra i cinque ambiti è il valore più alto; il più vicino, quello di Monza (13,0%), dista 2,0 punti percentuali.',
  });
  const mezzo = makeDati(inAnno('2025', { ...VALORI, ...ambiti }));
  expect(fattoRango(mezzo, ultima(mezzo), NOMI)?.frase).toBe(
    'Fra i cinque ambiti è il secondo valore più alto: si va dal 7,0% di Vimercate e Trezzo al 13,0% di Monza.',
  );
});

test('rank: none when an ambito is missing', () => {
  const dati = makeDati(inAnno('2025', { ...VALORI, ...ambiti, monza: null }));
  expect(fattoRango(dati, ultima(dati), NOMI)).toBeUndefined();
});

test('change: four points in one direction are a course', () => {
  const dati = makeDati({
    desio: { '2020': 8, '2022': 8.6, '2023': 9.1, '2025': 9.8 },
    'provincia-mb': { '2020': 8, '2025': 9 },
  });
  expect(fattoVariazione(dati, ultima(dati))).toMatchObject({
    statistica: { verso: 'cresce', tau: 1, punti: 4 },
    frase: expect.stringMatching(
      /^Dal 2020 al 2025 la quota di stranieri è (cresciuta|salita) dall'8,0% al 9,8%; in provincia dall'8,0% al 9,0%\.$/,
    ) as string,
  });
});

const PAROLE_DI_ANDAMENTO = /cresc|diminu|cala|salit|sces|tendenz|andamento/;

test('change: no trend on two points, nor on three', () => {
  const due = makeDati({ desio: { '2024': 8, '2025': 12 } });
  const tre = makeDati({ desio: { '2023': 8, '2024': 10, '2025': 12 } });
  const confronto = makeDati({ desio: { '2011': 8, '2026': 12 } }, { tempo: 'confronto' });
  for (const dati of [due, confronto]) {
    const fatto = fattoVariazione(dati, ultima(dati));
    expect(fatto?.statistica['verso']).toBe('confronto');
    expect(fatto?.frase).toContain('12,0%');
    expect(fatto?.frase).not.toMatch(PAROLE_DI_ANDAMENTO);
  }
  expect(fattoVariazione(tre, ultima(tre))?.statistica['verso']).toBe('confronto');
});

test('change: a break cuts the series, and one point left is no change', () => {
  const serie = { '2019': 20, '2020': 19, '2021': 8, '2022': 8.5, '2023': 9, '2024': 9.5 };
  const rotta = { rotture: [{ anno: '2021', nota: '' }] };
  const dati = makeDati({ desio: serie }, rotta);
  expect(fattoVariazione(dati, ultima(dati))?.statistica).toMatchObject({
    verso: 'cresce',
    punti: 4,
  });
  const appena = makeDati({ desio: serie }, { rotture: [{ anno: '2024', nota: '' }] });
  expect(fattoVariazione(appena, ultima(appena))).toBeUndefined();
});

test('change: one setback does not hide a rise', () => {
  const dati = makeDati({
    desio: { '2018': 26.2, '2019': 26.6, '2020': 25.9, '2021': 27.1, '2024': 30.2 },
  });
  expect(fattoVariazione(dati, ultima(dati))?.statistica['verso']).toBe('cresce');
  const onde = makeDati({
    desio: { '2018': 26, '2019': 29, '2020': 25, '2021': 28, '2024': 26.5 },
  });
  expect(fattoVariazione(onde, ultima(onde))?.statistica['verso']).toBe('oscilla');
});

test('change: partial years are left out of a course', () => {
  const dati = makeDati({ desio: { '2018': 8, '2019': 8.5, '2020': 9, '2021': 9.4, '2024': 3 } });
  const osservazioni = dati.osservazioni.map((o) =>
    o.anno === '2024' ? { ...o, copertura: 0.2 } : o,
  );
  expect(fattoVariazione({ ...dati, osservazioni }, ultima(dati))?.statistica).toMatchObject({
    verso: 'cresce',
    punti: 4,
  });
});

test('change: separate consultations are listed, not joined', () => {
  const dati = makeDati(
    { desio: { '2020': 50, '2025': 30, '2026': 55 } },
    { id: 'affluenza-referendum', nome: 'Affluenza ai referendum', tempo: 'confronto' },
  );
  expect(fattoVariazione(dati, ultima(dati))?.frase).toBe(
    "L'affluenza ai referendum: 50,0% nel 2020, 30,0% nel 2025 e 55,0% nel 2026. Sono rilevazioni distinte, non un andamento.",
  );
});

test('change: current euros are called so', () => {
  const dati = makeDati(
    { desio: { '2018': 24300, '2019': 24500, '2020': 24800, '2024': 27400 } },
    { id: 'reddito', nome: 'Reddito medio per contribuente', unita: 'euro', decimali: 0 },
  );
  expect(fattoVariazione(dati, ultima(dati))?.frase).toMatch(
    /da 24\.300 a 27\.400 euro \(\+12,8%\)\. Sono euro correnti/,
  );
});

test('spread: ends, distance and round ratio', () => {
  const dati = makeDati(inAnno('2025', VALORI));
  expect(fattoDispersione(dati, DESIO, TERRITORI)?.frase).toBe(
    "Fra i comuni dell'ambito si va dal 6,0% di Varedo al 12,0% di Muggiò, il doppio.",
  );
});

test('spread: ends that chance could explain say so', () => {
  const dati = makeDati(
    inAnno('2025', aDesio([[8, [2, 14]], 9, 10, 11, [12, [6, 18]], 9.5, [6, [1, 11]]])),
  );
  expect(fattoDispersione(dati, DESIO, TERRITORI)?.frase).toContain('si sovrappongono');
});

test('spread: no ratio where values can be negative', () => {
  const dati = makeDati(inAnno('2025', VALORI), { id: 'scarto-spesa-standard' });
  expect(fattoDispersione(dati, DESIO, TERRITORI)?.frase).not.toContain('doppio');
});

const ALTROVE = Array.from({ length: 30 }, (_, i) => `1090${String(i + 10)}`);

test('ends: the comuni among the five highest or lowest of the area', () => {
  const fuori = Object.fromEntries(ALTROVE.map((c, i) => [c, 8 + i / 10]));
  const dati = makeDati(inAnno('2025', { ...aDesio([1, 20, 9, 9, 9, 9, 9]), ...fuori }));
  expect(fattoEstremi(dati, DESIO, TERRITORI)?.frase).toMatch(
    /^Cesano Maderno è fra i cinque comuni dell'area con il valore più alto; Bovisio-Masciago è fra i cinque con il valore più basso\.$/,
  );
});

test('ends: none where a tie blurs who the five are', () => {
  const fuori = Object.fromEntries(ALTROVE.map((c) => [c, 0]));
  const dati = makeDati(inAnno('2025', { ...aDesio([0, 0, 0, 0, 0, 0, 0]), ...fuori }));
  expect(fattoEstremi(dati, DESIO, TERRITORI)).toBeUndefined();
});

function conAmpiezza(ampiezze: Record<string, number>): DatiIndicatore {
  const comuni = Object.fromEntries(
    COMUNI.map((c, i) => [
      c.codice,
      Object.fromEntries(Object.entries(ampiezze).map(([a, k]) => [a, 50 + (i - 3) * k])),
    ]),
  );
  return makeDati({
    ...comuni,
    desio: Object.fromEntries(Object.keys(ampiezze).map((a) => [a, 50])),
  });
}

test('convergence: told only when the spread moves one way for four years', () => {
  const vicini = fattoConvergenza(
    conAmpiezza({ '2020': 4, '2021': 3.5, '2022': 3, '2023': 2 }),
    DESIO,
  );
  expect(vicini?.frase).toMatch(
    /^Dal 2020 al 2023 i comuni dell'ambito si sono avvicinati fra loro/,
  );
  const lontani = fattoConvergenza(
    conAmpiezza({ '2020': 2, '2021': 3, '2022': 3.5, '2023': 4 }),
    DESIO,
  );
  expect(lontani?.frase).toContain('si sono allontanati');
  expect(
    fattoConvergenza(conAmpiezza({ '2020': 4, '2021': 2, '2022': 5, '2023': 3 }), DESIO),
  ).toBeUndefined();
  expect(fattoConvergenza(conAmpiezza({ '2020': 4, '2023': 2 }), DESIO)).toBeUndefined();
});

test('combination: told where an ambito breaks a strong link', () => {
  const molti = (f: (i: number) => number): Record<string, number> =>
    Object.fromEntries(ALTROVE.map((c, i) => [c, f(i)]));
  const a = makeDati(inAnno('2025', { ...molti((i) => i), desio: 25, 'provincia-mb': 15 }));
  const b = (desio: number): DatiIndicatore =>
    makeDati(inAnno('2025', { ...molti((i) => 2 * i), desio, 'provincia-mb': 30 }), {
      id: 'quota-laureati',
      nome: 'Residenti con titolo universitario o terziario',
    });
  expect(fattoCombinazione(a, b(10), DESIO)?.statistica).toMatchObject({ altro: 'quota-laureati' });
  expect(fattoCombinazione(a, b(50), DESIO)).toBeUndefined();
  const parte = b(10);
  parte.indicatore.numeratore = 'quota-stranieri per due';
  expect(fattoCombinazione(a, parte, DESIO)).toBeUndefined();
});

test('rank of a comune: counted from the nearer end, ties told, the middle left out', () => {
  const fuori = Object.fromEntries(ALTROVE.map((c, i) => [c, 20 + i]));
  const dati = makeDati(
    inAnno('2025', { ...aDesio([10, 60, 30.5, 32.5, 21, 21.3, 70]), ...fuori }),
  );
  const rango = (t: string): string | undefined =>
    fattoRangoComune(dati, ultima(dati, t), DESIO)?.frase;
  expect(rango('108045')).toBe("Fra i 37 comuni dell'area è il valore più alto.");
  expect(rango('108010')).toBe("Fra i 37 comuni dell'area è il valore più basso.");
  expect(rango('108034')).toBe(
    "Fra i 37 comuni dell'area è il terzo valore più basso, a pari merito con un altro; fra i 7 dell'ambito è il secondo valore più basso.",
  );
  expect(rango('108027')).toBeUndefined();
});

test('a fact of a comune names what it speaks of', () => {
  const dati = makeDati(inAnno('2025', { ...VALORI, desio: 8, 'provincia-mb': 12 }));
  const comune = {
    codice: '108023',
    nome: 'Desio',
    slug: 'desio',
    provincia: 'MB' as const,
    ambito: 'desio' as const,
    catastale: 'D286',
    superficie: 14.8,
    confinanti: [],
  };
  expect(fattiComune(dati, comune, DESIO)[0]?.frase).toBe(
    "A Desio il 10,0% dei residenti ha la cittadinanza straniera, più della media dell'ambito ma meno di quella provinciale.",
  );
});

test('facts come most important first, and twice the same', () => {
  const dati = makeDati({
    ...inAnno('2025', { ...VALORI, lombardia: 12, ...ambiti, 'provincia-mb': 9 }),
    desio: { '2022': 8, '2023': 8.5, '2024': 9, '2025': 10 },
  });
  const fatti = fattiSalienti(dati, DESIO, TERRITORI);
  expect(fatti.map((f) => f.tipo)).toEqual(
    expect.arrayContaining(['livello', 'rango', 'variazione', 'dispersione']),
  );
  const importanze = fatti.map((f) => f.importanza);
  expect(importanze).toEqual([...importanze].sort((x, y) => y - x));
  expect(fattiSalienti(dati, DESIO, TERRITORI)).toEqual(fatti);
  for (const f of fatti) expect(f.frase).toMatch(/^[A-ZÀÈ].*\.$/);
});

test('counts have no level and no rank', () => {
  const dati = makeDati(inAnno('2025', { ...VALORI, ...ambiti, 'provincia-mb': 60 }), {
    aggregazione: 'somma',
    unita: 'persone',
    decimali: 0,
  });
  const tipi = fattiSalienti(dati, DESIO, TERRITORI).map((f) => f.tipo);
  expect(tipi).not.toContain('livello');
  expect(tipi).not.toContain('rango');
});

test('the five ambiti of the tests are those of the model', () => {
  expect([...NOMI.keys()]).toEqual([...AMBITI]);
});

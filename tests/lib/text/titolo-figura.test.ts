import { expect, test } from 'vitest';
import { titoloAmbiti } from '../../../src/lib/text/titolo-ambiti.ts';
import { titoloClassifica } from '../../../src/lib/text/titolo-classifica.ts';
import { titoloDistribuzione } from '../../../src/lib/text/titolo-distribuzione.ts';
import { titoloMappa } from '../../../src/lib/text/titolo-mappa.ts';
import { titoloSerie } from '../../../src/lib/text/titolo-serie.ts';
import { titoloStriscia } from '../../../src/lib/text/titolo-striscia.ts';
import { titoloTabella } from '../../../src/lib/text/titolo-tabella.ts';
import { aDesio, DESIO, inAnno, makeDati, TERRITORI } from './esempi.ts';

const COMUNI = aDesio([8, 9, 10, 11, 12, 9.5, 6]);

test('a map names the comuni at the ends', () => {
  const t = titoloMappa(makeDati(inAnno('2025', COMUNI)), DESIO, TERRITORI);
  expect(t).toMatch(/Muggiò/);
  expect(t).toMatch(/Varedo/);
});

test('the ends of a map read aloud with their articles', () => {
  const titoli = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
    titoloMappa(
      makeDati(inAnno('2025', aDesio([8, 9, 10, 11, 8, 9.5, 0.4])), { id }),
      DESIO,
      TERRITORI,
    ),
  );
  expect(titoli).toContain("Dallo 0,4% di Varedo all'11,0% di Limbiate");
  expect(new Set(titoli).size).toBeGreaterThan(1);
});

test('equal values share a place, many of them are counted', () => {
  const pari = makeDati(inAnno('2025', aDesio([12, 9, 10, 11, 12, 0, 0])));
  expect([
    'Bovisio-Masciago e Muggiò hanno il valore più alto, Nova Milanese e Varedo il più basso',
    'Dallo 0,0% di Nova Milanese e Varedo al 12,0% di Bovisio-Masciago e Muggiò',
  ]).toContain(titoloMappa(pari, DESIO, TERRITORI));
  const zeri = makeDati(inAnno('2025', aDesio([0, 0, 0, 0, 12, 0, 0])));
  expect(titoloMappa(zeri, DESIO, TERRITORI)).toBe(
    'Muggiò ha il valore più alto; in sei comuni su sette il valore è 0,0%',
  );
  const piatti = makeDati(inAnno('2025', aDesio([5, 5, 5, 5, 5, 5, 5])));
  expect(titoloMappa(piatti, DESIO, TERRITORI)).toBe('Tutti i comuni hanno lo stesso valore: 5,0%');
});

test('a ranking counts the comuni that stand clear of the provincia', () => {
  const dati = makeDati(inAnno('2025', { ...COMUNI, 'provincia-mb': 10 }));
  expect(titoloClassifica(dati, DESIO, TERRITORI)).toBe(
    'Quattro comuni su sette sono sotto la media provinciale, due sopra',
  );
  const tutti = makeDati(inAnno('2025', { ...COMUNI, 'provincia-mb': 15 }));
  expect(titoloClassifica(tutti, DESIO, TERRITORI)).toBe(
    'Tutti e sette i comuni sono sotto la media provinciale',
  );
  const incerti = aDesio([
    [9, [5, 13]],
    [9, [5, 13]],
    [9, [5, 13]],
    [9, [5, 13]],
    [9, [5, 13]],
    [9, [5, 13]],
    [2, [1, 3]],
  ]);
  expect(
    titoloClassifica(
      makeDati(inAnno('2025', { ...incerti, 'provincia-mb': 10 })),
      DESIO,
      TERRITORI,
    ),
  ).toBe('Un comune su sette è sotto la media provinciale, gli altri non sono distinguibili');
});

test('a ranking of counts says where half of them is', () => {
  const dati = makeDati(inAnno('2025', aDesio([100, 150, 400, 350, 50, 40, 30])), {
    aggregazione: 'somma',
    unita: 'persone',
    decimali: 0,
  });
  expect(titoloClassifica(dati, DESIO, TERRITORI)).toBe(
    "Desio e Limbiate insieme hanno due terzi del totale dell'ambito",
  );
});

test('a series tells its direction by rule', () => {
  const reddito = {
    id: 'reddito-medio-contribuente',
    nome: 'Reddito medio per contribuente',
    unita: 'euro',
    decimali: 0,
  };
  const serie = makeDati(
    { desio: { '2018': 24300, '2019': 24500, '2020': 24400, '2021': 25600, '2024': 27400 } },
    reddito,
  );
  expect(titoloSerie(serie, DESIO)).toBe(
    'Dal 2018 al 2024 il reddito medio per contribuente è cresciuto di 3.100 euro',
  );
  const onde = makeDati({ desio: { '2018': 10, '2019': 14, '2020': 9, '2021': 13, '2022': 11 } });
  expect(titoloSerie(onde, DESIO)).toMatch(/oscilla/);
});

test('two points are two values, whatever they are', () => {
  const due = makeDati({ desio: { '2011': 8, '2025': 10 } }, { tempo: 'confronto' });
  expect(titoloSerie(due, DESIO)).toBe(
    "Al censimento del 2011 la quota di stranieri era dell'8,0%, al 1° gennaio 2025 è del 10,0%",
  );
});

const CINQUE = { 'carate-brianza': 9, desio: 10, monza: 13, seregno: 8, 'vimercate-trezzo': 7 };

test.each([
  [20, 'Desio ha il valore più alto fra i cinque ambiti'],
  [10, 'Desio ha il secondo valore più alto fra i cinque ambiti'],
  [8.5, 'Desio ha il valore di mezzo fra i cinque ambiti'],
  [7.5, 'Desio ha il secondo valore più basso fra i cinque ambiti'],
  [1, 'Desio ha il valore più basso fra i cinque ambiti'],
  [13, 'Desio ha il valore più alto fra i cinque ambiti, a pari merito'],
  [
    [10, [8.5, 11.5]],
    'Desio ha il secondo valore più alto fra i cinque ambiti, non distinguibile dal più vicino',
  ],
  [[10, [6, 14]], 'Desio non è distinguibile da nessuno degli altri quattro ambiti'],
] as const)('the strip: %j', (desio, atteso) => {
  const cella =
    typeof desio === 'number' ? desio : ([desio[0], [...desio[1]]] as [number, [number, number]]);
  expect(
    titoloStriscia(makeDati(inAnno('2025', { ...COMUNI, ...CINQUE, desio: cella })), DESIO),
  ).toBe(atteso);
});

test('the strip of a count is a place by size', () => {
  const dati = makeDati(inAnno('2025', CINQUE), {
    nome: 'Stranieri residenti',
    unita: 'persone',
    decimali: 0,
    aggregazione: 'somma',
  });
  expect(titoloStriscia(dati, DESIO)).toBe('Desio è il secondo ambito per stranieri residenti');
});

test('five ambiti side by side: the range with its owners', () => {
  expect(titoloAmbiti(makeDati(inAnno('2025', CINQUE)), TERRITORI.ambiti)).toBe(
    'Dal 7,0% di Vimercate e Trezzo al 13,0% di Monza',
  );
  const prezzi = makeDati(inAnno('2018-2', CINQUE), { unita: 'euro al m²', decimali: 0 });
  expect(titoloAmbiti(prezzi, TERRITORI.ambiti)).toBe(
    'Dai 7 euro al m² di Vimercate e Trezzo ai 13 di Monza',
  );
});

const LIVELLI = {
  id: 'livello-servizi-comunali',
  nome: 'Livello dei servizi comunali',
  unita: 'livello 1-10',
  decimali: 0,
  aggregazione: 'nessuna',
} as const;

test('ordinals: levels are counted around the median of the area, and ranged', () => {
  const dati = makeDati(
    inAnno('2022', {
      ...aDesio([2, 4, 4, 4, 6, 7, 8]),
      '108001': 6,
      '108002': 6,
      '108003': 7,
      '108004': 8,
    }),
    LIVELLI,
  );
  expect(titoloClassifica(dati, DESIO, TERRITORI)).toBe(
    "Due dei sette comuni stanno sopra il livello mediano dell'area (6), quattro sotto",
  );
  expect(titoloDistribuzione(dati, DESIO)).toBe(
    "I comuni dell'ambito di Desio vanno dal livello 2 all'8, e tre comuni sono al 4",
  );
  const pari = makeDati(inAnno('2022', aDesio([4, 4, 4, 4, 4, 4, 4])), LIVELLI);
  expect(titoloDistribuzione(pari, DESIO)).toBe(
    "Tutti i comuni dell'ambito di Desio sono al livello 4",
  );
});

test('a table says what, where and when', () => {
  expect(titoloTabella(makeDati(inAnno('2025', COMUNI)), DESIO)).toBe(
    "Quota di stranieri nei 7 comuni dell'ambito di Desio, 2025",
  );
});

import { expect, test } from 'vitest';
import { titoloClassifica } from '../../../src/lib/text/titolo-classifica.ts';
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

test('equal values share a place, many of them are counted', () => {
  const pari = makeDati(inAnno('2025', aDesio([12, 9, 10, 11, 12, 0, 0])));
  expect(titoloMappa(pari, DESIO, TERRITORI)).toBe(
    'Bovisio-Masciago e Muggiò hanno il valore più alto, Nova Milanese e Varedo il più basso',
  );
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
    'Quattro comuni su sette sono sotto la media provinciale',
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
  ).toBe('Un comune su sette è sotto la media provinciale');
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
    'Al censimento del 2011 il valore era 8,0%, al 1° gennaio 2025 è 10,0%',
  );
});

test('the strip gives the place counted from the highest', () => {
  const valori = { 'carate-brianza': 9, desio: 10, monza: 13, seregno: 8, 'vimercate-trezzo': 7 };
  const titolo = (desio: number): string =>
    titoloStriscia(makeDati(inAnno('2025', { ...COMUNI, ...valori, desio })), DESIO);
  expect(titolo(10)).toBe('Il secondo valore più alto fra i cinque ambiti');
  expect(titolo(20)).toBe('Il valore più alto fra i cinque ambiti');
  expect(titolo(1)).toBe('Il valore più basso fra i cinque ambiti');
});

test('a table says what, where and when', () => {
  expect(titoloTabella(makeDati(inAnno('2025', COMUNI)), DESIO)).toBe(
    "Quota di stranieri nei 7 comuni dell'ambito di Desio, 2025",
  );
});

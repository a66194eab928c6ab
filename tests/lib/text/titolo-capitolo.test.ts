import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatValore } from '../../../src/lib/format/format-valore.ts';
import type { Indicatore } from '../../../src/lib/model.ts';
import { conArticolo } from '../../../src/lib/text/grammatica/articolo-numero.ts';
import { titoloCapitolo } from '../../../src/lib/text/titolo-capitolo.ts';
import { titoloComune } from '../../../src/lib/text/titolo-comune.ts';
import { aDesio, DESIO, inAnno, makeDati } from './esempi.ts';

const AMBITI_VICINI = {
  'carate-brianza': 9,
  desio: 10,
  monza: 13,
  seregno: 8,
  'vimercate-trezzo': 7,
};
const COMUNI = aDesio([8, 9, 10, 11, 12, 9, 11]);

function titolo(
  valori: Parameters<typeof inAnno>[1],
  campi: Partial<Indicatore> = {},
  anno = '2025',
): string {
  return titoloCapitolo(makeDati(inAnno(anno, { ...COMUNI, ...valori }), campi), DESIO);
}

test('above and below the provincia, with the article of the printed number', () => {
  expect(titolo({ ...AMBITI_VICINI, 'provincia-mb': 8.9 })).toMatch(
    /^Nell'ambito di Desio il 10,0% dei residenti ha la cittadinanza straniera, (più della|sopra la) media provinciale$/,
  );
  expect(titolo({ ...AMBITI_VICINI, desio: 8.44, 'provincia-mb': 9.5 })).toMatch(
    /^Nell'ambito di Desio l'8,4% dei residenti ha la cittadinanza straniera, (meno della|sotto la) media provinciale$/,
  );
});

test('a wider comparator is named when it stands on the other side', () => {
  expect(titolo({ ...AMBITI_VICINI, 'provincia-mb': 8.9, lombardia: 12.3, italia: 9 })).toMatch(
    /, più della media provinciale ma meno di quella lombarda$/,
  );
  expect(titolo({ ...AMBITI_VICINI, 'provincia-mb': 10, lombardia: 12.3 })).toMatch(
    /, in linea con la media provinciale e meno di quella lombarda$/,
  );
});

test('the highest and the lowest of the five say so', () => {
  expect(titolo({ ...AMBITI_VICINI, desio: 15, 'provincia-mb': 8.9 })).toMatch(
    /, (la quota più alta (dei|fra i) cinque ambiti|più che in ogni altro ambito)$/,
  );
  expect(titolo({ ...AMBITI_VICINI, desio: 5, 'provincia-mb': 8.9 })).toMatch(
    /, (la quota più bassa (dei|fra i) cinque ambiti|meno che in ogni altro ambito)$/,
  );
});

test('the highest of five equal values is not called the highest', () => {
  const vicini = {
    'carate-brianza': 10,
    desio: 10.02,
    monza: 10,
    seregno: 10,
    'vimercate-trezzo': 10,
  };
  expect(titolo({ ...vicini, 'provincia-mb': 10.01 })).toMatch(/, pari alla media provinciale$/);
});

test('the highest is not called so when its interval reaches the second', () => {
  const t = titolo({ ...AMBITI_VICINI, desio: [15, [11, 19]], 'provincia-mb': 8.9 });
  expect(t).not.toMatch(/cinque ambiti|altro ambito/);
  expect(t).toMatch(/media provinciale$/);
});

test('a comparator inside the interval is "non distinguibile"', () => {
  expect(titolo({ ...AMBITI_VICINI, desio: [10, [8, 12]], 'provincia-mb': 8.9 })).toMatch(
    /, un valore non distinguibile (dalla media provinciale|da quello provinciale)$/,
  );
});

test('balances stand above or below, with their sign', () => {
  expect(
    titolo(
      { ...AMBITI_VICINI, desio: -4.2, seregno: -9, 'provincia-mb': 1 },
      {
        id: 'tasso-crescita-naturale',
        unita: 'ogni 1.000 abitanti',
        frase: 'la differenza fra nati e morti è {valore} ogni 1.000 abitanti',
      },
    ),
  ).toBe(
    "Nell'ambito di Desio la differenza fra nati e morti è −4,2 ogni 1.000 abitanti, sotto la media provinciale",
  );
});

test('old values say their year once', () => {
  const senza = titolo({ ...AMBITI_VICINI, 'provincia-mb': 8.9 }, {}, '2018');
  expect(senza).toMatch(/^Nell'ambito di Desio al 1° gennaio 2018 il 10,0%/);
  const con = titolo(
    { ...AMBITI_VICINI, 'provincia-mb': 8.9 },
    { frase: 'nel 2011 {il} viveva in affitto' },
    '2011',
  );
  expect(con).toMatch(/^Nell'ambito di Desio nel 2011 il 10,0% viveva in affitto,/);
});

test('counts are a share of the area, never above or below', () => {
  expect(
    titolo(
      { desio: 17000, 'area-accordo': 85000, 'provincia-mb': 70000 },
      {
        id: 'stranieri-residenti',
        unita: 'persone',
        decimali: 0,
        aggregazione: 'somma',
        frase: 'risiedono {valore} persone',
      },
    ),
  ).toBe("Nell'ambito di Desio risiedono 17.000 persone, il 20,0% dell'area dei cinque ambiti");
});

test('a round ratio is told in words, only where it is true', () => {
  const testa = (provincia: number): string => titolo({ desio: 10, 'provincia-mb': provincia });
  expect(testa(5.2)).toMatch(/, circa il doppio della media provinciale$/);
  expect(testa(4)).toMatch(/, più del doppio della media provinciale$/);
  expect(testa(30)).toMatch(/, un terzo della media provinciale$/);
  expect(testa(8)).not.toMatch(/doppio|volta/);
  expect(testa(16.5)).not.toMatch(/terz|metà/);
});

test('a partial value stands for its comuni and is compared with nothing', () => {
  const dati = makeDati(inAnno('2024', { ...COMUNI, ...AMBITI_VICINI, 'provincia-mb': 5 }));
  const osservazioni = dati.osservazioni.map((o) =>
    o.territorio === 'desio'
      ? { ...o, stato: 'parziale', comuni: [2, 7] as [number, number], copertura: 0.16 }
      : o,
  );
  expect(titoloCapitolo({ ...dati, osservazioni }, DESIO)).toBe(
    "Nei 2 comuni su 7 dell'ambito di Desio che hanno il dato, il 10,0% dei residenti ha la cittadinanza straniera",
  );
});

test('ordinals count comuni', () => {
  const livelli = {
    ...aDesio([8, 8, 7, 7, 3, 2, 8]),
    '108001': 2,
    '108002': 3,
    '108003': 4,
    '108004': 4,
  };
  const dati = makeDati(inAnno('2022', livelli), {
    id: 'livello-servizi-comunali',
    unita: 'livello 1-10',
    decimali: 0,
    aggregazione: 'nessuna',
    frase: 'il livello dei servizi comunali è {valore}',
  });
  expect(titoloCapitolo(dati, DESIO)).toBe(
    "In 5 comuni su 7 dell'ambito di Desio il livello dei servizi comunali è 7 o più, contro 5 su 11 nell'area dei cinque ambiti",
  );
});

test('ordinals: comuni without a value are not counted, and the sentence says so', () => {
  const dati = makeDati(
    inAnno('2022', {
      ...aDesio([2, 2, 2, 2, 2, null, null]),
      '108001': 9,
      '108002': 9,
      '108003': 9,
    }),
    {
      id: 'livello-servizi-comunali',
      unita: 'livello 1-10',
      decimali: 0,
      aggregazione: 'nessuna',
      frase: 'il livello dei servizi comunali è {valore}',
    },
  );
  expect(titoloCapitolo(dati, DESIO)).toBe(
    "In tutti e 5 i comuni dell'ambito di Desio che hanno il dato, il livello dei servizi comunali è 2 o meno, contro 5 su 8 nell'area dei cinque ambiti",
  );
});

test('without a frase, name and value; without data, it says so', () => {
  expect(titolo({ ...AMBITI_VICINI, 'provincia-mb': 8.9 }, { frase: '' })).toMatch(
    /^Quota di stranieri, ambito di Desio: 10,0%, (più della|sopra la) media provinciale$/,
  );
  expect(titolo({ monza: 9 })).toBe("Quota di stranieri: nessun dato dell'ambito di Desio");
});

test('the last year with a value counts, not the last year of the calendar', () => {
  const dati = makeDati({
    desio: { '2024': 10, '2025': null },
    '108023': { '2024': 10, '2025': 11 },
  });
  expect(titoloCapitolo(dati, DESIO)).toMatch(/ il 10,0% /);
});

test('whatever the values, the headline prints the key figure with its own article', () => {
  const quota = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(quota, quota, quota, (desio, provincia, monza) => {
      const t = titolo({ ...AMBITI_VICINI, desio, monza, 'provincia-mb': provincia });
      const cifra = formatValore(desio, { unita: '%', decimali: 1 });
      expect(t).toContain(`${conArticolo(cifra)} dei residenti`);
      expect(t).not.toMatch(/undefined|NaN|null|\{|\}/);
    }),
  );
});

const DESIO_COMUNE = {
  codice: '108023',
  nome: 'Desio',
  slug: 'desio',
  provincia: 'MB' as const,
  ambito: 'desio' as const,
  catastale: 'D286',
  superficie: 14.8,
  confinanti: [],
};

test('a comune stands against its ambito and the provincia', () => {
  const con = (valori: Parameters<typeof inAnno>[1]): string =>
    titoloComune(makeDati(inAnno('2025', { ...COMUNI, ...valori })), DESIO_COMUNE, DESIO);
  const testa = 'A Desio il 10,0% dei residenti ha la cittadinanza straniera';
  expect(con({ desio: 8, 'provincia-mb': 9 })).toBe(
    `${testa}, più della media dell'ambito e di quella provinciale`,
  );
  expect(con({ desio: 8, 'provincia-mb': 12 })).toBe(
    `${testa}, più della media dell'ambito ma meno di quella provinciale`,
  );
  expect(con({ desio: 10, 'provincia-mb': 10 })).toBe(
    `${testa}, in linea con la media dell'ambito e con quella provinciale`,
  );
  expect(con({ '108023': [10, [7, 13]], desio: 9, 'provincia-mb': 8 })).toBe(
    `${testa}, un valore non distinguibile dalla media dell'ambito né da quella provinciale`,
  );
});

test('a comune of the province of Milano is never measured with the provincia of Monza', () => {
  const basiano = {
    ...DESIO_COMUNE,
    codice: '015014',
    nome: 'Basiano',
    provincia: 'MI' as const,
    ambito: 'vimercate-trezzo' as const,
  };
  const dati = makeDati(
    inAnno('2025', {
      ...COMUNI,
      '015014': 7,
      'vimercate-trezzo': 9,
      'provincia-mb': 7,
      'area-accordo': 9.5,
    }),
  );
  expect(titoloComune(dati, basiano, DESIO)).toMatch(
    /meno della media dell'ambito e di quella dei cinque ambiti$/,
  );
});

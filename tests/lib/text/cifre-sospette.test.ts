import { expect, test } from 'vitest';
import { cifreSospette } from '../../../src/lib/text/cifre-sospette.ts';

const AMMESSI = `Nel 2024 il quadro cambia
Fra il 2011 e il 2026
I Piani di Zona 2025-2027
L'anno scolastico 2024/25
Al 1° gennaio 2026
Il censimento del 9 ottobre 2011
La L. 328/2000 e la legge 328/2000
La l.r. 3/2008 e la L.R. n. 3/2008
Il d.lgs. 117/2017 e il D.Lgs. n. 117/2017
La DGR n. XI/4563 e la d.g.r. 2457/2024
Si veda l'art. 4, comma 2
Il 2° semestre e la 3ª edizione
Chi ha 0-14 anni
Le persone di 65 anni e più
Fra 25 e 64 anni, dai 20 ai 64 anni
Sotto i 15 anni e oltre i 75 anni
La fascia 15-29
Quanti anziani ogni 100 giovani, ogni 1.000 abitanti
Una casa di 80 m²
Il 5 per mille e il 5x1000
L'intervallo al 95%
Chi dichiara fino a 10.000 euro o più di 75.000 euro
I 62 comuni dell'area
La pandemia di Covid-19
Un livello da 1 a 10
Il valore è <Valore indicatore="quota-0-14" anno="2026" decimali={1} /> oggi
[la fonte](https://example.org/2018/12/dati-45.csv)
Come dice la nota[^12]
1. Primo passo
Il codice \`108023\` e {valori[12]}
Le polveri PM10
Dal 2020/21 al 2024/25
Ogni 10.000 abitanti
Le WCAG 2.2 e la licenza Creative Commons Attribuzione 4.0`;

test.each(AMMESSI.split('\n'))('allowed: %s', (riga) => {
  expect(cifreSospette(riga)).toEqual([]);
});

test.each([
  ['Gli stranieri sono il 9,8% dei residenti', ['9,8']],
  ['Nel 2024 il reddito è di 27.400 euro', ['27.400']],
  ["Sono l'8% nel 2022 e il 9% nel 2024", ['8', '9']],
  ['In 4 comuni su 7', ['4', '7']],
  ['Ci sono 186 anziani ogni 100 giovani', ['186']],
  ['Vivono 2.015 persone', ['2.015']],
  ['Vi abitano 2018 persone', ['2018']],
  ['Sono 1950 euro al mese', ['1950']],
  ['Si aspettano 12 anni di reddito', ['12']],
  ['Bastano 5-7 minuti', ['5', '7']],
  ['Il valore è {valore} e prima era 12,5', ['12,5']],
  ['È cresciuto di 3 punti', ['3']],
])('refused: %s', (testo, attese) => {
  expect(cifreSospette(testo).map((c) => c.cifra)).toEqual(attese);
});

test('a phrase may go to the next line', () => {
  expect(cifreSospette('Quanti sono ogni\n1.000 abitanti e di\n65 anni e più')).toEqual([]);
  expect(cifreSospette('Sono\nil 12%').map((c) => c.riga)).toEqual([2]);
});

test('tells the line and the words around, across metadata and code', () => {
  const mdx = `---
anno: 2024
peso: 45
---
import X from './x45.ts';

Testo senza cifre.
Qui invece il 12,5% dei residenti.
`;
  expect(cifreSospette(mdx)).toEqual([
    {
      cifra: '12,5',
      riga: 8,
      contesto: expect.stringContaining('il 12,5% dei residenti') as string,
    },
  ]);
});

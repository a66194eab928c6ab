import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { predicato } from '../../../src/lib/text/predicato.ts';
import { participio, soggetto } from '../../../src/lib/text/soggetto.ts';
import { makeIndicatore } from './esempi.ts';

const CARTELLA = new URL('../../../data/indicatori/', import.meta.url);
const NOMI = readdirSync(CARTELLA).map((file) => {
  const { nome } = parse(readFileSync(new URL(file, CARTELLA), 'utf8')) as { nome: string };
  return nome;
});

test.each(NOMI)('«%s» is a subject with its own article', (nome) => {
  expect(soggetto({ nome }).testo).not.toContain('«');
});

test.each([
  ['Indice di vecchiaia', 'cresciut', "l'indice di vecchiaia è cresciuto"],
  ['Quota di stranieri', 'cresciut', 'la quota di stranieri è cresciuta'],
  ['Residenti di 65 anni e più', 'cresciut', 'i residenti di 65 anni e più sono cresciuti'],
  ['Famiglie in affitto', 'diminuit', 'le famiglie in affitto sono diminuite'],
  ['Alunni della scuola primaria', 'calat', 'gli alunni della scuola primaria sono calati'],
  ['Stranieri residenti', 'cresciut', 'gli stranieri residenti sono cresciuti'],
  [
    'Affluenza alle elezioni politiche (Camera)',
    'calat',
    "l'affluenza alle elezioni politiche è calata",
  ],
  [
    'Chi si sposta ogni giorno fuori comune',
    'cresciut',
    'chi si sposta ogni giorno fuori comune è cresciuto',
  ],
])('%s %s', (nome, radice, atteso) => {
  const s = soggetto({ nome });
  expect(`${s.testo} ${participio(s, radice)}`).toBe(atteso);
});

test.each([
  ['Quota di stranieri', '%', 1, 9.8, 'è del 9,8%'],
  ['Tasso di occupazione 20-64 anni', '%', 1, 80.2, "è dell'80,2%"],
  ['Residenti con meno di 15 anni', '%', 1, 12.7, 'sono il 12,7%'],
  ['Contribuenti oltre 75.000 euro', '%', 1, 8.1, "sono l'8,1%"],
  ['Suolo consumato', '% della superficie', 1, 45.2, 'è il 45,2% della superficie'],
  ['Reddito medio per contribuente', 'euro', 0, 27400, 'è di 27.400 euro'],
  ['Farmacie', 'ogni 10.000 abitanti', 2, 2.31, 'sono 2,31 ogni 10.000 abitanti'],
  ['Alunni della scuola primaria', 'alunni', 0, 3200, 'sono 3.200'],
  ['Disuguaglianza dei redditi (Gini per classi)', 'indice 0-1', 3, 0.385, 'è 0,385'],
])('%s', (nome, unita, decimali, valore, atteso) => {
  expect(predicato(makeIndicatore({ id: 'x', nome, unita, decimali }), valore)).toBe(atteso);
});

test('an unknown noun is quoted, not guessed', () => {
  expect(soggetto({ nome: 'Zuccherifici' }).testo).toBe('il valore di «Zuccherifici»');
});

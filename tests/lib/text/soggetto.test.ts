import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { participio, soggetto, soggettoQuota } from '../../../src/lib/text/soggetto.ts';

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
  ['Residenti con meno di 15 anni', '%', 'la quota di residenti con meno di 15 anni è diminuita'],
  ['Suolo consumato', '% della superficie', 'la quota di suolo consumato è diminuita'],
  [
    'Chi si sposta ogni giorno fuori comune',
    '%',
    'la quota di chi si sposta ogni giorno fuori comune è diminuita',
  ],
  ['Famiglie in affitto', '%', 'la quota di famiglie in affitto è diminuita'],
  ['Quota di stranieri', '%', 'la quota di stranieri è diminuita'],
  ['Tasso di disoccupazione', '%', 'il tasso di disoccupazione è diminuito'],
  ['Stranieri residenti', 'persone', 'gli stranieri residenti sono diminuiti'],
])('a share falls, not the people in it: %s', (nome, unita, atteso) => {
  const s = soggettoQuota({ nome, unita });
  expect(`${s.testo} ${participio(s, 'diminuit')}`).toBe(atteso);
});

test('an unknown noun is quoted, not guessed', () => {
  expect(soggetto({ nome: 'Zuccherifici' }).testo).toBe('il valore di «Zuccherifici»');
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CRITERI } from '../../../src/lib/accessibilita/criteri.ts';
import {
  isTuttoRiuscito,
  makeQuadroCriteri,
  schemaEsiti,
  type Esiti,
} from '../../../src/lib/accessibilita/esiti.ts';
import { PROVE } from '../../../src/lib/accessibilita/prove.ts';

const esiti: Esiti = {
  data: '2026-01-02',
  edizione: '2026-01',
  strumenti: { axe: '1', browser: 'x' },
  pagine: 1,
  stati: 1,
  prove: [{ id: 'tastiera', casi: 3, falliti: 0, criteri: ['2.1.1', '2.4.7'] }],
};

it('the criteria are those of WCAG 2.2, each once and in order', () => {
  const numeri = CRITERI.map(({ numero }) => numero);
  expect(CRITERI.filter(({ livello }) => livello === 'A')).toHaveLength(31);
  expect(CRITERI.filter(({ livello }) => livello === 'AA')).toHaveLength(24);
  const ordinati = [...numeri].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  expect(numeri).toEqual(ordinati);
  expect(new Set(numeri).size).toBe(55);
});

describe('what the statement says of a run', () => {
  it('names a check beside the criteria that it looked at in that run, and beside no other', () => {
    const visti = makeQuadroCriteri(esiti).filter(({ prove }) => prove.length > 0);
    expect(visti.map(({ numero }) => numero)).toEqual(['2.1.1', '2.4.7']);
    expect(visti[0]?.prove).toEqual(['Uso con la sola tastiera']);
  });

  it('one case that failed is enough', () => {
    expect(isTuttoRiuscito(esiti)).toBe(true);
    const prove = [{ ...esiti.prove[0]!, falliti: 1 }];
    expect(isTuttoRiuscito({ ...esiti, prove })).toBe(false);
  });

  it('is refused when a check has no case: it was not made', () => {
    const prove = [{ ...esiti.prove[0]!, casi: 0 }];
    expect(schemaEsiti.safeParse({ ...esiti, prove }).success).toBe(false);
  });
});

it('the run that is published covers every check, and each check is a file of tests', () => {
  const pubblicati = schemaEsiti.parse(JSON.parse(readFileSync('data/accessibilita.json', 'utf8')));
  expect(pubblicati.prove.map(({ id }) => id)).toEqual(PROVE.map(({ id }) => id));
  const criteri = new Set(CRITERI.map(({ numero }) => numero));
  for (const prova of pubblicati.prove)
    expect(prova.criteri.filter((numero) => !criteri.has(numero))).toEqual([]);
  expect(PROVE.filter(({ file }) => !existsSync(file))).toEqual([]);
});

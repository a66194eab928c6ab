import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameToSlug } from '../../../src/lib/territory/slug.ts';
import { explainCodice, readRegistry } from '../../../src/lib/territory/registry.ts';
import { CODICI_PRECEDENTI } from '../../../src/lib/territory/codici-precedenti.ts';
import {
  listTerritori,
  makeAmbiti,
  readComuni,
} from '../../../src/lib/territory/read-territori.ts';
import type { Problem } from '../../../src/lib/table/friendly-error.ts';

const comuni = readComuni(
  readFileSync('data/territorio/territori.csv', 'utf8'),
  readFileSync('data/istat-confini-2023/confinanti.csv', 'utf8'),
);

describe('nameToSlug', () => {
  it.each([
    ['Muggiò', 'muggio'],
    ["Cornate d'Adda", 'cornate-d-adda'],
    ['Bovisio-Masciago', 'bovisio-masciago'],
    ['Vedano al Lambro', 'vedano-al-lambro'],
  ])('%s -> %s', (name, slug) => {
    expect(nameToSlug(name)).toBe(slug);
  });
});

describe('registry', () => {
  const registry = readRegistry(
    readFileSync('tests/fixtures/territorio.csv', 'utf8'),
    'territorio.csv',
    [],
  );

  it('knows every code that changed in 2009', () => {
    expect(Object.keys(CODICI_PRECEDENTI)).toHaveLength(55);
    expect(new Set(Object.values(CODICI_PRECEDENTI)).size).toBe(55);
    expect(explainCodice('015149', registry)?.fix).toBe('use the current code 108033');
  });

  it('refuses an ambito that does not exist and a code that is twice', () => {
    const problems: Problem[] = [];
    const header = 'codice_istat,comune,provincia,ambito,catastale\n';
    readRegistry(`${header}108033,Monza,MB,brianza,F704\n`, 't.csv', problems);
    readRegistry(
      `${header}108033,Monza,MB,monza,F704\n108033,Monza,MB,monza,F704\n`,
      't.csv',
      problems,
    );
    expect(problems.map(({ received }) => received)).toEqual(['brianza', 'a code twice']);
  });
});

describe('the territory of the agreement', () => {
  it('has 62 comuni in five ambiti, 55 of them in the province', () => {
    const sizes = Object.fromEntries(
      makeAmbiti(comuni).map((ambito) => [ambito.id, ambito.comuni.length]),
    );
    expect(sizes).toEqual({
      'carate-brianza': 13,
      desio: 7,
      monza: 3,
      seregno: 10,
      'vimercate-trezzo': 29,
    });
    expect(comuni.filter(({ provincia }) => provincia === 'MB')).toHaveLength(55);
    expect(new Set(comuni.map(({ slug }) => slug)).size).toBe(62);
  });

  it('names every territory of the database once', () => {
    const territori = listTerritori(comuni, makeAmbiti(comuni));
    expect(new Set(territori.map(({ id }) => id)).size).toBe(62 + 5 + 4);
    expect(territori.find(({ id }) => id === 'desio')).toEqual({
      id: 'desio',
      nome: 'Ambito di Desio',
      livello: 'ambito',
    });
  });

  it('has neighbours that name each other', () => {
    const byCodice = new Map(comuni.map((comune) => [comune.codice, comune]));
    for (const { codice, confinanti } of comuni) {
      expect(confinanti.length).toBeGreaterThan(0);
      for (const other of confinanti) expect(byCodice.get(other)!.confinanti).toContain(codice);
    }
  });
});

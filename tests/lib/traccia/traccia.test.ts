import { describe, expect, it } from 'vitest';
import { findCella, CellaInesistente } from '../../../src/lib/traccia/find-cella.ts';
import { formatFormula } from '../../../src/lib/traccia/format-formula.ts';
import { indexRighe } from '../../../src/lib/traccia/index-righe.ts';
import { listGrezzi } from '../../../src/lib/traccia/list-grezzi.ts';
import type { ContestoTraccia } from '../../../src/lib/traccia/make-traccia.ts';
import type { Blocco } from '../../../src/lib/indicator/schema.ts';

const blocco = (part: Partial<Blocco>): Blocco => ({
  anni: ['2024'],
  territori: 'tutti',
  composto: false,
  ...part,
});

describe('formatFormula', () => {
  it.each([
    [{ numeratore: 'a + b', denominatore: 'c' }, 100, '100 × (a + b) / c'],
    [{ numeratore: 'a', denominatore: 'b - c' }, 1, 'a / (b - c)'],
    [{ numeratore: 'popolazione' }, 1, 'popolazione'],
    [{ valore: 'quota' }, 1, 'quota'],
    [{ valore: 'a - b' }, 100, '100 × (a - b)'],
  ])('writes %j times %i as %s', (part, fattore, text) => {
    expect(formatFormula(blocco(part), { fattore })).toBe(text);
  });
});

describe('indexRighe', () => {
  const find = indexRighe(
    () =>
      'variabile,territorio,anno,valore,stato\na,108001,2024,1.5,definitivo\na,108002,2024,,mancante:in-attesa\n',
  );

  it('gives the line of the file, the header being the first', () => {
    expect(find('f', 'a', '108001', '2024')).toEqual({ riga: 2, valore: 1.5 });
    expect(find('f', 'a', '108002', '2024')).toEqual({ riga: 3, valore: null });
  });

  it('gives nothing for a figure that is not there', () => {
    expect(find('f', 'a', '108001', '2023')).toBeUndefined();
  });
});

describe('listGrezzi', () => {
  const make = (...nomi: string[]) => ({ grezzi: nomi.map((nome) => ({ nome, sha256: nome })) });
  const names = (nomi: string[], territorio: string, anno: string): string[] =>
    listGrezzi(make(...nomi), territorio, anno).map(({ nome }) => nome);

  it('takes the file of the year, or that of the comparators', () => {
    const irpef = ['confronti.csv', 'irpef-2018.csv', 'irpef-2024.csv'];
    expect(names(irpef, '108033', '2018')).toEqual(['irpef-2018.csv']);
    expect(names(irpef, 'lombardia', '2018')).toEqual(['confronti.csv']);
  });

  it('takes the only file for the comparators too, where they are in it', () => {
    expect(names(['posas.csv'], 'italia', '2020')).toEqual(['posas.csv']);
  });

  it('never takes a file that only describes', () => {
    expect(names(['comuni.csv', 'tracciato.csv'], '108033', '2011')).toEqual(['comuni.csv']);
  });

  it('gives all of them when the names do not tell', () => {
    expect(names(['a.csv', 'b.csv'], '108033', '2011')).toEqual(['a.csv', 'b.csv']);
  });
});

describe('findCella', () => {
  const contesto = {
    comuni: [
      { codice: '108023', slug: 'desio' },
      { codice: '108001', slug: 'agrate-brianza' },
    ],
    nomeTerritorio: (id: string) => id,
    getDati: () => ({
      osservazioni: ['desio', '108023', '108001', 'lombardia'].map((territorio) => ({
        territorio,
        anno: '2024',
      })),
    }),
  } as unknown as ContestoTraccia;

  it('takes an id before the name of a comune', () => {
    expect(findCella('x', 'desio', '2024', contesto).territorio).toBe('desio');
    expect(findCella('x', 'agrate-brianza', '2024', contesto).territorio).toBe('108001');
    expect(findCella('x', '108023', '2024', contesto).territorio).toBe('108023');
  });

  it.each([
    ['milano', '2024', /un codice Istat di comune, desio, lombardia/u],
    ['desio', '2023', /Anni: 2024/u],
  ])('says what there is instead of %s in %s', (territorio, anno, message) => {
    expect(() => findCella('x', territorio, anno, contesto)).toThrow(CellaInesistente);
    expect(() => findCella('x', territorio, anno, contesto)).toThrow(message);
  });
});

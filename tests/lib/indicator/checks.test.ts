import { describe, expect, it } from 'vitest';
import { checkAggregati } from '../../../src/lib/indicator/check-aggregati.ts';
import { checkControlli } from '../../../src/lib/indicator/check-controlli.ts';
import { checkCoincidenze } from '../../../src/lib/indicator/check-fonti.ts';
import { checkOsservazioni } from '../../../src/lib/indicator/check-osservazioni.ts';
import { indexMisure } from '../../../src/lib/indicator/misure-index.ts';
import type { DatiIndicatore, Osservazione } from '../../../src/lib/model.ts';
import type { Problem } from '../../../src/lib/table/friendly-error.ts';
import { comuniReali, datiReali } from './committed.ts';

/** Rules that a spoilt copy of a real indicatore breaks. */
function listBroken(id: string, spoil: (rows: Osservazione[]) => Osservazione[]): string[] {
  const real = datiReali().find(({ indicatore }) => indicatore.id === id)!;
  const dati: DatiIndicatore = { ...real, osservazioni: spoil(structuredClone(real.osservazioni)) };
  const rules = new Set<string>();
  checkOsservazioni(dati, (rule) => rules.add(rule));
  checkAggregati(dati, comuniReali(), (rule) => rules.add(rule));
  return [...rules];
}

const at =
  (territorio: string, change: Partial<Osservazione>) =>
  (rows: Osservazione[]): Osservazione[] =>
    rows.map((row) =>
      row.territorio === territorio && row.valore !== null ? { ...row, ...change } : row,
    );

describe('checks of the database', () => {
  it('are silent on the real figures', () => {
    for (const { indicatore } of datiReali())
      expect(listBroken(indicatore.id, (rows) => rows)).toEqual([]);
  });

  it.each<[string, string, (rows: Osservazione[]) => Osservazione[], string]>([
    ['a row is twice', 'quota-0-14', (rows) => [...rows, rows[0]!], 'each cell once'],
    [
      'a comune is lost',
      'quota-0-14',
      (rows) => rows.slice(2),
      'a row for every comune in every year',
    ],
    [
      'an ambito is lost',
      'quota-0-14',
      (rows) => rows.filter((row) => row.territorio !== 'desio'),
      'a row for every aggregate',
    ],
    [
      'a share is above 100',
      'quota-laureati',
      at('108033', { valore: 101 }),
      'shares within 0 and 100',
    ],
    [
      'a value is missing without a reason',
      'quota-0-14',
      at('108033', { valore: null }),
      'a value or a reason why it is missing',
    ],
    [
      'a state is not known',
      'quota-0-14',
      at('108033', { stato: 'stimato' }),
      'a value or a reason why it is missing',
    ],
    ['a value is not a number', 'quota-0-14', at('108033', { valore: NaN }), 'finite values'],
    [
      'a rate is above all its comuni',
      'indice-vecchiaia',
      at('monza', { valore: 999 }),
      'a rate between those of its comuni',
    ],
    [
      'a total is below a comune',
      'popolazione-residente',
      at('monza', { valore: 5 }),
      'a total not smaller than its largest part',
    ],
    [
      'a whole is below a part',
      'popolazione-residente',
      at('lombardia', { valore: 5 }),
      'a whole not smaller than its part',
    ],
    [
      'ambiti do not add up',
      'quota-0-14',
      at('desio', { numeratore: 1 }),
      'ambiti that add up to the area',
    ],
    [
      'an interval is elsewhere',
      'affluenza-politiche',
      at('108033', { intervallo: [1, 2] }),
      'intervals that hold their value',
    ],
    [
      'a comune is out without a word',
      'quota-0-14',
      at('desio', { comuni: [6, 7], copertura: 0.9 }),
      'parziale where a comune is out',
    ],
    [
      'deciles are averaged',
      'fragilita-comunale-ifc',
      (rows) => [...rows, { ...rows[0]!, territorio: 'desio' }],
      'no aggregate of positions',
    ],
  ])('tell when %s', (_, id, spoil, rule) => {
    expect(listBroken(id, spoil)).toContain(rule);
  });
});

describe('checkControlli', () => {
  it('compares our sums with the totals of the fonte', () => {
    const comuni = comuniReali()
      .filter(({ provincia }) => provincia === 'MB')
      .slice(0, 2);
    const rows = comuni.map(({ codice }) => `x,${codice},2020,5,definitivo`).join('\n');
    const misure = indexMisure({ f: `variabile,territorio,anno,valore,stato\n${rows}\n` });
    const control = (total: number): Problem[] => {
      const problems: Problem[] = [];
      const text = `variabile,territorio,anno,valore,stato\nx,provincia-mb,2020,${String(total)},definitivo\n`;
      expect(checkControlli({ f: text }, misure, comuni, problems)).toBe(1);
      return problems;
    };
    expect(control(10)).toEqual([]);
    expect(control(11)).toMatchObject([{ received: '10, the sum of its comuni' }]);
  });
});

describe('checkCoincidenze', () => {
  it('tells when two fonti do not have the same figure, or have lost it', () => {
    const row = (fonte: string, variabile: string, valore: number): string =>
      `variabile,territorio,anno,valore,stato\n${variabile},108033,2011,${String(valore)},${fonte}\n`;
    const problems: Problem[] = [];
    const misure = indexMisure({
      'istat-censimento-2011': row('definitivo', 'popolazione', 119856),
      'istat-censimento-2011-indicatori': row('definitivo', 'P1', 119865),
    });
    checkCoincidenze(misure, comuniReali(), problems);
    expect(problems[0]).toMatchObject({
      file: 'istat-censimento-2011/popolazione@2011',
      received: '119856 and 119865',
    });
    expect(problems.slice(1).every(({ expected }) => expected.includes('every territory'))).toBe(
      true,
    );
  });
});

/** What `npm run -s indice` computes. */
import { describe, expect, it } from 'vitest';
import { ampiEsatto, parseFrazione } from './fixtures.ts';
import { runIndice, type Config } from './run-indice.ts';
import { makeCsv, readEsito, type Riga } from './tabelle.ts';

const esatto = makeCsv({
  '2020': Object.fromEntries(
    ['x', 'y', 'z'].map((id, j) => [
      id,
      Object.fromEntries(ampiEsatto.units.map((unit, i) => [`u${String(i)}`, unit.x[j]!])),
    ]),
  ),
});
const indicatoriEsatti = ['x', 'y', 'z'].map((id, j) => ({
  id,
  polarita: ampiEsatto.polarity[j] === 'pos' ? 1 : -1,
  riferimento: Number(ampiEsatto.ref[j]),
}));

describe('the exact example', () => {
  it.each([
    ['ampi', '-', (unit: (typeof ampiEsatto.units)[0]) => parseFrazione(unit.ampi_minus)],
    ['ampi', '+', (unit: (typeof ampiEsatto.units)[0]) => parseFrazione(unit.ampi_plus)],
    ['geometrica', undefined, (unit: (typeof ampiEsatto.units)[0]) => unit.geo_mean_dec],
  ] as const)('%s %s', (metodo, segno, atteso) => {
    const { stdout, note } = runIndice(esatto, {
      metodo,
      segno,
      indicatori: indicatoriEsatti,
    });
    expect(note).toBe('');
    const righe = readEsito(stdout);
    ampiEsatto.units.forEach((unit, i) => {
      const riga = righe.get(`u${String(i)} 2020`)!;
      expect(riga.indice).toBeCloseTo(atteso(unit), 9);
      expect(riga.media).toBeCloseTo(parseFrazione(unit.mean), 10);
      expect(riga.deviazione ** 2).toBeCloseTo(parseFrazione(unit.var_pop), 9);
    });
    expect([0, 1, 2, 3].map((i) => righe.get(`u${String(i)} 2020`)!.rango)).toEqual([4, 2, 3, 1]);
  });

  it('writes at least ten significant digits', () => {
    const { stdout } = runIndice(esatto, {
      metodo: 'ampi',
      segno: '-',
      indicatori: indicatoriEsatti,
    });
    expect(stdout).toMatch(/75\.50724637/u);
  });
});

describe('methods and defaults', () => {
  const dueAnni = makeCsv({
    '2020': { p: { a: 0, b: 5, c: 10 }, q: { a: 30, b: 20, c: 10 } },
    '2021': { p: { a: 5, b: 10, c: 20 }, q: { a: 30, b: 10, c: 50 } },
  });
  const indicatori = [
    { id: 'p', polarita: 1 },
    { id: 'q', polarita: -1 },
  ];
  const run = (config: Config): Map<string, Riga> => {
    const { stdout, motivi } = runIndice(dueAnni, { indicatori, ...config });
    expect(motivi).toEqual([]);
    return readEsito(stdout);
  };

  it('pools goalposts and the mean reference over all units and years', () => {
    const righe = run({ metodo: 'ampi', segno: '+' });
    // p: range 20, mean 50/6; q: range 40, mean 25.
    const r = [100 + (60 * (0 - 50 / 6)) / 20, 100 - (60 * (30 - 25)) / 40];
    const media = (r[0]! + r[1]!) / 2;
    const varianza = ((r[0]! - media) ** 2 + (r[1]! - media) ** 2) / 2;
    const a = righe.get('a 2020')!;
    expect(a.media).toBeCloseTo(media, 10);
    expect(a.deviazione).toBeCloseTo(Math.sqrt(varianza), 10);
    expect(a.indice).toBeCloseTo(media + varianza / media, 10);
  });

  it('gives the default a name: "media" and "tutti-gli-anni" change nothing', () => {
    const esplicito = run({
      metodo: 'ampi',
      segno: '-',
      obiettivi: 'tutti-gli-anni',
      indicatori: indicatori.map((voce) => ({ ...voce, peso: 1, riferimento: 'media' })),
    });
    expect(esplicito).toEqual(run({ metodo: 'ampi', segno: '-' }));
  });

  it('takes the reference from a unit and a year, written as text or number', () => {
    for (const anno of ['2021', 2021]) {
      const righe = run({
        metodo: 'ampi',
        segno: '-',
        indicatori: indicatori.map((voce) => ({ ...voce, riferimento: { unita: 'b', anno } })),
      });
      expect(righe.get('b 2021')).toMatchObject({ indice: 100, media: 100, deviazione: 0 });
    }
  });

  it('keeps fixed goalposts whatever the data: a unit alone scores the same', () => {
    const fissi = {
      metodo: 'ampi',
      segno: '-',
      obiettivi: { p: [0, 40], q: [0, 80] },
      indicatori: indicatori.map((voce) => ({ ...voce, riferimento: 10 })),
    };
    const solo = runIndice(makeCsv({ '2021': { p: { c: 20 }, q: { c: 50 } } }), fissi);
    expect(readEsito(solo.stdout).get('c 2021')!.indice).toBe(run(fissi).get('c 2021')!.indice);
    // p: 100 + 60·10/40 = 115; q: 100 - 60·40/80 = 70.
    expect(run(fissi).get('c 2021')!.media).toBeCloseTo(92.5, 10);
  });

  it('minmax: 0-100 over all years, weighted mean', () => {
    const righe = run({
      metodo: 'minmax',
      indicatori: [{ id: 'p', polarita: 1, peso: 3 }, indicatori[1]!],
    });
    // a 2020: p 0, q (50-30)/40 = 50.
    expect(righe.get('a 2020')).toMatchObject({ indice: 12.5, media: 12.5 });
    expect(righe.get('a 2020')!.deviazione).toBeCloseTo(
      Math.sqrt(0.75 * 12.5 ** 2 + 0.25 * 37.5 ** 2),
      10,
    );
  });

  it('mpi: standard scores of each year by itself', () => {
    const righe = run({ metodo: 'mpi', segno: '-' });
    const z = Math.sqrt(1.5);
    const r = [100 - 10 * z, 100 - 10 * z];
    expect(righe.get('a 2020')!.media).toBeCloseTo((r[0]! + r[1]!) / 2, 10);
    expect(righe.get('b 2020')).toMatchObject({ indice: 100, deviazione: 0 });
  });

  it('rango: rank within the year, the highest towards the phenomenon', () => {
    const righe = run({ metodo: 'rango' });
    expect(['a', 'b', 'c'].map((u) => righe.get(`${u} 2020`)!.indice)).toEqual([1, 2, 3]);
    expect(['a', 'b', 'c'].map((u) => righe.get(`${u} 2021`)!.indice)).toEqual([1.5, 2.5, 2]);
    expect(['a', 'b', 'c'].map((u) => righe.get(`${u} 2021`)!.rango)).toEqual([3, 1, 2]);
  });

  it('ranks each year, equal scores share the better place, and can count from the lowest', () => {
    const pari = makeCsv({ '2020': { p: { a: 1, b: 2, c: 2, d: 3 } } });
    const config = { metodo: 'minmax', indicatori: [{ id: 'p', polarita: 1 }] };
    const ranghi = (testo: string): number[] =>
      [...readEsito(testo).values()].map(({ rango }) => rango);
    expect(ranghi(runIndice(pari, config).stdout)).toEqual([4, 2, 2, 1]);
    expect(ranghi(runIndice(pari, { ...config, ordine: 'crescente' }).stdout)).toEqual([
      1, 2, 2, 4,
    ]);
  });

  it('says which sign it takes when none is given', () => {
    const { stdout, note } = runIndice(dueAnni, { metodo: 'ampi', indicatori });
    expect(note).toMatch(/segno non indicato/u);
    expect(readEsito(stdout)).toEqual(run({ metodo: 'ampi', segno: '-' }));
  });

  it('gives the same result in any order of the rows', () => {
    const [testata, ...righe] = dueAnni.trimEnd().split('\n');
    const girata = [testata, ...righe.reverse()].join('\n');
    const config = { metodo: 'ampi', segno: '+', indicatori };
    expect(runIndice(girata, config).stdout).toBe(runIndice(dueAnni, config).stdout);
  });
});

describe('missing values', () => {
  const csv = makeCsv({
    '2020': { p: { a: 1, b: 2, c: 3 }, q: { a: 5, b: '', c: 1 }, s: { a: 1, b: 2, c: 4 } },
  });
  const indicatori = ['p', 'q', 's'].map((id) => ({ id, polarita: 1 }));

  it('leave the cells empty, never zero, and are told', () => {
    const { stdout, note } = runIndice(csv, { metodo: 'minmax', indicatori });
    expect(stdout).toContain('\nb,2020,,,,\n');
    expect(note).toMatch(/"b", anno 2020: senza indice, mancano q/u);
    expect(readEsito(stdout).get('a 2020')!.rango).toBe(2);
  });

  it('can be bridged by rescaling the weights, if the analyst says from which share', () => {
    const { stdout, note } = runIndice(csv, { metodo: 'minmax', indicatori, soglia: 0.6667 });
    expect(readEsito(stdout).get('b 2020')!.indice).toBeCloseTo((50 + 100 / 3) / 2, 10);
    expect(note).toMatch(/pesi ridistribuiti, mancano q/u);
  });

  it('do not count where the weight is zero', () => {
    const conPesi = indicatori.map((voce) => (voce.id === 'q' ? { ...voce, peso: 0 } : voce));
    const { stdout, note } = runIndice(csv, { metodo: 'minmax', indicatori: conPesi });
    expect(note).toBe('');
    expect(readEsito(stdout).get('b 2020')!.indice).toBeCloseTo((50 + 100 / 3) / 2, 10);
  });
});

describe('the file as it comes', () => {
  const config = { metodo: 'minmax', indicatori: [{ id: 'p, in %', polarita: 1 }] };

  it('may have a byte order mark, CRLF, quotes, another order of columns and columns in more', () => {
    const csv =
      '\uFEFFnota,valore,indicatore,anno,unita\r\n' +
      '"a, b",1.5,"p, in %",2020,"Cornate d""Adda"\r\n,-2e0,"p, in %",2020,Lesmo\r\n,0,"p, in %",2020,Muggiò\r\n\r\n';
    const { stdout, note } = runIndice(csv, config);
    expect(note).toBe('');
    expect(
      stdout
        .split('\n')
        .slice(1, 4)
        .map((riga) => riga.split(',').slice(0, 3).join(',')),
    ).toEqual([
      '"Cornate d""Adda",2020,100',
      'Lesmo,2020,0',
      `Muggiò,2020,${String((2 / 3.5) * 100)}`,
    ]);
  });
});

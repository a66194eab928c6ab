/** What `npm run -s indice` refuses. */
import { describe, expect, it } from 'vitest';
import { runIndice, type Config } from './run-indice.ts';
import { makeCsv } from './tabelle.ts';

describe('refusals, with every reason', () => {
  const csv = makeCsv({ '2020': { p: { a: 1, b: 2 }, q: { a: 5, b: 6 }, fisso: { a: 3, b: 3 } } });
  const p = { id: 'p', polarita: 1 };
  const q = { id: 'q', polarita: -1 };
  const buona = { metodo: 'ampi', segno: '+', indicatori: [p, q] };

  it.each<[string, string, Config | string, RegExp]>([
    [
      'an unknown indicatore',
      csv,
      { ...buona, indicatori: [p, { id: 'boh', polarita: 1 }] },
      /sconosciuto: "boh"/u,
    ],
    [
      'a missing polarity',
      csv,
      { ...buona, indicatori: [p, { id: 'q' }] },
      /indicatori\.1\.polarita/u,
    ],
    [
      'a polarity of zero',
      csv,
      { ...buona, indicatori: [{ ...p, polarita: 0 }] },
      /indicatori\.0\.polarita/u,
    ],
    [
      'a constant indicatore',
      csv,
      { ...buona, indicatori: [p, { id: 'fisso', polarita: 1 }] },
      /"fisso": indicatore costante/u,
    ],
    [
      'a constant indicatore under ranks',
      csv,
      { metodo: 'rango', indicatori: [{ id: 'fisso', polarita: 1 }] },
      /costante/u,
    ],
    [
      'a constant indicatore in one year under mpi',
      makeCsv({ '2020': { p: { a: 1, b: 2 } }, '2021': { p: { a: 4, b: 4 } } }),
      { metodo: 'mpi', segno: '-', indicatori: [p] },
      /anno 2021: indicatore costante/u,
    ],
    [
      'weights that sum to zero',
      csv,
      {
        ...buona,
        indicatori: [
          { ...p, peso: 0 },
          { ...q, peso: 0 },
        ],
      },
      /sommano a zero/u,
    ],
    ['a negative weight', csv, { ...buona, indicatori: [{ ...p, peso: -1 }, q] }, /negativo/u],
    [
      'a non-positive value under the geometric mean',
      csv,
      { metodo: 'geometrica', indicatori: [{ ...p, riferimento: 50 }] },
      /unità "a", anno 2020: valore normalizzato non positivo/u,
    ],
    [
      'a mean that is not positive under the penalty',
      csv,
      { ...buona, indicatori: [{ ...p, riferimento: 50 }] },
      /non positiva/u,
    ],
    [
      'an unknown method',
      csv,
      { ...buona, metodo: 'somma' },
      /metodo: atteso uno fra: ampi, minmax, mpi, geometrica, rango/u,
    ],
    ['an unknown sign', csv, { ...buona, segno: 'più' }, /segno/u],
    ['an unknown field', csv, { ...buona, pesi: [1, 2] }, /campo sconosciuto: pesi/u],
    ['the same indicatore twice', csv, { ...buona, indicatori: [p, p] }, /"p" è ripetuto/u],
    ['no indicatori', csv, { ...buona, indicatori: [] }, /almeno un indicatore/u],
    [
      'reversed goalposts',
      csv,
      { ...buona, obiettivi: { p: [9, 1] } },
      /minimo deve stare sotto il massimo/u,
    ],
    [
      'goalposts for another indicatore',
      csv,
      { ...buona, obiettivi: { z: [0, 1] } },
      /"z" non è fra gli indicatori/u,
    ],
    [
      'a reference that is not in the data',
      csv,
      { ...buona, indicatori: [{ ...p, riferimento: { unita: 'a', anno: '1999' } }] },
      /riferimento \(unità "a", anno 1999\)/u,
    ],
    ['a configuration that is not JSON', csv, '{"metodo":', /JSON/u],
    ['a missing column', csv.replace('valore', 'value'), buona, /manca la colonna "valore"/u],
    ['semicolons', csv.replaceAll(',', ';'), buona, /separate da virgole/u],
    [
      'text in place of a number',
      csv.replace('a,2020,p,1', 'a,2020,p,uno'),
      buona,
      /riga 2, colonna "valore": atteso un numero[^]*"uno"/u,
    ],
    ['a decimal comma', csv.replace('a,2020,p,1', 'a,2020,p,"1,5"'), buona, /punto decimale/u],
    ['NaN', csv.replace('a,2020,p,1', 'a,2020,p,NaN'), buona, /"NaN"/u],
    [
      'a number beyond the range',
      csv.replace('a,2020,p,1', 'a,2020,p,1e999'),
      buona,
      /troppo grande/u,
    ],
    [
      'a cell in more',
      csv.replace('a,2020,p,1', 'a,2020,p,1,5'),
      buona,
      /riga 2: 4 celle attese, 5 trovate/u,
    ],
    [
      'an empty unit',
      csv.replace('a,2020,p,1', ',2020,p,1'),
      buona,
      /colonna "unita": la cella è vuota/u,
    ],
    ['a row twice', `${csv}a,2020,p,1\n`, buona, /già alla riga 2/u],
    ['an empty file', '', buona, /manca la colonna "unita"/u],
    ['a header without rows', 'unita,anno,indicatore,valore\n', buona, /nessuna riga/u],
  ])('%s', (_, dati, config, messaggio) => {
    expect(runIndice(dati, config).motivi.join('\n')).toMatch(messaggio);
  });

  it('lists all reasons at once', () => {
    const { motivi } = runIndice(csv, {
      metodo: 'x',
      indicatori: [{ id: 'p' }, { id: 'q', polarita: 2 }],
    });
    expect(motivi).toHaveLength(3);
  });
});

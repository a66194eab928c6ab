import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/lib/table/decode-text.ts';
import { formatCsv } from '../../../src/lib/table/format-csv.ts';
import type { Problem } from '../../../src/lib/table/friendly-error.ts';
import { readRows } from '../../../src/lib/table/read-rows.ts';

function read(text: string, columns = ['a', 'b']) {
  const problems: Problem[] = [];
  return { rows: readRows(text, 'x.csv', columns, problems), problems };
}

describe('readRows', () => {
  it('reads cells by name with the line of the file', () => {
    expect(read('b,a\r\n1,"x, y"\r\n').rows).toEqual([{ row: 2, cells: { a: 'x, y', b: '1' } }]);
  });

  it('drops the byte order mark', () => {
    expect(read('\uFEFFa,b\n1,2\n').problems).toEqual([]);
  });

  it.each([
    ['a column is missing', 'a\n1\n', 'this column'],
    ['a column is there twice', 'a,b,b\n1,2,3\n', 'each column once'],
    ['a column is new', 'a,b,c\n1,2,3\n', 'only known columns'],
    ['a row is short', 'a,b\n1\n', '2 cells'],
    ['quotes are open', 'a,b\n1,"2\n', 'quotes in pairs'],
    ['the separator is another', 'a;b\n1;2\n', 'this column'],
  ])('tells when %s', (_, text, expected) => {
    expect(read(text).problems.map((problem) => problem.expected)).toContain(expected);
  });

  it('keeps the good rows beside a bad one', () => {
    const { rows, problems } = read('a,b\n1,2\n3\n4,5\n');
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(problems.map(({ row }) => row)).toEqual([3]);
  });

  it('reads back whatever was written', () => {
    const cell = fc.string().filter((text) => !/[\0\uFFFD\r]/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (values) => {
        fc.pre(values.every(([a, b]) => a + b !== ''));
        const { rows, problems } = read(formatCsv(['a', 'b'], values));
        expect(problems).toEqual([]);
        expect(rows.map(({ cells }) => [cells['a'], cells['b']])).toEqual(values);
      }),
    );
  });
});

describe('decodeText', () => {
  it.each([
    ['Latin-1', Buffer.from('Muggiò', 'latin1'), 'UTF-8 text'],
    ['nothing', Buffer.from(' \n'), 'a table'],
    ['a web page', Buffer.from('\n<html lang="it">'), 'a table'],
    ['binary', Buffer.from('a\0b'), 'readable letters'],
  ])('refuses %s', (_, bytes, expected) => {
    const problems: Problem[] = [];
    expect(decodeText(bytes, 'x.csv', problems)).toBe('');
    expect(problems).toMatchObject([{ file: 'x.csv', expected }]);
  });
});

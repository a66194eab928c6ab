import fc from 'fast-check';
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { describe, expect, it, vi } from 'vitest';
import { ADAPTERS } from '../../../src/lib/fonti/index.ts';
import type { Misura } from '../../../src/lib/table/misure.ts';
import { importBytes, pinTo, readFixture } from './fixtures.ts';

// Slow by nature: a process is started, or many files are spoilt.
vi.setConfig({ testTimeout: 60_000 });

interface Damage {
  spoil: (text: string) => string;
  /** Rows or columns are gone, twice or read with other signs; no single cell is rewritten. */
  structural: boolean;
}

/** Lists of schools, bodies, places and zones: nothing but the hash says how many rows there must be. */
const LISTS =
  /^(ade-5x1000|ade-omi|iccu-biblioteche|lombardia-(farmacie|rsa|scuole)|mim-scuole|istat-confini)/;

const at = (text: string, share: number): number => Math.floor(share * text.length);

const lines = (text: string, change: (rows: string[]) => string[]): string =>
  change(text.split('\n')).join('\n');

/** One way to spoil a table; the shares (0-1) say where. */
const damage: fc.Arbitrary<Damage> = fc
  .record({
    where: fc.double({ min: 0, max: 0.9999, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
    sign: fc.constantFrom(...'0123456789,;.-"\n\t <é\0'.split('')),
    kind: fc.constantFrom(
      ...['replace', 'insert', 'delete', 'cut', 'drop row', 'double row', 'drop column'],
      ...['double column', 'semicolons', 'no header', 'swap signs'],
    ),
  })
  .map(({ where, length, sign, kind }): Damage => ({
    spoil: makeSpoil(kind, where, length, sign),
    structural: !['replace', 'insert', 'delete'].includes(kind),
  }));

function makeSpoil(kind: string, where: number, length: number, sign: string): Damage['spoil'] {
  const column = (change: (row: string[], i: number) => string[]) => (text: string) => {
    const rows = csvParseRows(text);
    const i = Math.floor(where * (rows[0]?.length ?? 0));
    return csvFormatRows(rows.map((row) => change(row, i)));
  };
  switch (kind) {
    case 'replace':
      return (text) => text.slice(0, at(text, where)) + sign + text.slice(at(text, where) + 1);
    case 'insert':
      return (text) => text.slice(0, at(text, where)) + sign + text.slice(at(text, where));
    case 'delete':
      return (text) => text.slice(0, at(text, where)) + text.slice(at(text, where) + length);
    case 'cut':
      return (text) => text.slice(0, at(text, where));
    case 'drop row':
      return (text) => lines(text, (rows) => rows.toSpliced(at(text, where) % rows.length, 1));
    case 'double row':
      return (text) =>
        lines(text, (rows) =>
          rows.flatMap((row, i) => (i === at(text, where) % rows.length ? [row, row] : [row])),
        );
    case 'drop column':
      return column((row, i) => row.toSpliced(i, 1));
    case 'double column':
      return column((row, i) => row.toSpliced(i, 0, row[i] ?? ''));
    case 'semicolons':
      return (text) => text.replaceAll(',', ';');
    case 'no header':
      return (text) => text.slice(text.indexOf('\n') + 1);
    default:
      return (text) => text.replaceAll('.', '_').replaceAll(',', '.').replaceAll('_', ',');
  }
}

const key = ({ variabile, territorio, anno }: Misura): string =>
  `${variabile} ${territorio} ${anno}`;

describe.each(ADAPTERS.map((adapter) => ({ adapter, id: adapter.fonte.id })))(
  '$id',
  ({ adapter }) => {
    const clean = readFixture(adapter);
    const names = Object.keys(clean);
    const cleanTidy = importBytes(adapter, clean);

    it('reads its fixture without a word', () => {
      expect(cleanTidy.problems).toEqual([]);
      expect(Object.keys(cleanTidy.files)).toContain('fonte.yaml');
    });

    it('answers any damage with a list of problems or with the same figures, never with an exception', () => {
      fc.assert(
        fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), fc.nat(), (damages, pick) => {
          const name = names[pick % names.length]!;
          const text = damages.reduce(
            (spoilt, { spoil }) => spoil(spoilt),
            clean[name]!.toString('utf8'),
          );
          const { problems, tidy } = importBytes(adapter, { ...clean, [name]: Buffer.from(text) });
          for (const { expected, received, fix, file } of problems) {
            expect([expected, received, fix, file].every((part) => part.length > 0)).toBe(true);
          }
          if (problems.length > 0) return;
          const misure = tidy?.misure ?? [];
          expect(misure.map(key).sort()).toEqual(cleanTidy.tidy!.misure.map(key).sort());
          if (!LISTS.test(adapter.fonte.id) && damages.every(({ structural }) => structural)) {
            expect(misure).toEqual(cleanTidy.tidy!.misure);
          }
          for (const { valore, stato } of misure) {
            expect(valore === null ? stato.startsWith('mancante:') : Number.isFinite(valore)).toBe(
              true,
            );
          }
        }),
        { numRuns: 40 },
      );
    });

    it('refuses a known file with one other digit', () => {
      const pinned = pinTo(adapter, clean);
      expect(importBytes(pinned, clean, false).problems).toEqual([]);
      fc.assert(
        fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), (pick, place, shift) => {
          const name = names[pick % names.length]!;
          const text = clean[name]!.toString('utf8');
          const digits = [...text.matchAll(/\d/gu)];
          const { index } = digits[place % digits.length]!;
          const digit = String((Number(text[index]) + shift) % 10);
          const spoilt = text.slice(0, index) + digit + text.slice(index + 1);
          const { problems } = importBytes(
            pinned,
            { ...clean, [name]: Buffer.from(spoilt) },
            false,
          );
          expect(problems.map(({ file }) => file)).toContain(`${adapter.fonte.id}/${name}`);
        }),
        { numRuns: 20 },
      );
    });
  },
);

describe.each(['istat-bilancio-2025', 'istat-bilancio-stranieri-2025'])('%s', (id) => {
  const adapter = ADAPTERS.find(({ fonte }) => fonte.id === id)!;
  const clean = readFixture(adapter);
  const name = Object.keys(clean)[0]!;

  it('finds any wrong digit by its own identities, also in a new edition', () => {
    const rows = csvParseRows(clean[name]!.toString('utf8'));
    const used = new Set(adapter.fonte.variabili.map(({ colonna }) => colonna));
    const cells = rows
      .slice(1)
      .flatMap((row, i) =>
        row.flatMap((_, j) => (used.has(rows[0]![j]!) ? [{ row: i + 1, column: j }] : [])),
      );
    fc.assert(
      fc.property(
        fc.constantFrom(...cells),
        fc.integer({ min: 1, max: 9 }),
        ({ row, column }, shift) => {
          const text = rows[row]![column]!;
          const changed = text.replace(/\d$/u, (digit) => String((Number(digit) + shift) % 10));
          const spoilt = rows.map((cellsOfRow, i) =>
            i === row ? cellsOfRow.with(column, changed) : cellsOfRow,
          );
          const { problems } = importBytes(adapter, {
            ...clean,
            [name]: Buffer.from(csvFormatRows(spoilt)),
          });
          expect(problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

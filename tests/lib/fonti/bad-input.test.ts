import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../../src/lib/fonti/adapter.ts';
import { ADAPTERS } from '../../../src/lib/fonti/index.ts';
import { formatProblem } from '../../../src/lib/table/friendly-error.ts';
import { importBytes, readFixture } from './fixtures.ts';

const get = (id: string): Adapter => ADAPTERS.find(({ fonte }) => fonte.id === id)!;

/** What the import says when the first file of a fonte is changed. */
function explain(id: string, change: (text: string) => string | Uint8Array): string[] {
  const adapter = get(id);
  const clean = readFixture(adapter);
  const name = Object.keys(clean)[0]!;
  const spoilt = change(clean[name]!.toString('utf8'));
  return importBytes(adapter, { ...clean, [name]: Buffer.from(spoilt) }).problems.map(
    formatProblem,
  );
}

describe('a bad file is refused with place, expectation, finding and remedy', () => {
  it('unknown comune code', () => {
    expect(
      explain('istat-popolazione-eta-2026', (text) => text.replace('108046,', '108999,')),
    ).toEqual([
      'istat-popolazione-eta-2026/popolazione-eta.csv, row 5, column "codice_comune": expected a current ISTAT code of the area, received 108999\n' +
        '    -> the code is not one of the comuni of the agreement: drop the row or correct the code',
      'istat-popolazione-eta-2026/popolazione-eta.csv: expected a row for each territory in 2026, received none for Vedano al Lambro (108046)\n' +
        '    -> the file is cut, or a row has a wrong code or year',
    ]);
  });

  it('code of the Milan province for a comune of Monza e della Brianza', () => {
    const [first] = explain('istat-decessi-periodi', (text) => text.replace('108046,', '015232,'));
    expect(first).toContain('row 5, column "codice_comune"');
    expect(first).toContain('received 015232, the code before 2009');
    expect(first).toContain('use the current code 108046');
  });

  it('code that lost its leading zero', () => {
    const [first] = explain('istat-decessi-periodi', (text) => text.replace('015014,', '15014,'));
    expect(first).toContain('a leading zero was lost');
  });

  it('the same comune twice', () => {
    const twice = explain(
      'istat-popolazione-eta-2026',
      (text) => `${text}${text.trim().split('\n').at(-1)!}\n`,
    );
    expect(twice).toHaveLength(1);
    expect(twice[0]).toContain('expected one row for 108046 in 2026, received a second one');
  });

  it('decimal comma where the fonte has a point, and the other way round', () => {
    expect(
      explain('bdap-giovani-2024', (text) => text.replace(/(,\d+)\.(\d\d,)/u, '$1;$2'))[0],
    ).toContain('expected a number with decimal point such as 12.34');
    expect(explain('istat-situas-2023', (text) => text.replace('"4,5915"', '4.5915'))[0]).toContain(
      'row 2, column "AREA_KMQ": expected a number with decimal comma such as 12,34, received 4.5915',
    );
  });

  it('a sign that cannot be', () => {
    const [first] = explain('istat-popolazione-eta-2026', (text) =>
      text.replace(',423,', ',-423,'),
    );
    expect(first).toContain('column "pop_0_14": expected zero or more, received -423');
  });

  it('missing column', () => {
    const [first] = explain('istat-popolazione-eta-2026', (text) =>
      text.replaceAll(/,[^,\n]*(?=\n)/gu, ''),
    );
    expect(first).toContain('row 1, column "pop_female": expected this column');
  });

  it('extra column', () => {
    const messages = explain('istat-popolazione-eta-2026', (text) => text.replaceAll('\n', ',1\n'));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(
      'row 1, column "1": expected only known columns, received a column in more',
    );
  });

  it('text in a number', () => {
    const [first] = explain('istat-popolazione-eta-2026', (text) =>
      text.replace(',423,', ',n.d.,'),
    );
    expect(first).toContain(
      'column "pop_0_14": expected a whole number such as 1234, received n.d.',
    );
  });

  it('Latin-1 instead of UTF-8', () => {
    const [first] = explain('istat-posas-lombardia-italia', (text) => Buffer.from(text, 'latin1'));
    expect(first).toContain('expected UTF-8 text, received bytes that are not UTF-8');
    expect(first).toContain('iconv');
  });

  it('a cut file', () => {
    const messages = explain('istat-popolazione-eta-2026', (text) =>
      text.slice(0, text.indexOf('108031') + 10),
    );
    expect(messages[0]).toContain('row 4: expected 6 cells, received 2 cells');
    expect(messages[1]).toContain('none for Mezzago (108031), Vedano al Lambro (108046)');
  });

  it('a web page instead of the table', () => {
    const messages = explain(
      'istat-posas-lombardia-italia',
      () => '<!DOCTYPE html><html><body>404</body></html>',
    );
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('expected a table, received a web page (HTML)');
  });

  it('an empty file', () => {
    expect(explain('istat-posas-lombardia-italia', () => '\n')[0]).toContain(
      'received an empty file',
    );
  });

  it('another edition of the fonte', () => {
    const [first] = explain('istat-situas-2023', (text) => text.replace(/,2023(?=\n)/u, ',2024'));
    expect(first).toContain('column "ANNO_POP_RES": expected 2023, received 2024');
  });

  it('every offender at once', () => {
    const messages = explain('istat-popolazione-eta-2026', (text) =>
      text.replace(',423,', ',n.d.,').replace('108009,', '108998,').replace('108046,', '108999,'),
    );
    expect(messages.map((message) => /received (\S+)/u.exec(message)?.[1])).toEqual([
      'n.d.',
      '108998',
      '108999',
      'none',
    ]);
  });
});

describe('columns in another order', () => {
  it('are read by name: the figures are the same', () => {
    const adapter = get('istat-popolazione-eta-2026');
    const clean = readFixture(adapter);
    const text = clean['popolazione-eta.csv']!.toString('utf8');
    const turned = text.replaceAll(/^([^,\n]+),([^,\n]+),/gmu, '$2,$1,');
    const { problems, files } = importBytes(adapter, {
      ...clean,
      'popolazione-eta.csv': Buffer.from(turned),
    });
    expect(problems).toEqual([]);
    expect(files['misure.csv']).toBe(importBytes(adapter, clean).files['misure.csv']);
  });
});

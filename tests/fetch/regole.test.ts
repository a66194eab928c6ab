import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parseCollegate } from '../../src/lib/fetch/collegate.ts';
import { CONNETTORI } from '../../src/lib/fetch/connettori.ts';
import { formatElenco } from '../../src/lib/fetch/elenco.ts';
import { NON_COLLEGABILI } from '../../src/lib/fetch/non-collegabili.ts';
import { computeAttesa, POLITICA, readRetryAfter } from '../../src/lib/fetch/ritenta.ts';
import { parseDecimale, toCentesimi, toScarto } from '../../src/lib/fetch/ufficiali/decimali.ts';
import { ADAPTERS } from '../../src/lib/fonti/index.ts';
import { makeTurno } from '../../scripts/lib/fetch/turno.ts';
import { registry } from '../lib/fonti/fixtures.ts';

const collegate = parseCollegate(parse(readFileSync('data/collegate.yaml', 'utf8')));

describe('waits', () => {
  it('double up to a ceiling, and any share of them may be drawn', () => {
    const longest = [1, 2, 3, 6, 7, 20].map((n) => computeAttesa(n, POLITICA, () => 0.999_999));
    expect(longest).toEqual([999, 1_999, 3_999, 31_999, 59_999, 59_999]);
    expect(computeAttesa(4, POLITICA, () => 0)).toBe(0);
    expect(computeAttesa(4, POLITICA, () => 0.25)).toBe(2_000);
  });

  it('follow Retry-After in seconds or as a date', () => {
    const now = Date.parse('2026-11-24T08:00:00Z');
    expect(readRetryAfter('120', now)).toBe(120_000);
    expect(readRetryAfter('Tue, 24 Nov 2026 08:01:00 GMT', now)).toBe(60_000);
    expect(readRetryAfter('Tue, 24 Nov 2026 07:00:00 GMT', now)).toBe(0);
    expect(readRetryAfter('soon', now)).toBeNull();
    expect(readRetryAfter(undefined, now)).toBeNull();
  });

  it('keep a polite distance between requests to a host, not between hosts', async () => {
    let clock = 0;
    const attese: number[] = [];
    const turno = makeTurno(
      () => clock,
      (ms) => {
        attese.push(ms);
        clock += ms;
        return Promise.resolve();
      },
    );
    const istat = new URL('https://esploradati.istat.it/SDMXWS/rest/data/IT1,22_289');
    await turno(istat);
    await turno(new URL('https://demo.istat.it/'));
    expect(attese).toEqual([]);
    await turno(istat);
    clock += 20_000;
    await turno(istat);
    await turno(new URL('https://demo.istat.it/'));
    expect(attese).toEqual([13_000]);
  });
});

describe('decimals', () => {
  it('become hundredths, halves away from zero', () => {
    const toCents = (text: string) => toCentesimi(parseDecimale(text)!);
    expect(['0', '12', '1,005', '-1,005', '1,00499999999999', '2382120,94'].map(toCents)).toEqual([
      0, 1200, 101, -101, 100, 238_212_094,
    ]);
    expect(['', '1.5', '1,', '1.234,5', 'n.d.'].map(parseDecimale)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });

  it('give the distance from the standard in hundredths of a point', () => {
    const scarto = (a: string, b: string) => toScarto(parseDecimale(a)!, parseDecimale(b)!);
    expect(scarto('2382120,94', '2386548,01')).toBe(-19);
    expect(scarto('110', '100')).toBe(1_000);
    expect(scarto('100', '100,000')).toBe(0);
  });
});

describe('the list of the fonti', () => {
  it('says of each fonte either how it is got or why it is not', () => {
    const linked = CONNETTORI.map(({ fonte }) => fonte);
    const all = [...linked, ...Object.keys(NON_COLLEGABILI)].sort();
    expect(all).toEqual(ADAPTERS.map(({ fonte }) => fonte.id).sort());
  });

  it('asks only official addresses, over https, each under its own name', () => {
    for (const connettore of CONNETTORI) {
      const richieste = connettore.richieste(registry);
      expect(richieste.every(({ url }) => url.startsWith('https://'))).toBe(true);
      expect(new Set(richieste.map(({ nome }) => nome)).size).toBe(richieste.length);
      expect(new Set(richieste.map(({ url }) => url)).size).toBe(richieste.length);
    }
  });

  it('says that no connector was tried with an official server', () => {
    const elenco = formatElenco(collegate);
    expect(elenco).toContain('provati solo su copie locali del formato');
    for (const { fonte } of CONNETTORI) expect(elenco).toContain(`\n${fonte}\n`);
    for (const { id } of collegate) expect(elenco).toContain(`\n${id} (`);
  });
});

describe('series linked, not yet included', () => {
  it('extend a fonte of the atlas, and one with a connector where they say so', () => {
    for (const { id, estende, stato } of collegate) {
      if (estende !== null) expect(existsSync(`data/${estende}/fonte.yaml`), id).toBe(true);
      if (stato === 'connettore') expect(CONNETTORI.map(({ fonte }) => fonte)).toContain(estende);
    }
  });

  it('are refused with an unknown state or without what is missing', () => {
    const [first] = collegate;
    expect(() => parseCollegate({ serie: [{ ...first, stato: 'inclusa' }] })).toThrow();
    expect(() => parseCollegate({ serie: [{ ...first, manca: '' }] })).toThrow();
  });
});

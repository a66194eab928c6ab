import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAltroAtlante } from '../../scripts/lib/altro-atlante/make-altro-atlante.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { run } from '../../scripts/lib/run.ts';
import { readPage } from '../support/read-page.ts';
import { fileToAddress } from '../support/read-site.ts';

let cartella: string;
let sito: string;

/** What docs/altro-atlante.md tells to do after data and words have been replaced. */
beforeAll(async () => {
  cartella = mkdtempSync(join(tmpdir(), 'altro-atlante-'));
  await makeAltroAtlante(cartella);
  await run(process.execPath, ['scripts/build.ts'], {
    cwd: cartella,
    log: join(cartella, 'prova.log'),
  });
  sito = join(cartella, 'dist');
}, 300_000);
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(sito, path, 'index.html'), 'utf8');

describe('an atlas of another area', () => {
  it('counts its own comuni and ambiti', () => {
    const home = read('/');
    expect(home).toContain('10 comuni');
    expect(home).toContain('due ambiti');
    expect(home).not.toMatch(/cinque ambiti|62 comuni|Vimercate|Seregno/);
  });

  it('has a chapter for each ambito and indicatore, with a headline from its data', () => {
    const { h1 } = readPage(read('/ambiti/nord/quota-65-piu/'));
    expect(h1[0]).toMatch(/Valle del Nord.*\d/);
    const capitoli = listFiles(sito).filter(({ path }) =>
      /^ambiti\/(nord|sud)\/[^/]+\/index\.html$/.test(path),
    );
    expect(capitoli).toHaveLength(8);
  });

  it('sums the comuni of its own ambiti', () => {
    const dati = JSON.parse(
      readFileSync(join(sito, 'dati/indicatori/popolazione-residente.json'), 'utf8'),
    ) as { osservazioni: { territorio: string; anno: string; valore: number | null }[] };
    const in2026 = dati.osservazioni.filter(({ anno }) => anno === '2026');
    const valore = (id: string) => in2026.find(({ territorio }) => territorio === id)?.valore;
    const comuni = in2026.filter(({ territorio }) => /^\d{6}$/.test(territorio));
    expect(comuni).toHaveLength(10);
    const somma = comuni.reduce((totale, o) => totale + (o.valore ?? NaN), 0);
    expect((valore('nord') ?? NaN) + (valore('sud') ?? NaN)).toBe(somma);
    expect(valore('area-accordo')).toBe(somma);
  });

  it('links only to pages that it has, its authored pages apart', () => {
    const files = listFiles(sito).map(({ path }) => path);
    const indirizzi = new Set(files.map(fileToAddress));
    const rotti = files
      .filter((path) => /^(ambiti|comuni|indicatori|temi|mappe|index)/.test(path))
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) =>
        readPage(readFileSync(join(sito, path), 'utf8'))
          .links.filter((link) => link.startsWith('/') && !link.startsWith('//'))
          .map((link) => decodeURI(link.replace(/[?#].*$/, '')))
          .filter((link) => !indirizzi.has(link))
          .map((link) => `${path} -> ${link}`),
      );
    expect([...new Set(rotti)]).toEqual([]);
  });
});

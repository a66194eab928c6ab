import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countParti, mergeFolder } from '../../scripts/lib/build-parti.ts';
import { INTERO, isInParte, keyOfPage, readParte } from '../../scripts/lib/parte.ts';
import { leaveOutCapitoli } from '../../scripts/lib/scegli-pagine.ts';

const KEYS = Array.from({ length: 900 }, (_, n) => `desio/indicatore-${String(n)}`);
const PARTI = [1, 2, 3].map((numero) => ({ numero, su: 3 }));

function makeFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parti-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('parts of a site', () => {
  it('are read from their name', () => {
    expect(readParte('2/12')).toEqual({ numero: 2, su: 12 });
    expect(readParte('')).toEqual(INTERO);
    for (const wrong of ['0/3', '4/3', '1', '1/x'])
      expect(() => readParte(wrong)).toThrow(/not a part/);
  });

  it('share all pages, each to one of them, about evenly', () => {
    const shares = PARTI.map((parte) => KEYS.filter((key) => isInParte(key, parte)));
    expect(shares.flat().sort()).toEqual([...KEYS].sort());
    for (const share of shares) expect(share.length).toBeGreaterThan(KEYS.length / 4);
  });

  it('keep a chapter and the page that others embed together', () => {
    const capitolo = keyOfPage('/ambiti/desio/indice-vecchiaia');
    expect(keyOfPage('/incorpora/desio/indice-vecchiaia/')).toBe(capitolo);
    expect(keyOfPage('/ambiti/desio')).not.toBe(keyOfPage('/ambiti/monza'));
  });

  it('bundle their own chapters and every other text', () => {
    const line = (path: string) => `["src/content/${path}.mdx", () => import("x")],`;
    const modules = [line('ambiti/desio'), ...KEYS.map((key) => line(`capitoli/${key}`))].join(
      '\n',
    );
    const kept = PARTI.map((parte) => leaveOutCapitoli(modules, parte).split('\n'));
    for (const lines of kept) expect(lines[0]).toContain('ambiti/desio');
    expect(kept.reduce((sum, lines) => sum + lines.length - 1, 0)).toBe(KEYS.length);
  });

  it('are as many as the chapters ask for', () => {
    const chapters = Object.fromEntries(KEYS.slice(0, 3).map((key) => [`${key}.mdx`, '']));
    expect(countParti(makeFolder(chapters))).toBe(1);
    expect(countParti(makeFolder({}))).toBe(1);
  });
});

describe('mergeFolder', () => {
  it('moves the files of a part to the site; what both have is left once', () => {
    const site = makeFolder({ 'a/index.html': 'A', '_astro/stile.css': 'css' });
    const part = makeFolder({ 'b/index.html': 'B', '_astro/stile.css': 'css' });
    mergeFolder(part, site);
    expect(readFileSync(join(site, 'b/index.html'), 'utf8')).toBe('B');
    expect(existsSync(join(site, 'a/index.html'))).toBe(true);
  });

  it('stops when two parts made one file in two ways', () => {
    const site = makeFolder({ '_astro/stile.css': 'css' });
    const part = makeFolder({ '_astro/stile.css': 'other' });
    expect(() => {
      mergeFolder(part, site);
    }).toThrow(/disagree about _astro\/stile\.css/);
  });
});

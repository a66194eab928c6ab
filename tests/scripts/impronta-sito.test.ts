import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSitoFresco, makeImpronta, writeImpronta } from '../../scripts/lib/impronta-sito.ts';

const MODO = { base: '/', documenti: true };
let root = '';
const write = (path: string, text: string) => {
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'impronta-'));
  for (const folder of ['data/istat', 'src', 'dist']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  write('data/istat/misure.csv', 'a,1');
  write('src/pagina.astro', 'ciao');
  write('dist/index.html', '<h1>Atlante</h1>');
  writeImpronta(makeImpronta(MODO, root), root);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('isSitoFresco', () => {
  it('recognises the site just built', () => {
    expect(isSitoFresco('dist', MODO, root)).toBe(true);
  });

  it.each([
    [
      'an edition is frozen',
      () => {
        mkdirSync(join(root, 'edizioni/2026-05'), { recursive: true });
        write('edizioni/2026-05/edizione.json', '{"edizione":"2026-05","base":"/"}');
      },
    ],
    [
      'a figure changes',
      () => {
        write('data/istat/misure.csv', 'a,2');
      },
    ],
    [
      'a source is added',
      () => {
        write('src/altra.astro', 'x');
      },
    ],
    [
      'a source is renamed',
      () => {
        rmSync(join(root, 'src/pagina.astro'));
        write('src/b.astro', 'ciao');
      },
    ],
    [
      'a package changes',
      () => {
        write('package-lock.json', '{}');
      },
    ],
    [
      'the site is gone',
      () => {
        rmSync(join(root, 'dist'), { recursive: true });
      },
    ],
    [
      'a build has begun to put another in its place',
      () => {
        writeImpronta(undefined, root);
      },
    ],
  ])('does not when %s', (_when, change) => {
    change();
    expect(isSitoFresco('dist', MODO, root)).toBe(false);
  });

  it('does not for another base path, nor without documents', () => {
    expect(isSitoFresco('dist', { ...MODO, base: '/atlante/' }, root)).toBe(false);
    expect(isSitoFresco('dist', { ...MODO, documenti: false }, root)).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITE } from '../../scripts/lib/build-site.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { readPage } from '../support/read-page.ts';
import { listStill } from '../support/read-site.ts';

/** A second build of the same sources under another base path, made by `npm test`. */
const SECOND = 'build/sito-base';
const BASE = '/prova/';

/** Editions that stand still are built for one base path. */
const still = listStill(listFiles(SITE).map(({ path }) => path));
const list = (folder: string) =>
  listFiles(folder)
    .map(({ path }) => path)
    .filter((path) => !still.some((edition) => path.startsWith(edition)));
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

/** Content hashes of files change with the base path that they hold. */
const dropHashes = (text: string) =>
  text.replace(/(_astro\/[\w.@-]+?)[.-][\w-]{8}\.(css|js)\b/g, '$1.$2');
const toRoot = (text: string) => dropHashes(text).replaceAll(BASE, '/');

const second = list(SECOND);
const pages = second.filter((path) => path.endsWith('.html'));

describe('a site built under /prova/', () => {
  it('has the pages and files of the site built at the root', () => {
    // What `npm run build` adds after the pages.
    const first = list(SITE).filter((path) => !/^(?:pagefind\/|SHA256SUMS$)/.test(path));
    expect(second.map(dropHashes).sort()).toEqual(first.map(dropHashes).sort());
  });

  it('has no address outside of its base path', () => {
    const wrong = pages.flatMap((path) => {
      const { links, resources } = readPage(read(SECOND, path));
      return [...links, ...resources]
        .filter((address) => address.startsWith('/') && !address.startsWith(BASE))
        .map((address) => `${path}: ${address}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has styles that load nothing from outside of it', () => {
    const wrong = second
      .filter((path) => path.endsWith('.css'))
      .flatMap((path) => [...read(SECOND, path).matchAll(/url\(\s*["']?([^"')]+)/g)])
      .map((match) => match[1] ?? '')
      .filter((address) => !address.startsWith(BASE) && !/^(data:|#|\.)/.test(address));
    expect(wrong).toEqual([]);
  });

  it('says the same words as the first build, byte by byte', () => {
    expect(pages.length).toBeGreaterThan(0);
    const different = pages.filter(
      (path) => toRoot(read(SECOND, path)) !== dropHashes(read(SITE, path)),
    );
    expect(different).toEqual([]);
  });
});

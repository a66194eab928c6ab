import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBase, SITE } from '../../scripts/lib/build-site.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { pageType, readSite, type SitePage } from '../support/read-site.ts';

const base = readBase();
const { pages } = readSite();
const chapters = pages.filter((page) => pageType(page.address) === 'chapter');

const gzipBytes = (file: string) => gzipSync(readFileSync(file)).length;
const localFile = (address: string) =>
  join(SITE, new URL(address, 'https://atlante.invalid').pathname.slice(base.length));

/** Bytes on the wire of what a page loads by itself, of one kind of file; each file counts once. */
function sumLoaded(page: SitePage, kind: RegExp): number {
  const files = new Set(page.resources.map(localFile).filter((file) => kind.test(file)));
  return [...files].reduce((sum, file) => sum + gzipBytes(file), 0);
}

const over = (limit: number, measure: (page: SitePage) => number, among = pages) =>
  among
    .map((page) => ({ address: page.address, bytes: measure(page) }))
    .filter(({ bytes }) => bytes > limit);

describe('bytes of a first visit, compressed', () => {
  it('a chapter is at most 30 kB of HTML', () => {
    expect(chapters.length).toBeGreaterThan(0);
    expect(over(30_000, (page) => gzipBytes(page.file), chapters)).toEqual([]);
  });

  it('no page needs more than 15 kB of CSS', () => {
    expect(over(15_000, (page) => sumLoaded(page, /\.css$/))).toEqual([]);
  });

  it('no page to read loads more than 10 kB of scripts, no tool more than 15 kB at once', () => {
    const tool = (page: SitePage) => page.address === '/tabelle/';
    const scripts = (page: SitePage) => sumLoaded(page, /\.m?js$/);
    expect(
      over(
        10_000,
        scripts,
        pages.filter((page) => !tool(page)),
      ),
    ).toEqual([]);
    expect(over(15_000, scripts, pages.filter(tool))).toEqual([]);
  });

  it('all the fonts together are at most 90 kB', () => {
    const fonts = listFiles(SITE).filter((file) => /\.woff2?$/.test(file.path));
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.reduce((sum, font) => sum + font.bytes, 0)).toBeLessThanOrEqual(90_000);
  });
});

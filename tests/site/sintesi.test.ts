import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITE } from '../../scripts/lib/build-site.ts';
import { makeIndirizzoSintesi } from '../../src/lib/documento/indirizzo-documento.ts';
import { AMBITI } from '../../src/lib/model.ts';

const MOST_BYTES = 15e6;
const files = AMBITI.map((ambito) => [ambito, join(SITE, makeIndirizzoSintesi(ambito))] as const);
const printed = files.every(([, file]) => existsSync(file));
const hasPoppler = existsSync('/usr/bin/pdftotext');
if (!printed) console.warn('No syntheses in dist/: "npm run documenti" prints them');
else if (!hasPoppler) console.warn('poppler is not installed: the syntheses are not read');

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe.runIf(printed)('the synthesis', () => {
  it.each(files)('of %s can be sent by mail', (_, file) => {
    expect(statSync(file).size).toBeLessThanOrEqual(MOST_BYTES);
  });
});

describe.runIf(printed && hasPoppler)('the synthesis as a PDF', () => {
  it.each(files)('of %s is tagged and has no empty page', (_, file) => {
    expect(run('pdfinfo', file)).toMatch(/Tagged:\s+yes/);
    const pages = run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
    const empty = pages.flatMap((page, i) => (letters(page).length < 20 ? [i + 1] : []));
    expect(pages.length).toBeGreaterThan(50);
    expect(empty).toEqual([]);
  });

  it.each(files)('of %s sends each line of its contents to the right page', (_, file) => {
    const raw = run('pdftotext', file, '-').split('\f');
    const contents = raw.slice(1, 4).join('\n');
    const lines = [...contents.matchAll(/^(\p{Lu}.+)\n+(\d{1,3})$/gmu)];
    expect(lines.length).toBeGreaterThan(80);
    const wrong = lines.filter(([, title, page]) => {
      const text = letters(raw[Number(page) - 1] ?? '');
      return !text.includes(letters(title!));
    });
    expect(wrong.map(([line]) => line)).toEqual([]);
  });
});

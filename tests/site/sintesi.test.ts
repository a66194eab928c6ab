import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SITE } from '../../scripts/lib/build-site.ts';
import {
  makeIndirizzoRestituzione,
  makeIndirizzoSintesi,
} from '../../src/lib/documento/indirizzo-documento.ts';
import { misuraPdf } from '../../src/lib/documento/misura-pdf.ts';
import { TERRITORI_POSTER } from '../../src/lib/infografica/fatti.ts';
import { AREA } from '../../src/lib/territory/area.ts';

const MOST_BYTES = 15e6;
const listFiles = (address: (territorio: string) => string) =>
  TERRITORI_POSTER.map((territorio) => [territorio, join(SITE, address(territorio))] as const);
const syntheses = listFiles(makeIndirizzoSintesi);
const restitutions = listFiles(makeIndirizzoRestituzione);
const all = [
  ...syntheses.map(([name, file]) => [`synthesis of ${name}`, file] as const),
  ...restitutions.map(([name, file]) => [`restitution of ${name}`, file] as const),
];
const printed = all.every(([, file]) => existsSync(file));
const hasTools = ['pdftotext', 'qpdf'].every((tool) => existsSync(`/usr/bin/${tool}`));
if (!printed) console.warn('No printed documents in dist/: "npm run documenti" makes them');
else if (!hasTools) console.warn('poppler and qpdf are not installed: the PDF are not read');

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Reading a whole file bit by bit is slow: the longest document and a short one stand for the others. */
const sample = all.filter(([name]) => name.endsWith(AREA.id));

/** Text of each page. */
const texts = new Map<string, string[]>();
const getPages = (file: string) => texts.get(file)!;

describe.runIf(printed)('a printed document', () => {
  it.each(all)('%s can be sent by mail', (_, file) => {
    expect(statSync(file).size).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('is listed with its pages and its size', () => {
    const html = readFileSync(join(SITE, 'documenti', 'index.html'), 'utf8');
    const listed = [...html.matchAll(/data-documento="([^"]+)"[^>]*>([^<]*)</g)];
    expect(listed).toHaveLength(all.length);
    const wrong = listed.filter(
      ([, address, words]) => misuraPdf(readFileSync(join(SITE, address!), 'latin1')) !== words,
    );
    expect(wrong).toEqual([]);
  });
});

describe.runIf(printed && hasTools)('a printed document as a PDF', () => {
  beforeAll(() => {
    for (const [, file] of all) {
      texts.set(file, run('pdftotext', file, '-').split('\f').slice(0, -1));
    }
  });

  it.each(all)('%s is tagged, in Italian, with title, author and metadata', (_, file) => {
    const info = run('pdfinfo', file);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Metadata Stream:\s+yes/);
    expect(info).toMatch(/Title:\s+\S/);
    expect(info).toMatch(/Author:\s+\S/);
    expect(readFileSync(file, 'latin1')).toContain('/Lang (it)');
    expect(run('pdfinfo', '-meta', file)).toContain('<dc:title>');
  });

  it.each(sample)('%s is sound, and every font is in it', (_, file) => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
    const fonts = run('pdffonts', file).split('\n').slice(2).filter(Boolean);
    const outside = fonts.filter((line) => !/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+0$/.test(line));
    expect(fonts.length).toBeGreaterThan(3);
    expect(outside).toEqual([]);
  });

  it.each(all)('%s has no empty page, and bookmarks for its parts', (_, file) => {
    const empty = getPages(file).flatMap((page, i) => (letters(page).length < 60 ? [i + 1] : []));
    expect(empty).toEqual([]);
    expect(readFileSync(file, 'latin1').match(/\/SE \d+ 0 R/g)?.length).toBeGreaterThan(8);
  });

  it.each(all)('%s leads to the published pages', (_, file) => {
    const links = readFileSync(file, 'latin1').match(/\/URI \(([^)]+)\)/g) ?? [];
    expect(links.length).toBeGreaterThan(6);
    expect(links.filter((link) => !/\/URI \(https?:\/\/[^)]+\)/.test(link))).toEqual([]);
    expect(links.join()).not.toMatch(/127\.0\.0\.1|localhost|file:/);
  });

  it.each(syntheses)('the synthesis of %s says what an agreement asks of it', (name, file) => {
    const text = letters(getPages(file).join(''));
    const parts = [
      'Elenco delle figure',
      'Elenco delle tabelle',
      'Dieci cose da sapere',
      'Gli indici',
      'Quesiti aperti e contributi',
      'Contributi dal territorio',
      'Nota metodologica sugli indici',
      'Fonti e licenze',
      'Glossario',
      ...(name === AREA.id ? ['Atlante delle mappe', 'ambiti a confronto'] : ['in breve']),
    ];
    expect(parts.filter((part) => !text.includes(letters(part)))).toEqual([]);
    expect(text).not.toContain('begincases');
  });

  it.each(syntheses)(
    'the synthesis of %s sends its contents and lists to the right page',
    (_, file) => {
      const pages = getPages(file);
      const first = pages.findIndex(
        (page) => page.includes('Come si leggono i numeri') && !/Indice/.test(page),
      );
      const contents = pages.slice(1, first).join('\n');
      const lines = [...contents.matchAll(/^((?:\d+\. )?\p{Lu}[^\n]+)\n+(\d{1,3})$/gmu)];
      expect(lines.length).toBeGreaterThan(150);
      const wrong = lines.filter(([, title, page]) => {
        const text = letters(pages[Number(page) - 1] ?? '');
        const words = letters(
          title!
            .replace(/^\d+\. /, '')
            .split(': ')
            .at(-1)!,
        );
        return !text.includes(words);
      });
      expect(wrong.map(([line]) => line)).toEqual([]);
    },
  );

  it.each(restitutions)('the restitution to %s is short and asks questions', (_, file) => {
    const pages = getPages(file);
    expect(pages.length).toBeGreaterThanOrEqual(8);
    expect(pages.length).toBeLessThanOrEqual(12);
    const findings = pages.filter((page) => page.includes('Domande per il tavolo'));
    expect(findings.length).toBeGreaterThanOrEqual(4);
    for (const page of findings) {
      expect(page).toMatch(/Fonte: \S/);
      expect(page).toContain('?');
    }
    expect(pages.join('')).toContain('Come rispondere');
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBase, SITE } from '../../scripts/lib/build-site.ts';
import { readStampa } from '../../scripts/lib/documenti/stampa.ts';
import { printRestituzione } from '../../scripts/lib/documenti/write-restituzione.ts';
import { printSintesiDi } from '../../scripts/lib/documenti/write-sintesi.ts';
import { openBrowser } from '../../scripts/lib/open-browser.ts';
import {
  makeIndirizzoRestituzione,
  makeIndirizzoSintesi,
} from '../../src/lib/documento/indirizzo-documento.ts';
import { misuraPdf } from '../../src/lib/documento/misura-pdf.ts';
import { TERRITORI_POSTER } from '../../src/lib/infografica/fatti.ts';
import { AREA } from '../../src/lib/territory/area.ts';

const MOST_BYTES = 15e6;
const SAMPLE = 'monza';
const scratch = mkdtempSync(join(tmpdir(), 'stampe-'));
const isPrinted = [...TERRITORI_POSTER]
  .flatMap((territorio) => [
    makeIndirizzoSintesi(territorio),
    makeIndirizzoRestituzione(territorio),
  ])
  .every((address) => existsSync(join(SITE, address)));

/** The documents of the site, or two of them made now: printing all takes minutes. */
async function listFiles() {
  if (!isPrinted) {
    console.warn('No printed documents in dist/: "npm run documenti" makes them; two are made now');
    await printSample();
  }
  const folder = isPrinted ? SITE : scratch;
  const territori = isPrinted ? TERRITORI_POSTER : [SAMPLE];
  const list = (address: (territorio: string) => string) =>
    territori.map((territorio) => [territorio, join(folder, address(territorio))] as const);
  return { syntheses: list(makeIndirizzoSintesi), restitutions: list(makeIndirizzoRestituzione) };
}

async function printSample(): Promise<void> {
  const dove = { uscita: scratch, deposito: join(scratch, 'deposito') };
  const stampa = readStampa(SITE, readBase(), dove);
  const browser = await openBrowser();
  try {
    await printSintesiDi(browser, stampa, SAMPLE);
    await printRestituzione(browser, stampa, SAMPLE);
  } finally {
    await browser.close();
  }
}

const { syntheses, restitutions } = await listFiles();
const all = [
  ...syntheses.map(([name, file]) => [`synthesis of ${name}`, file] as const),
  ...restitutions.map(([name, file]) => [`restitution of ${name}`, file] as const),
];
const hasTools = ['pdftotext', 'qpdf'].every((tool) => existsSync(`/usr/bin/${tool}`));
if (!hasTools) console.warn('poppler and qpdf are not installed: the PDF are not read');

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Reading a whole file bit by bit is slow: one long document and a short one stand for the others. */
const sample = [syntheses[0]!, restitutions[0]!];

/** Text of each page. */
const texts = new Map<string, string[]>();
const getPages = (file: string) => texts.get(file)!;

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe('a printed document', () => {
  it.each(all)('%s can be sent by mail', (_, file) => {
    expect(statSync(file).size).toBeLessThanOrEqual(MOST_BYTES);
  });

  it.runIf(isPrinted)('is listed with its pages and its size', () => {
    const html = readFileSync(join(SITE, 'documenti', 'index.html'), 'utf8');
    const listed = [...html.matchAll(/data-documento="([^"]+)"[^>]*>([^<]*)</g)];
    expect(listed).toHaveLength(all.length);
    const wrong = listed.filter(
      ([, address, words]) => misuraPdf(readFileSync(join(SITE, address!), 'latin1')) !== words,
    );
    expect(wrong).toEqual([]);
  });
});

describe.runIf(hasTools)('a printed document as a PDF', () => {
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

  it.each(sample)('of %s is sound, and every font is in it', (_, file) => {
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

  it.each(all)('%s says in words what every picture shows', (_, file) => {
    const objects = readFileSync(file, 'latin1').split('\nendobj');
    const figures = objects.filter((object) => object.includes('/S /Figure'));
    expect(figures.length).toBeGreaterThan(8);
    expect(figures.filter((object) => !object.includes('/Alt'))).toEqual([]);
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
      const lines = [...contents.matchAll(/^((?:\d+\. )?\p{Lu}[^\n]+)\n+([1-9]\d{0,2})$/gmu)];
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

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBase, SITE } from '../../scripts/lib/build-site.ts';
import { useFont } from '../../scripts/lib/documenti/use-font.ts';
import { readLavoro } from '../../scripts/lib/documenti/read-lavoro.ts';
import { readPagina } from '../../src/lib/documento/read-pagina.ts';
import type { Documento } from '../../src/lib/documento/modello.ts';
import { SAMPLE_CHAPTERS } from '../support/sample-pages.ts';

const WRITER = '/usr/lib/libreoffice/program/libswlo.so';
const canConvert = existsSync(WRITER) && existsSync('/usr/bin/pdftotext');
if (!canConvert) console.warn('LibreOffice Writer or poppler is not installed: nothing converted');

const SAMPLE = [
  ...SAMPLE_CHAPTERS,
  '/ambiti/desio/',
  '/temi/popolazione/',
  '/indici/partecipazione/',
];
const folder = mkdtempSync(join(tmpdir(), 'documenti-'));
const fileOf = (address: string, suffix: string) =>
  join(folder, address.replaceAll('/', '_') + suffix);
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const documents = new Map<string, Documento>();

beforeAll(async () => {
  useFont(folder);
  const { makeDocumento } = await import('../../scripts/lib/documenti/make-documento.ts');
  const lavoro = readLavoro(readBase());
  for (const address of SAMPLE) {
    const html = readFileSync(join(SITE, address, 'index.html'), 'utf8');
    documents.set(address, readPagina(html, { ...lavoro, indirizzo: address }));
    writeFileSync(fileOf(address, '.docx'), await makeDocumento(html, address, lavoro));
  }
  if (!canConvert) return;
  execFileSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...SAMPLE.map((address) => fileOf(address, '.docx')),
  ]);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(SAMPLE)('the document of %s', (address) => {
  it('holds a picture for each drawing of the page, and one for its address', () => {
    const drawings = documents
      .get(address)!
      .blocchi.flatMap((blocco) => (blocco.tipo === 'figura' ? blocco.disegni : []));
    const parts = Object.keys(unzipSync(readFileSync(fileOf(address, '.docx'))));
    expect(parts.filter((name) => name.endsWith('.png'))).toHaveLength(drawings.length + 1);
    expect(parts.filter((name) => name.endsWith('.svg'))).toHaveLength(drawings.length + 1);
  });

  it.runIf(canConvert)('says in another program what the page says', () => {
    const pdf = fileOf(address, '.pdf');
    const text = letters(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }));
    const { blocchi, indirizzo } = documents.get(address)!;
    const said = blocchi.flatMap((blocco) => {
      if (blocco.tipo === 'titolo') return [blocco.testo];
      if (blocco.tipo === 'figura' || blocco.tipo === 'tabella') return [blocco.titolo];
      return [];
    });
    // A line that ends at the edge of the sheet is followed by what stands beside it: compare its start.
    const missing = said
      .map((title) => letters(title).slice(0, 30))
      .filter((t) => !text.includes(t));
    expect(missing).toEqual([]);
    expect(text).toContain(letters(indirizzo));
    const figures = blocchi.filter(({ tipo }) => tipo === 'figura').length;
    expect(text).toContain(`Figura${String(figures)}`.slice(0, figures === 0 ? 0 : undefined));
  });
});

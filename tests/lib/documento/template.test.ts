import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentoToDocx } from '../../../src/lib/documento/documento-to-docx.ts';
import { readPagina } from '../../../src/lib/documento/read-pagina.ts';
import { fillTemplate } from '../../../src/lib/documento/template/fill-template.ts';
import { readTemplate } from '../../../src/lib/documento/template/read-template.ts';
import { makeImmagine } from './immagine.ts';
import { LUOGO, PAGINA } from './pagina.ts';
import { editPart, makeTemplate } from './template-ufficio.ts';

type Parti = Record<string, string>;

async function fill(bytes: Uint8Array): Promise<Parti> {
  const template = readTemplate(bytes, 'ufficio.docx');
  const documento = readPagina(PAGINA, LUOGO);
  const disegni = documento.blocchi.flatMap((b) => (b.tipo === 'figura' ? b.disegni : []));
  const docx = await documentoToDocx(documento, {
    immagini: new Map(disegni.map((disegno) => [disegno, makeImmagine('mappa', 732, 450)])),
    qr: makeImmagine('qr'),
    atlante: { titolo: 'Atlante', edizione: '2026-11', licenza: 'CC BY 4.0' },
    foglio: template.foglio,
  });
  const parti = Object.entries(unzipSync(fillTemplate(template, docx)));
  return Object.fromEntries(parti.map(([nome, parte]) => [nome, strFromU8(parte)]));
}

const readWords = (xml: string) =>
  xml
    .split('</w:p>')
    .map((p) => [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, t]) => t).join(''))
    .filter((parole) => parole !== '');

/** References of a part that lead to nothing in its package. */
function listRotte(parti: Parti, nome: string): string[] {
  const relazioni = parti[`word/_rels/${nome}.xml.rels`] ?? '';
  const chieste = [...parti[`word/${nome}.xml`]!.matchAll(/r:(?:id|embed)="([^"]+)"/g)];
  return chieste
    .map(([, id]) => id!)
    .filter((id) => {
      const [relazione = ''] =
        new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(relazioni) ?? [];
      const [, target = ''] = /Target="([^"]*)"/.exec(relazione) ?? [];
      return !relazione.includes('External') && !(`word/${target}` in parti);
    });
}

let template = new Uint8Array();
let parti: Parti = {};
let corpo = '';
beforeAll(async () => {
  template = new Uint8Array(await makeTemplate());
  parti = await fill(template);
  corpo = parti['word/document.xml']!;
});

describe('fillTemplate', () => {
  it('puts the text between the cover and the annex of the office', () => {
    const parole = readWords(corpo);
    const posto = (testo: string) => parole.findIndex((p) => p.startsWith(testo));
    expect(posto('Copertina')).toBe(0);
    expect(posto('Nell’ambito di Desio ci sono 186,5')).toBeGreaterThan(posto('Sito'));
    expect(posto('Indirizzo permanente')).toBeLessThan(posto('Allegato'));
    expect(corpo).not.toContain('{{');
  });

  it('keeps sheet, header, footer and logo of the office', () => {
    expect(corpo.match(/<w:pgMar [^>]*w:left="1985"/g)).toHaveLength(2);
    expect(corpo).toContain('w:orient="landscape"');
    expect(corpo).not.toContain('w:left="1134"');
    expect(parti['word/footer1.xml']).toContain('Ufficio di Piano di prova');
    expect(parti['word/header1.xml']).toContain('<w:drawing>');
    expect(parti['word/header1.xml']).not.toContain('Atlante');
  });

  it('takes the styles of the office by their name, and brings those that it lacks', () => {
    expect(corpo).toContain('<w:pStyle w:val="Titolo1"/>');
    expect(corpo).not.toContain('"Heading1"');
    const stili = parti['word/styles.xml']!;
    expect(stili.match(/w:styleId="Titolo1"/g)).toHaveLength(1);
    expect(stili).toMatch(
      /w:styleId="Caption"><w:name w:val="caption"\/><w:basedOn w:val="Normale"\/>/,
    );
    const usati = [...corpo.matchAll(/<w:(?:p|r)Style w:val="([^"]+)"/g)].map(([, id]) => id!);
    expect(usati.filter((id) => !stili.includes(`w:styleId="${id}"`))).toEqual([]);
  });

  it('fits figures and tables to the sheet of the office', () => {
    const larghe = [...corpo.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map(([, n]) =>
      Number(n),
    );
    expect(new Set(larghe)).toEqual(new Set([11906 - 2 * 1985]));
    const figure = [...corpo.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, n]) => Number(n) / 635);
    expect(Math.max(...figure)).toBeLessThanOrEqual(11906 - 2 * 1985);
  });

  it('numbers notes, lists and pictures after those of the cover', () => {
    const note = [...corpo.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, n]) =>
      Number(n),
    );
    expect(note).toEqual([1, 2, 3, 4, 5]);
    const scritte = parti['word/footnotes.xml']!;
    expect(readWords(scritte)[0]).toBe('Nota della copertina.');
    expect(readWords(scritte)[1]).toBe('Fonte: Istat, CC BY 4.0.');
    const elenchi = [...corpo.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, n]) => n!);
    expect(new Set(elenchi).size).toBe(3);
    for (const n of elenchi) expect(parti['word/numbering.xml']).toContain(`<w:num w:numId="${n}"`);
    const disegni = [...corpo.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, n]) => n!);
    expect(new Set(disegni).size).toBe(disegni.length);
  });

  it('links every reference to something that exists', () => {
    for (const nome of ['document', 'footnotes', 'header1'])
      expect(listRotte(parti, nome)).toEqual([]);
  });

  it('is in Italian, with the properties of the chapter and those of the office', () => {
    expect(parti['word/styles.xml']).toContain('<w:lang w:val="it-IT"/>');
    expect(parti['word/styles.xml']).not.toContain('en-US');
    expect(parti['docProps/core.xml']).toContain('Indice di prova nell’ambito di Desio');
    const proprieta = parti['docProps/custom.xml']!;
    expect(proprieta).toContain('12/A');
    expect(proprieta.match(/name="Edizione"/g)).toHaveLength(1);
    expect(proprieta).toContain('2026-11');
  });

  it('takes the place of every word in a template that says none', async () => {
    const senza = await fill(await makeTemplate('Testo di prova'));
    const parole = readWords(senza['word/document.xml']!);
    expect(parole).not.toContain('Copertina');
    expect(parole).not.toContain('Allegato');
    expect(parole[0]).toBe('Indice di prova · Popolazione');
    expect(Object.values(senza).join()).not.toContain('https://example.org/ufficio/');
    expect(senza['word/document.xml']).toContain('w:orient="landscape"');
  });

  it('makes a document, not a template, of a .dotx', async () => {
    const dotx = editPart(template, '[Content_Types].xml', (xml) =>
      xml.replace('wordprocessingml.document.main+xml', 'wordprocessingml.template.main+xml'),
    );
    expect((await fill(dotx))['[Content_Types].xml']).toContain(
      'wordprocessingml.document.main+xml',
    );
  });
});

describe('readTemplate', () => {
  it('says which styles of Word are missing', () => {
    expect(readTemplate(template, 'ufficio.docx').mancanti).toEqual(['Subtitle', 'caption']);
  });

  const types = (edit: (xml: string) => string) => editPart(template, '[Content_Types].xml', edit);
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['a file of another kind', () => strToU8('%PDF-1.7'), /not a Word document/],
    ['an archive', () => zipSync({ 'a.txt': strToU8('a') }), /not a Word document/],
    [
      'a workbook',
      () => types((x) => x.replaceAll('wordprocessingml', 'spreadsheetml')),
      /not a Word/,
    ],
    ['an old .doc', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /save it as \.docx/],
    [
      'macros',
      () =>
        types((x) =>
          x.replace(
            /application\/vnd[^"]*document\.main\+xml/,
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
        ),
      /macros/,
    ],
    [
      'the strict format',
      () =>
        editPart(template, '_rels/.rels', (x) =>
          x.replaceAll('http://schemas.openxmlformats.org', 'http://purl.oclc.org/ooxml'),
        ),
      /Strict/,
    ],
    [
      'no styles',
      () =>
        editPart(template, 'word/_rels/document.xml.rels', (x) => x.replace('/styles"', '/altro"')),
      /without styles/,
    ],
    [
      'words beside its sign',
      () => makeTemplate('Capitolo: {{atlante}}'),
      /a paragraph of its own/,
    ],
    [
      'no room for a figure',
      () =>
        editPart(template, 'word/document.xml', (x) =>
          x.replaceAll('w:left="1985"', 'w:left="7000"'),
        ),
      /too little room/,
    ],
  ])('refuses %s, and says what to do', async (_what, make, message) => {
    const bytes = await make();
    expect(() => readTemplate(bytes, 'ufficio.docx')).toThrow(message);
    expect(() => readTemplate(bytes, 'ufficio.docx')).toThrow(/^ufficio\.docx: /);
  });
});

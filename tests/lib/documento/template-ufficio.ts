import {
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PNG } from './immagine.ts';

const logo = () =>
  new ImageRun({ type: 'png', data: PNG, transformation: { width: 90, height: 30 } });

/**
 * The letterhead of an office: its letters and colours, a logo in the header, wide margins, a cover with a
 * note, a list and a picture, and an annex lying down.
 *
 * @param parole of the paragraph that gives the place of the text
 */
export async function makeTemplate(parole = '{{atlante}}'): Promise<Uint8Array> {
  const margine = { top: 1700, bottom: 1700, left: 1985, right: 1985, header: 700, footer: 700 };
  const file = new Document({
    title: 'Carta intestata',
    customProperties: [
      { name: 'Protocollo', value: '12/A' },
      { name: 'Edizione', value: 'vecchia' },
    ],
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 24, language: { value: 'en-US' } } },
        heading1: { run: { size: 44, color: '7A1F1F', font: 'Georgia' } },
        heading2: { run: { size: 30, color: '7A1F1F', font: 'Georgia' } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'lettere',
          levels: [{ level: 0, format: LevelFormat.LOWER_LETTER, text: '%1)' }],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('Nota della copertina.')] } },
    sections: [
      {
        properties: { page: { margin: margine } },
        headers: { default: new Header({ children: [new Paragraph({ children: [logo()] })] }) },
        footers: {
          default: new Footer({ children: [new Paragraph('Ufficio di Piano di prova')] }),
        },
        children: [
          new Paragraph({
            children: [logo(), new TextRun('Copertina'), new FootnoteReferenceRun(1)],
          }),
          new Paragraph({ text: 'Prima voce', numbering: { reference: 'lettere', level: 0 } }),
          new Paragraph({
            children: [
              new ExternalHyperlink({
                link: 'https://example.org/ufficio/',
                children: [new TextRun('Sito')],
              }),
            ],
          }),
          new Paragraph({ children: [...parole].map((lettera) => new TextRun(lettera)) }),
        ],
      },
      {
        properties: {
          page: { size: { orientation: PageOrientation.LANDSCAPE }, margin: margine },
        },
        children: [new Paragraph('Allegato')],
      },
    ],
  });
  return speakItalian(await Packer.pack(file, 'uint8array'));
}

/** As an Italian Word writes it: other identifiers for the same styles, and no style for captions. */
function speakItalian(bytes: Uint8Array): Uint8Array {
  return editPart(bytes, 'word/styles.xml', (xml) =>
    xml
      .replaceAll('"Heading1"', '"Titolo1"')
      .replaceAll('"Heading2"', '"Titolo2"')
      .replaceAll('"Normal"', '"Normale"')
      .replace(/<w:name w:val="Heading (\d)"/g, '<w:name w:val="heading $1"')
      .replace('<w:name w:val="Normale"', '<w:name w:val="Normal"')
      .replace(/<w:style [^>]*w:styleId="Caption">.*?<\/w:style>/, ''),
  );
}

/** A Word file with one of its parts rewritten. */
export function editPart(
  bytes: Uint8Array,
  nome: string,
  edit: (xml: string) => string,
): Uint8Array {
  const parti = unzipSync(bytes);
  return zipSync({ ...parti, [nome]: strToU8(edit(strFromU8(parti[nome]!))) });
}

import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  SimpleField,
  TextRun,
  type Table,
} from 'docx';
import { braniToDocx } from './brani-to-docx.ts';
import { figuraToDocx, makeImmagine, type Immagine } from './figura-to-docx.ts';
import { fixDocx } from './fix-docx.ts';
import { FOGLIO_A4, PAGINA_A4, type Foglio } from './foglio.ts';
import type { Blocco, Brano, Disegno, Documento, StileParagrafo } from './modello.ts';
import { legendaTabella } from './legenda-tabella.ts';
import { ELENCHI, NUMERI, PUNTI, STILI } from './stili.ts';
import { tabellaToDocx } from './tabella-to-docx.ts';

/** What a document needs and the page does not hold. */
export interface Corredo {
  immagini: ReadonlyMap<Disegno, Immagine>;
  /** An address that a hand can write: it leads to the same page. */
  breve?: string;
  /** The shortest address as QR code; none when it is too long for one that can be read on paper. */
  qr?: Immagine;
  atlante: { titolo: string; edizione: string; licenza: string };
  /** The sheet to fill, when it is not that of the atlas. */
  foglio?: Foglio;
}

const LATO_QR = 96;
const TITOLI = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const NOMI_STILE: Record<StileParagrafo, string | undefined> = {
  testo: undefined,
  occhiello: 'Occhiello',
  sommario: 'Subtitle',
  cifra: 'Cifra',
  nota: 'Nota',
};

/**
 * Writes a document as DOCX: headings, captions numbered by fields, sources as footnotes, citation and
 * permanent address at the end. The same document always gives the same bytes.
 */
export async function documentoToDocx(documento: Documento, corredo: Corredo): Promise<Uint8Array> {
  const { titolo, edizione, licenza } = corredo.atlante;
  const didascalie = makeDidascalie();
  let elenchi = 0;
  const corpo = documento.blocchi.flatMap((blocco) => {
    if (blocco.tipo === 'elenco') elenchi += 1;
    return bloccoToDocx(blocco, corredo, didascalie, elenchi);
  });
  const file = new Document({
    title: documento.nome,
    subject: `${titolo}, edizione ${edizione}`,
    creator: titolo,
    lastModifiedBy: titolo,
    description: `${documento.descrizione} ${documento.indirizzo}`.trim(),
    customProperties: [
      { name: 'Edizione', value: edizione },
      { name: 'Indirizzo permanente', value: documento.indirizzo },
      { name: 'Licenza dei testi', value: licenza },
    ],
    styles: STILI,
    numbering: ELENCHI,
    sections: [
      {
        properties: {
          page: PAGINA_A4,
        },
        headers: { default: makeTestata(`${titolo} · ${documento.nome} · edizione ${edizione}`) },
        footers: { default: makePiede() },
        children: [...corpo, ...makeCoda(documento, corredo)],
      },
    ],
  });
  return fixDocx(await Packer.pack(file, 'uint8array'), edizione);
}

type Didascalia = (nome: 'Figura' | 'Tabella', testo: string, fonte: Brano[]) => Paragraph;

/** Captions that count by themselves: "Figura 1. ...", with the source as a footnote. */
function makeDidascalie(): Didascalia {
  const conti = { Figura: 0, Tabella: 0 };
  return (nome, testo, fonte) => {
    conti[nome] += 1;
    const nota = [new Paragraph({ style: 'FootnoteText', children: braniToDocx(fonte) })];
    return new Paragraph({
      style: 'Caption',
      ...(nome === 'Tabella' ? { keepNext: true } : {}),
      children: [
        new TextRun({ text: `${nome} `, bold: true }),
        new SimpleField(` SEQ ${nome} \\* ARABIC `, String(conti[nome])),
        new TextRun({ text: `. ${testo}` }),
        ...(fonte.length > 0 ? [new FootnoteReferenceRun({ children: nota })] : []),
      ],
    });
  };
}

function bloccoToDocx(
  blocco: Blocco,
  { immagini, foglio = FOGLIO_A4 }: Corredo,
  didascalia: Didascalia,
  elenco: number,
): (Paragraph | Table)[] {
  switch (blocco.tipo) {
    case 'titolo':
      return [new Paragraph({ text: blocco.testo, heading: TITOLI[blocco.livello - 1]! })];
    case 'paragrafo': {
      const style = NOMI_STILE[blocco.stile];
      return [new Paragraph({ ...(style ? { style } : {}), children: braniToDocx(blocco.brani) })];
    }
    case 'elenco': {
      const reference = blocco.numerato ? NUMERI : PUNTI;
      const numbering = { reference, level: 0, instance: elenco };
      return blocco.voci.map((v) => new Paragraph({ numbering, children: braniToDocx(v) }));
    }
    case 'figura':
      return [
        ...figuraToDocx(
          blocco.disegni.map((d) => ({ immagine: immagini.get(d)!, testo: d.testo })),
          foglio,
        ),
        didascalia('Figura', blocco.titolo, blocco.fonte),
      ];
    case 'tabella':
      return [
        didascalia('Tabella', blocco.titolo, blocco.fonte),
        tabellaToDocx(blocco, foglio.larghezza),
        makeLegenda(legendaTabella(blocco.righe)),
      ];
  }
}

/** The line below a table: what its signs mean, or the room before what follows. */
const makeLegenda = (legenda: string): Paragraph =>
  new Paragraph({
    style: 'Nota',
    text: legenda,
    ...(legenda === '' ? {} : { spacing: { before: 40, after: 200 } }),
  });

/** How to cite the document and where it lives. */
function makeCoda(documento: Documento, { breve, qr, atlante }: Corredo): Paragraph[] {
  const citazione =
    documento.citazione || `${atlante.titolo}, «${documento.nome}», edizione ${atlante.edizione}.`;
  const { indirizzo } = documento;
  return [
    new Paragraph({ text: 'Come citare', heading: HeadingLevel.HEADING_2 }),
    new Paragraph({ keepNext: true, children: [new TextRun(citazione)] }),
    new Paragraph({
      keepNext: true,
      children: braniToDocx([
        { testo: 'Indirizzo permanente: ' },
        { testo: indirizzo, indirizzo },
        ...(breve ? [{ testo: '. Indirizzo breve: ' }, { testo: breve, indirizzo: breve }] : []),
        {
          testo: `. Testi e figure: licenza ${atlante.licenza}; i dati hanno la licenza della fonte.`,
        },
      ]),
    }),
    ...(qr
      ? [
          new Paragraph({
            children: [makeImmagine(qr, `Codice QR: ${breve ?? indirizzo}`, LATO_QR)],
          }),
        ]
      : []),
  ];
}

const makeTestata = (testo: string): Header =>
  new Header({ children: [new Paragraph({ style: 'Nota', children: [new TextRun(testo)] })] });

const makePiede = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Nota',
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: ['Pagina ', PageNumber.CURRENT, ' di ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

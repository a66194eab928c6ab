import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Blocco, Cella } from './modello.ts';

/** Width of the text on the sheet, in twentieths of a point: A4 less two margins of 2 cm. */
export const LARGHEZZA_TESTO = 9638;

const LINEA = { style: BorderStyle.SINGLE, size: 4, color: 'BFCBD6' };
const NESSUNA = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const FONDO = 'EDF3F8';
/** In letters: what fits a line of the sheet, the margins of a cell, a text that needs no more room. */
const RIGA = 110;
const BORDO = 4;
const MASSIMO = 34;
/** A table this short stays on one page. */
const CORTA = 14;

/** A table that Word can edit, with header rows repeated on each page and rows that never split. */
export function tabellaToDocx(tabella: Extract<Blocco, { tipo: 'tabella' }>): Table {
  const larghezze = measureColonne([...tabella.testata, ...tabella.righe]);
  const { testata, righe } = tabella;
  const corta = righe.length <= CORTA;
  const toRow = (riga: Cella[], inTesta: boolean, keepNext: boolean) =>
    new TableRow({
      tableHeader: inTesta,
      cantSplit: true,
      children: riga.map((cella) => toCell(cella, inTesta, keepNext)),
    });
  return new Table({
    width: { size: LARGHEZZA_TESTO, type: WidthType.DXA },
    columnWidths: larghezze,
    layout: TableLayoutType.FIXED,
    margins: { left: 70, right: 70, top: 20, bottom: 20 },
    borders: {
      top: LINEA,
      bottom: LINEA,
      left: NESSUNA,
      right: NESSUNA,
      insideHorizontal: LINEA,
      insideVertical: NESSUNA,
    },
    rows: [
      ...testata.map((riga) => toRow(riga, true, true)),
      ...righe.map((riga, i) => toRow(riga, false, corta && i < righe.length - 1)),
    ],
  });
}

function toCell(cella: Cella, inTesta: boolean, keepNext: boolean): TableCell {
  return new TableCell({
    columnSpan: cella.colonne,
    ...(inTesta ? { shading: { fill: FONDO } } : {}),
    children: [
      new Paragraph({
        style: 'Cella',
        ...(keepNext ? { keepNext } : {}),
        alignment: cella.numero ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text: cella.testo, ...(cella.forte ? { bold: true } : {}) })],
      }),
    ],
  });
}

/**
 * Widths that give each column its longest word, then share what is left by the length of the texts;
 * cells over several columns apart.
 */
function measureColonne(righe: readonly Cella[][]): number[] {
  const singole = righe.filter((riga) => riga.every(({ colonne }) => colonne === 1));
  const quante = Math.max(...righe.map((riga) => riga.reduce((n, { colonne }) => n + colonne, 0)));
  const colonne = Array.from({ length: quante }, (_, i) => {
    const testi = singole.map((riga) => riga[i]?.testo ?? '');
    const parola = BORDO + longest(testi.flatMap((testo) => testo.split(/[ -]/)));
    return { parola, resto: Math.max(0, Math.min(MASSIMO, longest(testi)) - parola) };
  });
  const parole = colonne.reduce((somma, { parola }) => somma + parola, 0);
  const resto = colonne.reduce((somma, colonna) => somma + colonna.resto, 0);
  const libere = resto > 0 ? Math.max(0, RIGA - parole) / resto : 0;
  const lettere = colonne.map((colonna) => colonna.parola + colonna.resto * libere);
  const somma = lettere.reduce((a, b) => a + b, 0);
  return lettere.map((n) => Math.floor((n / somma) * LARGHEZZA_TESTO));
}

const longest = (testi: readonly string[]): number =>
  Math.max(0, ...testi.map(({ length }) => length));

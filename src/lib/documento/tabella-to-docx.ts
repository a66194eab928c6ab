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
import { FOGLIO_A4 } from './foglio.ts';
import type { Blocco, Cella } from './modello.ts';

const LINEA = { style: BorderStyle.SINGLE, size: 4, color: 'BFCBD6' };
const NESSUNA = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const FONDO = 'EDF3F8';
/** In letters: what fits a line of the sheet, the margins of a cell, a text that needs no more room. */
const RIGA = 110;
const BORDO = 3;
const MASSIMO = 34;
/** Letters that names of rows have before the other columns share the room. */
const NOMI = 27;
/** A table this short stays on one page. */
const CORTA = 14;

/**
 * A table that Word can edit, with header rows repeated on each page and rows that never split.
 *
 * @param larghezza of the text on the sheet, in twentieths of a point
 */
export function tabellaToDocx(
  tabella: Extract<Blocco, { tipo: 'tabella' }>,
  larghezza: number,
): Table {
  const larghezze = measureColonne([...tabella.testata, ...tabella.righe], larghezza);
  const { testata, righe } = tabella;
  const corta = righe.length <= CORTA;
  const toRow = (riga: Cella[], inTesta: boolean, keepNext: boolean) =>
    new TableRow({
      tableHeader: inTesta,
      cantSplit: true,
      children: riga.map((cella) => toCell(cella, inTesta, keepNext)),
    });
  return new Table({
    width: { size: larghezza, type: WidthType.DXA },
    columnWidths: larghezze,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
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
 * Widths that give each column its longest word, then names of rows some room, then share what is left by
 * the length of the texts; cells over several columns apart.
 */
function measureColonne(righe: readonly Cella[][], larghezza: number): number[] {
  const singole = righe.filter((riga) => riga.every(({ colonne }) => colonne === 1));
  const quante = Math.max(...righe.map((riga) => riga.reduce((n, { colonne }) => n + colonne, 0)));
  const testi = Array.from({ length: quante }, (_, i) =>
    singole.map((riga) => riga[i]?.testo ?? ''),
  );
  const lettere = testi.map((t) => BORDO + longest(t.flatMap((testo) => testo.split(/[ -]/))));
  const giuste = testi.map((t) => Math.min(MASSIMO, BORDO + longest(t)));
  const riga = (RIGA * larghezza) / FOGLIO_A4.larghezza;
  const libere = () => Math.max(0, riga - sum(lettere));
  lettere[0]! += Math.min(libere(), Math.max(0, Math.min(NOMI, giuste[0]!) - lettere[0]!));
  const resti = giuste.map((giusta, i) => Math.max(0, giusta - lettere[i]!));
  const quota = Math.min(1, libere() / Math.max(1, sum(resti)));
  const finali = lettere.map((n, i) => n + resti[i]! * quota);
  return finali.map((n) => Math.floor((n / sum(finali)) * larghezza));
}

const sum = (numeri: readonly number[]): number => numeri.reduce((a, b) => a + b, 0);

const longest = (testi: readonly string[]): number =>
  Math.max(0, ...testi.map(({ length }) => length));

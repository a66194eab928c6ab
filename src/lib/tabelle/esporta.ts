import { formatCsv, type Cell } from '../table/format-csv.ts';
import type { Casella, GruppoRighe, RigaTotale } from './righe.ts';
import type { Tabella } from './tabella.ts';
import { formatCasella, noteCasella } from './testo.ts';

/** What goes with a table that leaves the page. */
export interface Accompagno {
  titolo: string;
  /** Full address that opens the same table. */
  indirizzo: string;
  edizione: string;
}

/** A table as rows for files: a heading, the values unrounded, then the lines that say where they come from. */
export interface Foglio {
  intestazione: string[];
  righe: Cell[][];
  piede: string[];
}

const conGruppi = ({ gruppi }: Tabella): boolean => gruppi.some(({ nome }) => nome !== '');

function listRighe({ nome, righe, listTotali }: GruppoRighe): (RigaTotale & { gruppo: string })[] {
  return [...righe, ...listTotali()].map(({ testate, caselle }) => ({
    gruppo: nome,
    testate,
    caselle,
  }));
}

/** All the rows of a table, not only those of the page, with a last column for what must be known of the values. */
export function makeFoglio(tabella: Tabella, { titolo, indirizzo, edizione }: Accompagno): Foglio {
  const { testate, colonne, gruppi, fonti } = tabella;
  const gruppo = conGruppi(tabella);
  return {
    intestazione: [
      ...(gruppo ? ['Gruppo'] : []),
      ...testate.map((t) => t.titolo),
      ...colonne.map((c) => (c.sotto ? `${c.titolo} (${c.sotto})` : c.titolo)),
      'Note',
    ],
    righe: gruppi.flatMap(listRighe).map((riga) => [
      ...(gruppo ? [riga.gruppo] : []),
      ...riga.testate,
      ...riga.caselle.map(toValore),
      noteRiga(
        riga,
        colonne.map((c) => c.titolo),
      ),
    ]),
    piede: [
      titolo,
      `Fonte: ${fonti.join('; ')}`,
      `Atlante sociale della Brianza, edizione ${edizione}: ${indirizzo}`,
    ],
  };
}

const toValore = (casella: Casella): Cell =>
  casella.forma === 'stato' ? formatCasella(casella) : casella.valore;

function noteRiga({ caselle }: RigaTotale, titoli: readonly string[]): string {
  return caselle
    .flatMap((casella, i) => {
      const nota = noteCasella(casella);
      return nota ? [caselle.length === 1 ? nota : `${titoli[i]!}: ${nota}`] : [];
    })
    .join(' ');
}

/** CSV of the atlas: comma, decimal point; the lines on the fonte come after an empty one. */
export function foglioToCsv({ intestazione, righe, piede }: Foglio): string {
  return formatCsv(intestazione, [...righe, [], ...piede.map((riga) => [riga])]);
}

/** Text for the clipboard: tabs, and the decimal comma that an Italian spreadsheet reads as a number. */
export function foglioToTsv({ intestazione, righe, piede }: Foglio): string {
  const cell = (valore: Cell): string =>
    typeof valore === 'number'
      ? String(valore).replace('.', ',')
      : (valore ?? '').replace(/\s+/gu, ' ');
  return [intestazione, ...righe, [], ...piede.map((riga) => [riga])]
    .map((riga) => riga.map(cell).join('\t'))
    .join('\n');
}

const escapeHtml = (testo: string): string =>
  testo.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Table for the clipboard as one reads it, for a word processor. */
export function tabellaToHtml(tabella: Tabella, accompagno: Accompagno): string {
  const { testate, colonne, gruppi } = tabella;
  const larghezza = testate.length + colonne.length;
  const th = (testo: string): string => `<th align="left">${escapeHtml(testo)}</th>`;
  const td = (casella: Casella): string =>
    `<td align="right">${escapeHtml(formatCasella(casella))}</td>`;
  const corpo = gruppi.flatMap((gruppo) => [
    ...(gruppo.nome
      ? [`<tr><th align="left" colspan="${String(larghezza)}">${escapeHtml(gruppo.nome)}</th></tr>`]
      : []),
    ...listRighe(gruppo).map(
      ({ testate: nomi, caselle }) =>
        `<tr>${nomi.map(th).join('')}${caselle.map(td).join('')}</tr>`,
    ),
  ]);
  const capo = [...testate, ...colonne].map(({ titolo, sotto }) =>
    th(sotto ? `${titolo} (${sotto})` : titolo),
  );
  const { titolo, piede } = { ...accompagno, piede: makeFoglio(tabella, accompagno).piede };
  return [
    `<table border="1"><caption>${escapeHtml(titolo)}</caption>`,
    `<thead><tr>${capo.join('')}</tr></thead><tbody>${corpo.join('')}</tbody></table>`,
    ...piede.slice(1).map((riga) => `<p>${escapeHtml(riga)}</p>`),
  ].join('');
}

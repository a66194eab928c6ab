import { zipDocx } from '../fix-docx.ts';
import { dropNonUsate, importRelazioni } from './import-relazioni.ts';
import { mergeElenchi } from './merge-elenchi.ts';
import { mergeNote } from './merge-note.ts';
import { mergeProprieta } from './merge-proprieta.ts';
import { mergeStili } from './merge-stili.ts';
import {
  addRelazioni,
  addTipo,
  findParte,
  findTipo,
  readTesto,
  resolveTarget,
  unzipPacchetto,
  writeTesto,
  type Pacchetto,
} from './pacchetto.ts';
import type { Template } from './read-template.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Names that the text of a document uses, as its root must declare them. */
const SPAZI = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: OFFICE,
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
};
const STILE = /(<w:(?:pStyle|rStyle|tblStyle) w:val=)"([^"]+)"/g;
const NUMERO = /(<w:numId w:val=)"(\d+)"/g;
const NOTA = /(<w:footnoteReference w:id=)"(\d+)"/g;
const DISEGNO = /(<wp:docPr id=)"(\d+)"/g;

/**
 * Puts the text of a document in a template: its words, pictures, tables, notes and lists, with the styles,
 * sheet, headers and footers of the template.
 *
 * @param docx as `documentoToDocx` writes it, for the sheet of the template
 */
export function fillTemplate(template: Template, docx: Uint8Array): Uint8Array {
  const { principale, prima, dopo } = template;
  const pacchetto: Pacchetto = new Map(template.pacchetto);
  const nostro = unzipPacchetto(docx);
  const take = (xml: string, da: string, a: string) =>
    importRelazioni(xml, { pacchetto: nostro, parte: `word/${da}.xml` }, { pacchetto, parte: a });
  const corpo = readCorpo(readTesto(nostro, 'word/document.xml'));
  const testoNote = readTesto(nostro, 'word/footnotes.xml');

  const usati = [...(corpo + testoNote).matchAll(STILE)].map(([, , id]) => id!);
  const stili = mergeStili(
    readTesto(pacchetto, template.stili),
    readTesto(nostro, 'word/styles.xml'),
    usati,
  );
  writeTesto(pacchetto, template.stili, stili.xml);
  const rename = (xml: string) => replaceId(xml, STILE, stili.nomi);

  const elenchi = openParte(pacchetto, principale, 'numbering', nostro);
  const numeri = mergeElenchi(elenchi.testo, readTesto(nostro, 'word/numbering.xml'));
  writeTesto(pacchetto, elenchi.nome, numeri.xml);

  const note = openParte(pacchetto, principale, 'footnotes', nostro);
  const unite = mergeNote(note.testo, rename(take(testoNote, 'footnotes', note.nome)));
  writeTesto(pacchetto, note.nome, declareSpazi(unite.xml));

  const numerato = replaceId(replaceId(corpo, NUMERO, numeri.numeri), NOTA, unite.numeri);
  const disegni = numberDisegni(numerato, prima + dopo);
  const testo = rename(take(disegni, 'document', principale));
  writeTesto(
    pacchetto,
    principale,
    declareSpazi(
      readTesto(pacchetto, principale).replace(
        /<w:body>[\s\S]*<\/w:body>/,
        () => `<w:body>${prima}${testo}${dopo}</w:body>`,
      ),
    ),
  );
  dropNonUsate({ pacchetto, parte: principale });
  mergeProprieta(pacchetto, nostro);
  addTipo(pacchetto, { estensione: 'png' }, 'image/png');
  addTipo(pacchetto, { estensione: 'svg' }, 'image/svg+xml');
  return zipDocx(pacchetto);
}

/** The text of a document without its sheet. */
function readCorpo(documento: string): string {
  const inizio = documento.indexOf('<w:body>') + '<w:body>'.length;
  return documento.slice(inizio, documento.lastIndexOf('<w:sectPr>'));
}

/** A part of the template; when it has none, a new one, still without words. */
function openParte(
  pacchetto: Pacchetto,
  principale: string,
  tipo: string,
  nostro: Pacchetto,
): { nome: string; testo: string } {
  const presente = findParte(pacchetto, principale, tipo);
  if (presente !== undefined) return { nome: presente, testo: readTesto(pacchetto, presente) };
  const file = `atlante-${tipo}.xml`;
  const nome = resolveTarget(principale, file);
  addTipo(pacchetto, { parte: nome }, findTipo(nostro, `word/${tipo}.xml`));
  addRelazioni(pacchetto, principale, [
    `<Relationship Id="rIdAtlante-${tipo}" Type="${OFFICE}/${tipo}" Target="${file}"/>`,
  ]);
  return { nome, testo: '' };
}

const replaceId = (xml: string, dove: RegExp, nuovi: ReadonlyMap<string, string>): string =>
  xml.replace(dove, (_tutto, apre: string, id: string) => `${apre}"${nuovi.get(id) ?? id}"`);

/** Pictures go on from the number of the last that the template has. */
function numberDisegni(xml: string, presenti: string): string {
  const primo = Math.max(0, ...[...presenti.matchAll(DISEGNO)].map(([, , n]) => Number(n)));
  return xml.replace(
    DISEGNO,
    (_t, apre: string, n: string) => `${apre}"${String(primo + Number(n))}"`,
  );
}

function declareSpazi(xml: string): string {
  return xml.replace(/<w:(?:document|footnotes)\s[^>]*>/, (radice) =>
    Object.entries(SPAZI)
      .filter(([nome]) => !radice.includes(` xmlns:${nome}=`))
      .reduce((testo, [nome, uri]) => testo.replace(/>$/, ` xmlns:${nome}="${uri}">`), radice),
  );
}

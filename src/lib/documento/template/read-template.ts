import type { Foglio } from '../foglio.ts';
import { listFigli } from './list-figli.ts';
import { listMancanti } from './merge-stili.ts';
import {
  changeTipo,
  findParte,
  findTipo,
  readTesto,
  unzipPacchetto,
  type Pacchetto,
} from './pacchetto.ts';

/** Where the text goes in a template that has words of its own, such as a cover. */
const SEGNO = '{{atlante}}';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const DOCUMENTO = `${WORD}document.main+xml`;
const MODELLO = `${WORD}template.main+xml`;
/** How files of Word before 2007 begin, and files locked by a password. */
const VECCHIO = [0xd0, 0xcf, 0x11, 0xe0];
const TESTO = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;

/** The Word file of an office, ready to be filled. */
export interface Template {
  pacchetto: Pacchetto;
  /** Part that holds the text. */
  principale: string;
  stili: string;
  /** Styles of Word that it lacks: the text brings its own. */
  mancanti: string[];
  /** What stays before the text and after it. */
  prima: string;
  dopo: string;
  /** Room for the text on its sheet. */
  foglio: Foglio;
}

/**
 * Reads the template of an office: a .docx or .dotx. What stays is everything but its text; with a
 * paragraph {@link SEGNO} its text stays too, and that paragraph gives its place.
 *
 * @param nome of the file, for the errors
 * @throws Error when the file cannot be filled, with what to do
 */
export function readTemplate(bytes: Uint8Array, nome: string): Template {
  const fail = (perche: string): never => {
    throw new Error(`${nome}: ${perche}`);
  };
  if (VECCHIO.every((byte, i) => bytes[i] === byte)) {
    fail('a file of an old Word, or one with a password: save it as .docx without password');
  }
  const pacchetto = open(bytes) ?? fail('not a Word document: a .docx or .dotx is needed');
  if (readTesto(pacchetto, '_rels/.rels').includes('purl.oclc.org/ooxml')) {
    fail('in the "Strict Open XML" format: save it as "Word document (.docx)"');
  }
  const principale = findParte(pacchetto, '', 'officeDocument') ?? '';
  const tipo = findTipo(pacchetto, principale);
  if (tipo.includes('macroEnabled')) fail('with macros: save it as .docx, without them');
  if (tipo !== DOCUMENTO && tipo !== MODELLO) {
    fail('not a Word document: a .docx or .dotx is needed');
  }
  changeTipo(pacchetto, MODELLO, DOCUMENTO);
  const stili =
    findParte(pacchetto, principale, 'styles') ??
    fail('a document without styles: open it in Word and save it again');
  const testo = readTesto(pacchetto, principale);
  const [, corpo] = /<w:body>([\s\S]*)<\/w:body>/.exec(testo) ?? fail('a document without a body');
  const mancanti = listMancanti(readTesto(pacchetto, stili));
  return { pacchetto, principale, stili, mancanti, ...readCorpo(corpo!, fail) };
}

function open(bytes: Uint8Array): Pacchetto | undefined {
  try {
    return unzipPacchetto(bytes);
  } catch {
    return undefined;
  }
}

function readCorpo(
  corpo: string,
  fail: (perche: string) => never,
): Pick<Template, 'prima' | 'dopo' | 'foglio'> {
  const figli = listFigli(corpo);
  const ultimo = figli.at(-1) ?? '';
  const sezione = ultimo.startsWith('<w:sectPr') ? ultimo : '';
  const segnato = figli.findIndex((figlio) => readParole(figlio).includes(SEGNO));
  if (segnato === -1) return { prima: '', dopo: sezione, foglio: readFoglio(sezione, fail) };
  const paragrafo = figli[segnato]!;
  if (!paragrafo.startsWith('<w:p ') && !paragrafo.startsWith('<w:p>')) {
    fail(`${SEGNO} stands in a table or a box: give it a paragraph of its own`);
  }
  if (readParole(paragrafo).trim() !== SEGNO) fail(`${SEGNO} needs a paragraph of its own`);
  const [interruzione = ''] = /<w:sectPr[\s>][\s\S]*?<\/w:sectPr>/.exec(paragrafo) ?? [];
  const seguito = figli.slice(segnato + 1).join('');
  const sua = interruzione || (/<w:sectPr[\s>][\s\S]*?<\/w:sectPr>/.exec(seguito)?.[0] ?? '');
  return {
    prima: figli.slice(0, segnato).join(''),
    dopo: (interruzione && `<w:p><w:pPr>${interruzione}</w:pPr></w:p>`) + seguito,
    foglio: readFoglio(sua, fail),
  };
}

const readParole = (xml: string): string =>
  [...xml.matchAll(TESTO)].map(([, parole]) => parole!).join('');

/** The room that margins leave; Word's own sheet when the section says none. */
function readFoglio(sezione: string, fail: (perche: string) => never): Foglio {
  const get = (elemento: string, nome: string, altrimenti: number) => {
    const [tag = ''] = new RegExp(`<w:${elemento}\\s[^>]*>`).exec(sezione) ?? [];
    const valore = Number(new RegExp(`\\sw:${nome}="(-?[\\d.]+)"`).exec(tag)?.[1] ?? altrimenti);
    return Math.abs(valore);
  };
  const margine = (nome: string) => get('pgMar', nome, 1440);
  const foglio = {
    larghezza:
      get('pgSz', 'w', 11906) - margine('left') - margine('right') - get('pgMar', 'gutter', 0),
    altezza: get('pgSz', 'h', 16838) - margine('top') - margine('bottom'),
  };
  if (foglio.larghezza < MINIMO || foglio.altezza < MINIMO) {
    fail('its margins leave too little room for figures and tables');
  }
  return foglio;
}

/** A figure narrower than 8 cm cannot be read. */
const MINIMO = 4535;

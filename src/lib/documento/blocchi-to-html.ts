import { escapeXml } from '../chart/svg.ts';
import { legendaTabella } from './legenda-tabella.ts';
import type { Blocco, Brano, Cella, Disegno } from './modello.ts';

/** Rows of a table that stays on one page. */
const CORTA = 20;
/** Columns from which a table has narrow ones. */
const AMPIA = 7;
/** Rows from which a table starts on a page of its own. */
const LUNGA = 45;
/** Height of a chart, in widths, below which it needs not the whole line. */
const BASSA = 0.45;

/** Something that a list sends to, with its anchor. */
export interface Voce {
  testo: string;
  ancora: string;
}

/** A document as HTML, and what its contents and lists name, in order. */
export interface Impaginato {
  /** One `section` for each main heading, of class `s1`, `s2`... */
  html: string;
  titoli: (Voce & { livello: number })[];
  figure: Voce[];
  tabelle: Voce[];
}

/** Writes blocks as HTML for print: parts, numbered captions, sources below figures and tables. */
export function blocchiToHtml(blocchi: readonly Blocco[]): Impaginato {
  const titoli: Impaginato['titoli'] = [];
  const figure: Voce[] = [];
  const tabelle: Voce[] = [];
  let disegni = 0;
  let parti = 0;
  const didascalia = (nome: string, voci: Voce[], titolo: string, tag: string) => {
    const capo = titoli.findLast(({ livello }) => livello <= 2)?.testo.replace(/^\d+\. /, '') ?? '';
    const numero = voci.length + 1;
    const ancora = `${nome[0]!.toLowerCase()}${String(numero)}`;
    voci.push({ ancora, testo: nameVoce(numero, capo, titolo) });
    return {
      ancora,
      html: `<${tag}><b>${nome} ${String(numero)}.</b> ${escapeXml(titolo)}</${tag}>`,
    };
  };
  const writeTitolo = ({ livello, testo }: Extract<Blocco, { tipo: 'titolo' }>): string => {
    const ancora = `h${String(titoli.length + 1)}`;
    titoli.push({ livello, testo, ancora });
    const tag = `h${String(livello + 1)}`;
    const titolo = `<${tag} id="${ancora}">${escapeXml(testo)}</${tag}>`;
    if (livello > 1) return titolo;
    parti += 1;
    return `${parti > 1 ? '</section>' : ''}<section class="s${String(parti)}">${titolo}`;
  };
  const writeBlocco = (blocco: Blocco): string => {
    switch (blocco.tipo) {
      case 'titolo':
        return writeTitolo(blocco);
      case 'paragrafo':
        return `<p class="${blocco.stile}">${writeBrani(blocco.brani)}</p>`;
      case 'elenco': {
        const tag = blocco.numerato ? 'ol' : 'ul';
        const voci = blocco.voci.map((voce) => `<li>${writeBrani(voce)}</li>`).join('');
        return `<${tag}>${voci}</${tag}>`;
      }
      case 'figura': {
        const dentro = blocco.disegni.map((d) => writeDisegno(d, (disegni += 1))).join('');
        const { ancora, html } = didascalia('Figura', figure, blocco.titolo, 'p');
        return `<figure id="${ancora}" role="group"><div class="disegni">${dentro}</div><figcaption>${html}${writeFonte(blocco.fonte)}</figcaption></figure>`;
      }
      case 'tabella': {
        const { ancora, html } = didascalia('Tabella', tabelle, blocco.titolo, 'caption');
        const testata = blocco.testata.map((riga) => writeRiga(riga, 'th')).join('');
        const righe = blocco.righe.map((riga) => writeRiga(riga, 'td')).join('');
        return `<table id="${ancora}"${writeClassi(blocco)}>${html}<thead>${testata}</thead><tbody>${righe}</tbody></table>${writeLegenda(blocco.righe)}${writeFonte(blocco.fonte)}`;
      }
    }
  };
  const html = blocchi.map(writeBlocco).join('\n') + (parti > 0 ? '</section>' : '');
  return { html, titoli, figure, tabelle };
}

/** A figure in a list: number, the heading it stands under, the first sentence of its caption. */
function nameVoce(numero: number, capo: string, titolo: string): string {
  const frase = titolo.split(/(?<=\.)\s/)[0]!.replace(/[.:]$/, '');
  const detto = frase.toLowerCase().includes(capo.toLowerCase());
  return `${String(numero)}. ${detto || capo === '' ? '' : `${capo}: `}${frase}`;
}

/** Short tables stay whole; wide ones share the sheet among their columns. */
function writeClassi({ testata, righe }: Extract<Blocco, { tipo: 'tabella' }>): string {
  const larghezza = testata[0]?.reduce((somma, { colonne }) => somma + colonne, 0) ?? 0;
  const classi = [
    righe.length <= (larghezza >= AMPIA ? CORTA / 2 : CORTA) ? 'corta' : '',
    righe.length >= LUNGA ? 'lunga' : '',
    larghezza >= AMPIA ? 'ampia' : '',
  ];
  const scelte = classi.filter(Boolean).join(' ');
  return scelte === '' ? '' : ` class="${scelte}"`;
}

function writeLegenda(righe: readonly Cella[][]): string {
  const legenda = legendaTabella(righe);
  return legenda === '' ? '' : `<p class="nota">${escapeXml(legenda)}</p>`;
}

const writeFonte = (fonte: readonly Brano[]): string =>
  fonte.length > 0 ? `<p class="fonte">${writeBrani(fonte)}</p>` : '';

/** Stretches of text as HTML: looks, links, formulas. */
export function writeBrani(brani: readonly Brano[]): string {
  return brani
    .map(({ testo, grassetto, corsivo, indirizzo, mathml }) => {
      if (mathml !== undefined) return mathml;
      let html = escapeXml(testo);
      if (grassetto) html = `<b>${html}</b>`;
      if (corsivo) html = `<i>${html}</i>`;
      return indirizzo === undefined ? html : `<a href="${escapeXml(indirizzo)}">${html}</a>`;
    })
    .join('');
}

function writeRiga(riga: readonly Cella[], tag: 'th' | 'td'): string {
  const celle = riga.map(({ testo, numero, forte, colonne }, i) => {
    const nome = tag === 'th' || (i === 0 && !numero) ? 'th' : 'td';
    const ruolo = nome === 'th' ? ` scope="${tag === 'th' ? 'col' : 'row'}"` : '';
    const classi = [numero ? 'numero' : '', forte ? 'forte' : ''].filter(Boolean).join(' ');
    const larga = colonne > 1 ? ` colspan="${String(colonne)}"` : '';
    return `<${nome}${ruolo}${larga}${classi ? ` class="${classi}"` : ''}>${escapeXml(testo)}</${nome}>`;
  });
  const gruppo = riga.length === 1 && tag === 'td' ? ' class="gruppo"' : '';
  return `<tr${gruppo}>${celle.join('')}</tr>`;
}

/** A drawing among many others: its identifiers take its number, or they would name those of another. */
export function writeDisegno({ svg, larghezza, altezza }: Disegno, numero: number): string {
  const prefisso = `d${String(numero)}-`;
  const unico = svg
    .replace(/\b(id|aria-labelledby|aria-describedby)="([^"]+)"/g, `$1="${prefisso}$2"`)
    .replace(/url\(#/g, `url(#${prefisso}`)
    .replace(/(?<=href=")#/g, `#${prefisso}`);
  const bassa = altezza < larghezza * BASSA ? ' bassa' : '';
  return `<div class="${larghezza > 500 ? `larga${bassa}` : 'stretta'}">${unico}</div>`;
}

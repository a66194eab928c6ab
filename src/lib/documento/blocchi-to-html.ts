import { escapeXml } from '../chart/svg.ts';
import type { Blocco, Brano, Cella, Disegno } from './modello.ts';

/** Rows of a table that stays on one page. */
const CORTA = 20;

/** A document as HTML, and its headings in order, each with its anchor. */
export interface Impaginato {
  html: string;
  titoli: { livello: number; testo: string; ancora: string }[];
}

/** Writes blocks as HTML for print: numbered captions, sources below figures and tables. */
export function blocchiToHtml(blocchi: readonly Blocco[]): Impaginato {
  const titoli: Impaginato['titoli'] = [];
  const conti = { Figura: 0, Tabella: 0 };
  let disegni = 0;
  const didascalia = (nome: 'Figura' | 'Tabella', testo: string, tag: string) => {
    conti[nome] += 1;
    return `<${tag}><b>${nome} ${String(conti[nome])}.</b> ${escapeXml(testo)}</${tag}>`;
  };
  const writeBlocco = (blocco: Blocco): string => {
    switch (blocco.tipo) {
      case 'titolo': {
        const { livello, testo } = blocco;
        const ancora = `t${String(titoli.length + 1)}`;
        titoli.push({ livello, testo, ancora });
        const tag = `h${String(livello + 1)}`;
        return `<${tag} id="${ancora}">${escapeXml(testo)}</${tag}>`;
      }
      case 'paragrafo':
        return `<p class="${blocco.stile}">${writeBrani(blocco.brani)}</p>`;
      case 'elenco': {
        const tag = blocco.numerato ? 'ol' : 'ul';
        const voci = blocco.voci.map((voce) => `<li>${writeBrani(voce)}</li>`).join('');
        return `<${tag}>${voci}</${tag}>`;
      }
      case 'figura': {
        const dentro = blocco.disegni.map((d) => writeDisegno(d, (disegni += 1))).join('');
        const testo = didascalia('Figura', blocco.titolo, 'p');
        return `<figure><div class="disegni">${dentro}</div><figcaption>${testo}${writeFonte(blocco.fonte)}</figcaption></figure>`;
      }
      case 'tabella': {
        const testo = didascalia('Tabella', blocco.titolo, 'caption');
        const testata = blocco.testata.map((riga) => writeRiga(riga, 'th')).join('');
        const righe = blocco.righe.map((riga) => writeRiga(riga, 'td')).join('');
        return `<table${blocco.righe.length <= CORTA ? ' class="corta"' : ''}>${testo}<thead>${testata}</thead><tbody>${righe}</tbody></table>${writeFonte(blocco.fonte)}`;
      }
    }
  };
  return { html: blocchi.map(writeBlocco).join('\n'), titoli };
}

const writeFonte = (fonte: readonly Brano[]): string =>
  fonte.length > 0 ? `<p class="fonte">${writeBrani(fonte)}</p>` : '';

function writeBrani(brani: readonly Brano[]): string {
  return brani
    .map(({ testo, grassetto, corsivo, indirizzo }) => {
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
  return `<tr>${celle.join('')}</tr>`;
}

/** A drawing among many others: its identifiers take its number, or they would name those of another. */
function writeDisegno({ svg, larghezza }: Disegno, numero: number): string {
  const prefisso = `d${String(numero)}-`;
  const unico = svg
    .replace(/\b(id|aria-labelledby|aria-describedby)="([^"]+)"/g, `$1="${prefisso}$2"`)
    .replace(/url\(#/g, `url(#${prefisso}`)
    .replace(/(?<=href=")#/g, `#${prefisso}`);
  return `<div class="${larghezza > 500 ? 'larga' : 'stretta'}">${unico}</div>`;
}

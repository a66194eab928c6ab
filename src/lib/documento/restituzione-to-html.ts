import { escapeXml } from '../chart/svg.ts';
import { ORGANIZZAZIONI, TIPI } from '../partecipa/voci.ts';
import { writeBrani, writeDisegno } from './blocchi-to-html.ts';
import type { PaginaRisultato } from './componi-restituzione.ts';
import type { Blocco, Brano } from './modello.ts';
import {
  AL_TAVOLO,
  CHE_COSA_E,
  CHE_COSA_SUCCEDE,
  COME_RISPONDERE,
  COME_SONO_FATTE,
  COME_SONO_SCELTI,
} from './parole-restituzione.ts';
import { quoteCss, writeCopertina, type Copertina } from './sintesi-to-html.ts';
import { writePaginaRisultato, writeRighe } from './pagina-risultato.ts';

/** A document for the third sector, ready to be laid out. */
export interface Restituzione {
  copertina: Copertina;
  risultati: readonly PaginaRisultato[];
  /** The poster of the territory. */
  infografica: Extract<Blocco, { tipo: 'figura' }>;
  /** What the data do not see, tema by tema. */
  mancanze: { tema: string; testo: string }[];
  /** Terms of the glossary, as paragraphs. */
  parole: Brano[][];
  /** Where to answer: address and its QR code as SVG. */
  partecipa: { indirizzo: string; qr: string };
}

/** A document for the third sector as pages to print: each section is a page. */
export function restituzioneToHtml(restituzione: Restituzione, css: string): string {
  const { copertina, risultati, infografica, mancanze } = restituzione;
  const titolo = `${copertina.titolo}. ${copertina.sottotitolo}`;
  const pagine = [
    writeUso(),
    writeInfografica(infografica),
    ...risultati.map((pagina, i) => writePaginaRisultato(pagina, i + 1)),
    writeMancanze(mancanze),
    writeRisposta(restituzione),
    writeFonti(restituzione),
  ];
  return `<!doctype html><html lang="it"><head><meta charset="utf-8">
<title>${escapeXml(titolo)}</title>
<meta name="description" content="${escapeXml(copertina.descrizione)}">
<style>:root{--testata:${quoteCss(`${copertina.atlante} · ${copertina.sottotitolo}`)}}${css}</style></head><body>
${writeCopertina(copertina)}<main>${pagine.join('\n')}</main></body></html>`;
}

const writeLista = (tag: 'ol' | 'ul', voci: readonly string[]): string =>
  `<${tag}>${voci.map((voce) => `<li>${escapeXml(voce)}</li>`).join('')}</${tag}>`;

const p = (testo: string): string => `<p>${escapeXml(testo)}</p>`;

const writeUso = (): string =>
  `<section class="pagina"><h2>Come si usano queste pagine</h2>${CHE_COSA_E.map(p).join('')}
<h3>Com’è fatta una pagina</h3>${writeLista('ul', COME_SONO_FATTE)}
<h3>Al tavolo di lavoro</h3>${writeLista('ol', AL_TAVOLO)}
<h3>Come sono stati scelti i dati</h3>${p(COME_SONO_SCELTI)}
<div class="appunti"><h3>Chi c’era, dove, quando</h3>${writeRighe()}</div></section>`;

const writeInfografica = ({
  titolo,
  disegni,
  fonte,
}: Extract<Blocco, { tipo: 'figura' }>): string =>
  `<section class="pagina"><h2 class="piccolo">${escapeXml(titolo.replace(/\.$/, ''))}</h2><figure class="manifesto" role="group">${disegni.map((d) => writeDisegno(d, 0)).join('')}<figcaption class="fonte">${writeBrani(fonte)}</figcaption></figure></section>`;

const writeMancanze = (mancanze: Restituzione['mancanze']): string =>
  `<section class="pagina"><h2>Che cosa i dati non vedono</h2>
<p>Per questi temi mancano numeri pubblici comune per comune. Chi lavora sul territorio può dire che cosa succede.</p>
<div class="mancanze">${mancanze.map(({ tema, testo }) => `<div><h3>${escapeXml(tema)}</h3>${p(testo)}</div>`).join('')}</div>
<div class="appunti"><h3>Che cosa vedete voi</h3>${writeRighe()}</div></section>`;

function writeRisposta({ partecipa }: Restituzione): string {
  const caselle = (voci: readonly string[]) =>
    `<ul class="caselle">${voci.map((voce) => `<li>${escapeXml(voce)}</li>`).join('')}</ul>`;
  return `<section class="pagina"><h2>Come rispondere</h2>
<div class="rispondi"><div>${writeLista('ul', COME_RISPONDERE)}${p(CHE_COSA_SUCCEDE)}</div>
<figure class="qr" role="img" aria-label="Codice QR della pagina per rispondere">${partecipa.qr}<figcaption><a href="${escapeXml(partecipa.indirizzo)}">${escapeXml(partecipa.indirizzo)}</a></figcaption></figure></div>
<div class="modulo"><h3>Il nostro contributo</h3>
<p class="campo">Il dato di cui parliamo<span></span></p>
<p class="campo">Nome dell’ente, se può essere pubblicato<span></span></p>
<h4>Chi siamo</h4>${caselle(Object.values(ORGANIZZAZIONI))}
<h4>Che cosa mandiamo</h4>${caselle(Object.values(TIPI))}
<h4>Che cosa vogliamo dire</h4></div><div class="appunti">${writeRighe()}</div></section>`;
}

function writeFonti({ risultati, parole, copertina }: Restituzione): string {
  const righe = risultati
    .map(
      ({ nome, fonte, indirizzo }) =>
        `<tr><th scope="row"><a href="${escapeXml(indirizzo)}">${escapeXml(nome)}</a></th><td>${escapeXml(fonte)}</td></tr>`,
    )
    .join('');
  return `<section class="pagina"><h2>Da dove vengono i numeri</h2>
<table><thead><tr><th scope="col">Dato</th><th scope="col">Fonte e anno</th></tr></thead><tbody>${righe}</tbody></table>
<p class="nota">Licenze, definizioni e file di ogni dato sono nella sua pagina. Tutti i dati del territorio: <a href="${escapeXml(copertina.indirizzo)}">${escapeXml(copertina.indirizzo)}</a></p>
<h3>Le parole</h3>${parole.map((brani) => `<p>${writeBrani(brani)}</p>`).join('')}
<div class="appunti"><h3>Appunti</h3>${writeRighe()}</div></section>`;
}

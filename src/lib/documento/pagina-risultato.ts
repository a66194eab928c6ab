import { escapeXml } from '../chart/svg.ts';
import { writeDisegno } from './blocchi-to-html.ts';
import type { Confronto, Domanda, PaginaRisultato } from './componi-restituzione.ts';

/** Lines to write on: those that do not fit the rest of the page are cut off. */
export const writeRighe = (): string =>
  `<div class="righe" role="presentation">${'<div></div>'.repeat(RIGHE)}</div>`;

/** More than a page can hold. */
const RIGHE = 30;
/** Territories side by side that leave the map its room. */
const POCHI = 5;

/** The page of a finding: sentence, figure and comparison, map, limits, questions, lines to write on. */
export function writePaginaRisultato(pagina: PaginaRisultato, numero: number): string {
  const { tema, titolo, cambio, cifra, unita, confronti, lettura, limite, domande, fonte } = pagina;
  const classe = confronti.length > POCHI ? 'pagina risultato molti' : 'pagina risultato';
  return `<section class="${classe}"><p class="tema">${String(numero)} · ${escapeXml(tema)}</p><h2>${escapeXml(titolo)}</h2>${cambio === '' ? '' : `<p class="cambio">${escapeXml(cambio)}</p>`}
<div class="numeri"><p class="cifra"><strong>${escapeXml(cifra)}</strong> ${escapeXml(unita)}</p>${writeConfronti(confronti)}</div>
${writeMappa(pagina, numero)}
<p class="fonte">Fonte: ${escapeXml(fonte)}. <a href="${escapeXml(pagina.indirizzo)}">${escapeXml(pagina.indirizzo)}</a></p>
<div class="due">${writeSpiegazione('Come si legge', lettura)}${writeSpiegazione('Che cosa non dice', limite)}</div>
<div class="appunti"><h3>Domande per il tavolo</h3>${writeDomande(domande)}${writeRighe()}</div></section>`;
}

const writeSpiegazione = (titolo: string, testo: string): string =>
  testo === '' ? '' : `<div><h3>${titolo}</h3><p>${escapeXml(testo)}</p></div>`;

const writeDomande = (domande: readonly Domanda[]): string =>
  `<ul class="domande">${domande
    .map(
      ({ luogo, testo }) =>
        `<li>${luogo === undefined ? '' : `<b>${escapeXml(luogo)}.</b> `}${escapeXml(testo)}</li>`,
    )
    .join('')}</ul>`;

function writeMappa({ mappa }: PaginaRisultato, numero: number): string {
  if (!mappa) return '';
  const disegni = mappa.disegni.map((d, i) => writeDisegno(d, numero * 10 + i)).join('');
  return `<figure role="group"><div class="disegni">${disegni}</div><figcaption>${escapeXml(mappa.titolo)}</figcaption></figure>`;
}

/** Territories side by side: bars from zero where a value has no sign, the numbers always. */
function writeConfronti(confronti: readonly Confronto[]): string {
  const massimo = Math.max(...confronti.map(({ valore }) => valore));
  const barre = massimo > 0 && confronti.every(({ valore }) => valore >= 0);
  const righe = confronti.map(({ nome, valore, cifra, qui }) => {
    const larga = ((100 * valore) / massimo).toFixed(1);
    const barra = barre
      ? `<td class="barra"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${larga}" height="6"/></svg></td>`
      : '';
    return `<tr${qui ? ' class="qui"' : ''}><th scope="row">${escapeXml(nome)}</th>${barra}<td class="numero">${escapeXml(cifra)}</td></tr>`;
  });
  return `<table class="confronti"><tbody>${righe.join('')}</tbody></table>`;
}

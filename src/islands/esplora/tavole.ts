import type { Strato, Tavola } from '../../lib/esplora/make-tavola.ts';
import { periodo } from '../../lib/text/tempo.ts';
import { disegna } from '../fidato.ts';
import { preparaFigura } from '../figure/evidenza.ts';
import { crea } from '../pagina.ts';
import { pagina } from './pagina.ts';

/** The source line of some maps: publishers and licences of the years shown. */
export function fontiDi(strati: readonly Strato[], nomi: ReadonlyMap<string, string>): string {
  const fonti = strati.flatMap(
    ({ dati, anno }) => dati.fonti_per_anno[anno] ?? dati.indicatore.fonti,
  );
  const testi = [...new Set(fonti.map((id) => nomi.get(id) ?? id))];
  const quando = [...new Set(strati.map((s) => periodo(s.anno, s.dati.indicatore)))].join(' e ');
  return `${testi.length > 1 ? 'Fonti' : 'Fonte'}: ${testi.join('; ')}. Dati ${quando}.`;
}

/** Puts the maps in the page, each with its words, its legend and its source. */
export function scriviTavole(
  tavole: readonly Tavola[],
  strati: readonly Strato[],
  nomiFonti: ReadonlyMap<string, string>,
): void {
  pagina.tavole.replaceChildren(
    ...tavole.map((t, n) => {
      const figura = crea('figure', '', 'figura');
      figura.id = `fig-esplora-${String(n + 1)}`;
      const disegno = crea('div', '', 'figura-cornice');
      const legenda = crea('div', '', 'legenda');
      // Texts made by the atlas from its own data, escaped where they are written.
      disegna(disegno, t.mappa);
      disegna(legenda, t.legenda);
      const fonte = crea('figcaption');
      const suoi = tavole.length === strati.length ? [strati[n]!] : strati;
      const tabella = crea('a', 'Tabella', 'non-stampare');
      tabella.href = '#valori';
      fonte.append(crea('span', fontiDi(suoi, nomiFonti), 'fonte'), tabella);
      const titolo = crea('h2', t.titolo);
      titolo.id = `nome-${figura.id}`;
      figura.setAttribute('aria-labelledby', titolo.id);
      figura.append(titolo, crea('p', t.sottotitolo, 'sottotitolo'), disegno, legenda, fonte);
      return figura;
    }),
  );
  for (const svg of pagina.tavole.querySelectorAll<SVGSVGElement>('svg.disegno-mappa'))
    preparaFigura(svg);
}

/** Outlines the chosen comune on a map. */
export function segnaScelto(svg: SVGSVGElement, codice: string): void {
  svg.querySelector('.contorno-scelto')?.remove();
  const forma = svg.querySelector<SVGPathElement>(`.comuni path[data-t="${CSS.escape(codice)}"]`);
  if (!forma) return;
  const contorno = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  contorno.setAttribute('class', 'contorno-scelto');
  contorno.setAttribute('d', forma.getAttribute('d') ?? '');
  svg.append(contorno);
}

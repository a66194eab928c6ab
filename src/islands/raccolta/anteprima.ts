/** The collection as it will be printed: the same blocks as the Word document. */
import { blocchiToHtml } from '../../lib/documento/blocchi-to-html.ts';
import type { Composta } from '../../lib/raccolta/componi.ts';
import { disegna } from '../fidato.ts';
import { crea } from '../pagina.ts';

/** Draws the sheets; those that begin on a page of their own are marked. */
export function scriviAnteprima(dove: HTMLElement, { blocchi, fogli }: Composta): void {
  disegna(dove, blocchiToHtml(blocchi).html);
  // On paper a figure is a group of pictures; in a page its caption already says so.
  for (const figura of dove.querySelectorAll('figure[role]')) figura.removeAttribute('role');
  const sezioni = dove.querySelectorAll('h3');
  for (const foglio of fogli) sezioni[foglio]?.classList.add('foglio');
  for (const tabella of dove.querySelectorAll('table')) {
    const cornice = crea('div', '', 'tabella');
    cornice.role = 'region';
    cornice.tabIndex = 0;
    cornice.ariaLabel = tabella.caption?.textContent ?? '';
    tabella.replaceWith(cornice);
    cornice.append(tabella);
  }
}

import { isGenere } from '../../lib/esplora/servizi.ts';
import type { StatoEsplora } from '../../lib/esplora/stato.ts';
import { pagina } from './pagina.ts';

/** Sets the controls as the address says. */
export function scriviComandi(stato: StatoEsplora): void {
  pagina.vista.value = stato.vista;
  pagina.i.value = stato.i;
  pagina.j.value = stato.j;
  pagina.scala.value = stato.scala;
  pagina.scala.disabled = stato.vista === 'bivariata';
  pagina.ambito.value = stato.ambito;
  pagina.secondo.hidden = stato.vista === 'una';
  for (const casella of pagina.servizi.querySelectorAll('input'))
    casella.checked = isGenere(casella.value) && stato.servizi.includes(casella.value);
}

/** What the MDX of a presentation may place. */
import Afferma from '../Afferma.astro';
import Link from '../Link.astro';
import Valore from '../Valore.astro';
import Chiusura from './Chiusura.astro';
import Copertina from './Copertina.astro';
import Dato from './Dato.astro';
import Domande from './Domande.astro';
import EtaDati from './EtaDati.astro';
import Flussi from './Flussi.astro';
import InBreve from './InBreve.astro';
import Indici from './Indici.astro';
import Lavoro from './Lavoro.astro';
import Metodo from './Metodo.astro';
import Testo from './Testo.astro';

/** What a presentation in MDX may place. */
export const componentiPresentazione = {
  a: Link,
  Afferma,
  Valore,
  Copertina,
  InBreve,
  Dato,
  Lavoro,
  EtaDati,
  Flussi,
  Indici,
  Domande,
  Testo,
  Metodo,
  Chiusura,
};

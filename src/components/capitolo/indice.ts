/** The components that a chapter's MDX may place, by the name its author writes. */
import Link from '../Link.astro';
import Valore from '../Valore.astro';
import Andamento from './Andamento.astro';
import Apertura from './Apertura.astro';
import Classifica from './Classifica.astro';
import Fascia from './Fascia.astro';
import Fatti from './Fatti.astro';
import Guida from './Guida.astro';
import Mappa from './Mappa.astro';
import PortaVia from './PortaVia.astro';
import Prosegui from './Prosegui.astro';
import Scheda from './Scheda.astro';
import Tabella from './Tabella.astro';

export const componentiCapitolo = {
  a: Link,
  Valore,
  Andamento,
  Apertura,
  Classifica,
  Fascia,
  Fatti,
  Guida,
  Mappa,
  PortaVia,
  Prosegui,
  Scheda,
  Tabella,
};

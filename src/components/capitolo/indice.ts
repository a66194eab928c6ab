/** The components that a chapter's MDX may place, by the name its author writes. */
import Afferma from '../Afferma.astro';
import Link from '../Link.astro';
import Valore from '../Valore.astro';
import Andamento from './Andamento.astro';
import Apertura from './Apertura.astro';
import Classifica from './Classifica.astro';
import Fascia from './Fascia.astro';
import Fatti from './Fatti.astro';
import Guida from './Guida.astro';
import Lettura from './Lettura.astro';
import Mappa from './Mappa.astro';
import PortaVia from './PortaVia.astro';
import Prosegui from './Prosegui.astro';
import Quesiti from './Quesiti.astro';
import Scheda from './Scheda.astro';
import Tabella from './Tabella.astro';
import TabellaIndice from './TabellaIndice.astro';

/** What a chapter in MDX may place. */
export const componentiCapitolo = {
  a: Link,
  Afferma,
  Valore,
  Andamento,
  Apertura,
  Classifica,
  Fascia,
  Fatti,
  Guida,
  Lettura,
  Mappa,
  PortaVia,
  Prosegui,
  Quesiti,
  Scheda,
  Tabella,
  TabellaIndice,
};

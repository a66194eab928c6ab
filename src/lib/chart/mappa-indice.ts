import { proiettaTopologia } from '../geo/proietta-topologia.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { AmbitoId } from '../model.ts';
import type { Figura } from './figura.ts';
import { drawConfini, drawNomi } from './mappa-base.ts';
import { el, makeSvg, title } from './svg.ts';

/** What the map of links shows. */
export interface DatiMappaIndice extends Figura {
  topologia: TopologiaArea;
  /** Address of a comune. */
  collegamentoComune: (codice: string) => string;
  /** Address of an ambito. */
  collegamentoAmbito: (ambito: AmbitoId) => string;
}

/** The way in: five ambiti in their colours, every comune a link, names of the larger ones. */
export function mappaIndice(dati: DatiMappaIndice): string {
  const mappa = proiettaTopologia(dati.topologia);
  const comuni = mappa.comuni.map((c) =>
    el(
      'a',
      { href: dati.collegamentoComune(c.id), 'aria-label': c.nome },
      el('path', { 'data-t': c.id, class: `tinta-${c.ambito}`, d: c.d }, title(c.nome)),
    ),
  );
  const nomi = [
    ...mappa.ambiti.map((sagoma) => ({
      sagoma,
      rango: 'ambito' as const,
      href: dati.collegamentoAmbito(sagoma.id),
    })),
    ...[...mappa.comuni]
      .sort((a, b) => b.area - a.area)
      .map((sagoma) => ({ sagoma, rango: 'luogo' as const, soloLargo: true })),
  ];
  return makeSvg(
    dati,
    'mappa disegno-indice',
    [mappa.larghezza, mappa.altezza],
    el('g', { class: 'comuni' }, comuni.join('')) + drawConfini(mappa) + drawNomi(mappa, nomi),
    'group',
  );
}

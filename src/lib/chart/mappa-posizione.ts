import { proiettaTopologia } from '../geo/proietta-topologia.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { Figura } from './figura.ts';
import { drawConfini, drawNomi } from './mappa-base.ts';
import { el, makeSvg, title } from './svg.ts';

export interface DatiMappaPosizione extends Figura {
  topologia: TopologiaArea;
  /** ISTAT code of the comune in evidence. */
  comune: string;
}

/** Where a comune is: alone in full colour, its ambito in relief, the neighbours in outline. */
export function mappaPosizione(dati: DatiMappaPosizione): string {
  const mappa = proiettaTopologia(dati.topologia);
  const scelto = mappa.comuni.find((c) => c.id === dati.comune);
  if (!scelto) throw new Error(`comune ${dati.comune} is not in the topology`);
  const sfondo = mappa.comuni.map((c) =>
    el(
      'path',
      { 'data-t': c.id, class: c.id === scelto.id ? `pieno-${c.ambito}` : 'sfondo', d: c.d },
      title(c.nome),
    ),
  );
  return makeSvg(
    dati,
    'mappa',
    [mappa.larghezza, mappa.altezza],
    el('g', { class: 'comuni' }, sfondo.join('')) +
      drawConfini(mappa, scelto.ambito) +
      drawNomi(mappa, [{ sagoma: scelto, rango: 'estremo' }], scelto.ambito),
  );
}

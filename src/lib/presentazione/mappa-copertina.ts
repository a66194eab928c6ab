import { drawConfini, drawNomi } from '../chart/mappa-base.ts';
import type { Figura } from '../chart/figura.ts';
import { el, makeSvg, title } from '../chart/svg.ts';
import { proiettaTopologia } from '../geo/proietta-topologia.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { AmbitoId } from '../model.ts';

/** What the map of a cover shows. */
export interface DatiMappaCopertina extends Figura {
  topologia: TopologiaArea;
  /** The ambito in colour; without it all of them are. */
  ambito?: AmbitoId;
}

/** The map of a cover: one ambito in its colour among the others, or all five. */
export function mappaCopertina(dati: DatiMappaCopertina): string {
  const mappa = proiettaTopologia(dati.topologia);
  const isPieno = (ambito: string) => dati.ambito === undefined || dati.ambito === ambito;
  const comuni = mappa.comuni.map((c) =>
    el(
      'path',
      { class: isPieno(c.ambito) ? `pieno-${c.ambito}` : 'sfondo', d: c.d },
      title(c.nome),
    ),
  );
  const nomi = mappa.ambiti
    .filter(({ id }) => dati.ambito === undefined && isPieno(id))
    .map((sagoma) => ({ sagoma, rango: 'ambito' as const }));
  return makeSvg(
    dati,
    // The tints of the index map let the names be read.
    dati.ambito === undefined ? 'indice' : 'mappa',
    [mappa.larghezza, mappa.altezza],
    el('g', { class: 'comuni' }, comuni.join('')) +
      drawConfini(mappa, dati.ambito) +
      drawNomi(mappa, nomi),
  );
}

import type { MappaProiettata } from '../geo/proietta-topologia.ts';
import type { AmbitoId } from '../model.ts';
import { el, escapeXml } from './svg.ts';
import { placeLabels } from './place-labels.ts';
import type { EtichettaMappa, EtichettaPosta } from './place-labels.ts';

/** A primary label is drawn twice as large where the map is shown narrow (figure.css). */
export const CORPO_PRIMARIA = 26;
export const CORPO_SECONDARIA = 13;

/** Borders of the ambiti, and the ambito in relief over them. */
export function drawConfini(mappa: MappaProiettata, ambito?: AmbitoId): string {
  const rilievo = mappa.ambiti.find((a) => a.id === ambito);
  return (
    el('path', { class: 'confine-ambiti', d: mappa.confiniAmbiti }) +
    (rilievo ? el('path', { class: 'confine-rilievo', d: rilievo.d }) : '')
  );
}

export interface EtichettaLuogo extends EtichettaMappa {
  primaria: boolean;
}

/**
 * Labels of a map: primary ones first, with the room they need when enlarged on a phone; then the
 * others, at their own size, where the primary ones (at normal size) leave room.
 */
export function placeEtichetteMappa(
  mappa: MappaProiettata,
  etichette: Omit<EtichettaLuogo, 'corpo' | 'peso'>[],
): (EtichettaLuogo & EtichettaPosta)[] {
  const limiti = { x0: 0, y0: 0, x1: mappa.larghezza, y1: mappa.altezza };
  const primarie = placeLabels(
    etichette
      .filter((e) => e.primaria)
      .map((e) => ({ ...e, corpo: CORPO_PRIMARIA, peso: 600 as const })),
    limiti,
  );
  const secondarie = placeLabels(
    etichette
      .filter((e) => !e.primaria)
      .map((e) => ({ ...e, corpo: CORPO_SECONDARIA, peso: 400 as const })),
    limiti,
    primarie.map(({ riquadro: r }) => ({
      x0: r.x0 + (r.x1 - r.x0) / 4,
      x1: r.x1 - (r.x1 - r.x0) / 4,
      y0: r.y0 + (r.y1 - r.y0) / 4,
      y1: r.y1 - (r.y1 - r.y0) / 4,
    })),
  );
  return [...primarie, ...secondarie];
}

/** Placed labels as text elements; size and halo come from the style sheet. */
export function drawEtichette(poste: (EtichettaLuogo & EtichettaPosta)[]): string {
  return el(
    'g',
    { class: 'etichette' },
    poste
      .map(({ testo, x, y, primaria }) =>
        el(
          'text',
          { class: primaria ? 'etichetta-primaria' : 'etichetta-secondaria', x, y, dy: '.35em' },
          escapeXml(testo),
        ),
      )
      .join(''),
  );
}

import type { MappaProiettata, Sagoma } from '../geo/proietta-topologia.ts';
import type { AmbitoId } from '../model.ts';
import { placeLabels } from './place-labels.ts';
import type { EtichettaMappa, EtichettaPosta } from './place-labels.ts';
import type { Riquadro } from './riquadro.ts';
import { el, escapeXml, px } from './svg.ts';

/** Borders of the ambiti, and the ambito in relief over them. */
export function drawConfini(mappa: MappaProiettata, ambito?: AmbitoId): string {
  const rilievo = mappa.ambiti.find((a) => a.id === ambito);
  return (
    el('path', { class: 'confine-ambiti', d: mappa.confiniAmbiti }) +
    (rilievo ? el('path', { class: 'confine-rilievo', d: rilievo.d }) : '')
  );
}

/** What a label names, from which its letters follow. */
export type Rango = 'ambito' | 'estremo' | 'luogo';

/** A name to set on a map. */
export interface Nome {
  sagoma: Sagoma;
  rango: Rango;
  /** Set after the name: the value of an extreme. */
  valore?: string;
  /** Address to which the name leads. */
  href?: string;
  /** Radius of the circle on the place, which the name does not cover, pixels. */
  raggio?: number;
  /** Left out where the map is narrow. */
  soloLargo?: boolean;
}

type Formato = 'largo' | 'stretto';

interface Lettere extends Pick<EtichettaMappa, 'corpo' | 'peso' | 'spaziatura'> {
  /** How many times wider than its place a name may be. */
  sporgenza: number;
}

/** Letters by rank, in units of the 720-unit map: on a phone it is shown at half size. */
const LETTERE: Record<Formato, Record<Rango, Lettere>> = {
  largo: {
    ambito: { corpo: 14, peso: 600, spaziatura: 1.5, sporgenza: Infinity },
    estremo: { corpo: 15, peso: 700, sporgenza: 1 },
    luogo: { corpo: 13.5, peso: 400, sporgenza: 1.5 },
  },
  stretto: {
    ambito: { corpo: 24, peso: 600, spaziatura: 2, sporgenza: Infinity },
    estremo: { corpo: 27, peso: 700, sporgenza: 1 },
    luogo: { corpo: 25, peso: 400, sporgenza: 1.1 },
  },
};

/** A name with its place. */
export type NomePosto = EtichettaMappa & EtichettaPosta & Nome;

/**
 * Places the names of a map in the order given, for one of the two sizes at which it is shown.
 *
 * @param ambito the ambito in relief: names set apart stay off it
 * @param ostacoli boxes that no name may cover
 */
function placeNomi(
  mappa: MappaProiettata,
  nomi: Nome[],
  formato: Formato,
  ambito?: AmbitoId,
  ostacoli: Riquadro[] = [],
): NomePosto[] {
  const rilievo = mappa.ambiti.find((a) => a.id === ambito);
  return placeLabels(
    nomi.map((nome) => {
      const { sagoma, rango, valore } = nome;
      const lettere = LETTERE[formato][rango];
      return {
        ...nome,
        ...lettere,
        testo:
          rango === 'ambito'
            ? sagoma.nome.toUpperCase()
            : sagoma.nome + (valore === undefined ? '' : ` ${valore}`),
        punto: sagoma.centro,
        ampiezza: (sagoma.riquadro.x1 - sagoma.riquadro.x0) * lettere.sporgenza,
        richiamo: rango === 'estremo',
      };
    }),
    { x0: 2, y0: 2, x1: mappa.larghezza - 2, y1: mappa.altezza - 2 },
    ostacoli,
    rilievo?.riquadro,
  );
}

/** Two layers of names, for a wide and a narrow map: the style sheet shows the right one. */
export function drawNomi(
  mappa: MappaProiettata,
  nomi: Nome[],
  ambito?: AmbitoId,
  ostacoli: Riquadro[] = [],
): string {
  return (['largo', 'stretto'] as const)
    .map((formato) =>
      el(
        'g',
        { class: `nomi nomi-${formato}` },
        placeNomi(
          mappa,
          nomi.filter((n) => formato === 'largo' || !n.soloLargo),
          formato,
          ambito,
          ostacoli,
        )
          .map(drawNome)
          .join(''),
      ),
    )
    .join('');
}

function drawNome(nome: NomePosto): string {
  const { testo, x, y, corpo, rango, filo, punto, spaziatura, sagoma, href } = nome;
  const classe = rango === 'ambito' ? `nome-ambito colore-${sagoma.id}` : `nome-${rango}`;
  const parole = el(
    'text',
    { class: classe, x, y, dy: '.34em', 'font-size': corpo, 'letter-spacing': spaziatura },
    escapeXml(testo),
  );
  if (href !== undefined) {
    return el('a', { href, 'aria-label': `Ambito di ${sagoma.nome}` }, parole);
  }
  return filo ? drawFilo(punto, filo, corpo / 7) + parole : parole;
}

/** A leader line with its light casing, and a dot on the place. */
function drawFilo(
  punto: readonly [x: number, y: number],
  filo: readonly [x: number, y: number],
  raggio: number,
): string {
  const d = `M${punto.map(px).join(',')}L${filo.map(px).join(',')}`;
  return (
    el('path', { class: 'filo-alone', d }) +
    el('path', { class: 'filo', d }) +
    el('circle', { class: 'capo', cx: punto[0], cy: punto[1], r: raggio })
  );
}

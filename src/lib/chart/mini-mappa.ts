import { proiettaTopologia } from '../geo/proietta-topologia.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { AmbitoId } from '../model.ts';
import { findClasse } from './classi.ts';
import { isNoto } from './figura.ts';
import type { Figura, ValoreTerritorio } from './figura.ts';
import { el, makeSvg } from './svg.ts';

/** What a thumbnail map shows. */
export interface DatiMiniMappa extends Figura {
  topologia: TopologiaArea;
  valori: ValoreTerritorio[];
  classi: number[];
  scala?: 'sequenziale' | 'divergente';
  /** Address of the sprite written from `simboliComuni`. */
  simboli: string;
  /** The ambito in relief: the other comuni are softened. */
  ambito?: AmbitoId;
}

/** Width at which the shapes of the sprite are drawn. */
const LARGHEZZA = 240;

/**
 * The shapes of the comuni as a stand-alone SVG file, drawn once for every thumbnail of the site:
 * `<use href="comuni.svg#c108023"/>`, and `#confini` for the borders of the ambiti.
 */
export function simboliComuni(topologia: TopologiaArea): string {
  const mappa = proiettaTopologia(topologia, LARGHEZZA);
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(mappa.larghezza)} ${String(mappa.altezza)}`,
    },
    el(
      'defs',
      {},
      mappa.comuni.map((c) => el('path', { id: `c${c.id}`, d: c.d })).join('') +
        el('path', { id: 'confini', d: mappa.confiniAmbiti }),
    ),
  );
}

/** Thumbnail choropleth without labels: a few kilobytes, because the shapes are in the sprite. */
export function miniMappa(dati: DatiMiniMappa): string {
  const mappa = proiettaTopologia(dati.topologia, LARGHEZZA);
  const perCodice = new Map(dati.valori.map((v) => [v.territorio, v]));
  const tinta = dati.scala === 'divergente' ? 'd' : 'q';
  const comuni = mappa.comuni.map(({ id, ambito }) => {
    const v = perCodice.get(id);
    const classe =
      v !== undefined && isNoto(v)
        ? `${tinta}${String(findClasse(v.valore, dati.classi))}`
        : 'mancante';
    const fuori = dati.ambito !== undefined && ambito !== dati.ambito ? ' fuori' : '';
    return el('use', { href: `${dati.simboli}#c${id}`, class: classe + fuori });
  });
  return makeSvg(
    dati,
    'mini-mappa',
    [mappa.larghezza, mappa.altezza],
    comuni.join('') + el('use', { href: `${dati.simboli}#confini`, class: 'confine-ambiti' }),
  );
}

import { formatMotivo } from '../format/format-stato.ts';
import { formatValore } from '../format/format-valore.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { AmbitoId } from '../model.ts';
import { chooseNomi } from './choose-nomi.ts';
import { findClasse } from './classi.ts';
import { isNoto } from './figura.ts';
import type { FiguraConUnita, ValoreTerritorio } from './figura.ts';
import { inquadra } from './inquadra.ts';
import { drawConfini, drawNomi } from './mappa-base.ts';
import { perTerritorio } from './per-territorio.ts';
import { el, makeSvg, title } from './svg.ts';

/** What a choropleth shows. */
export interface DatiMappaCoropletica extends FiguraConUnita {
  topologia: TopologiaArea;
  /** One for each comune; a comune that is not listed is drawn as missing. */
  valori: ValoreTerritorio[];
  /** Four inner breaks, ascending; see `findClasse`. */
  classi: number[];
  /** Diverging only where polarity has meaning, with breaks around the provincial value. */
  scala?: 'sequenziale' | 'divergente';
  /** The ambito in relief: its comuni are labelled, the others softened. */
  ambito?: AmbitoId;
  /** Address of a comune, for a map by which one navigates. */
  collegamento?: (codice: string) => string;
}

/** Choropleth of the comuni in five classes, ambito borders drawn once over them. */
export function mappaCoropletica(dati: DatiMappaCoropletica): string {
  const { mappa, classe: che, localizzatore, ostacoli } = inquadra(dati.topologia, dati.ambito);
  const perCodice = perTerritorio(dati.valori);
  const tinta = dati.scala === 'divergente' ? 'd' : 'q';
  const comuni = mappa.comuni.map((c) => {
    const v = perCodice.get(c.id);
    const noto = v !== undefined && isNoto(v);
    const classe = noto ? `${tinta}${String(findClasse(v.valore, dati.classi))}` : 'mancante';
    const fuori = dati.ambito !== undefined && c.ambito !== dati.ambito ? ' fuori' : '';
    const testo = noto
      ? `${c.nome}: ${formatValore(v.valore, dati.indicatore)}`
      : `${c.nome}: ${formatMotivo(v?.stato ?? '')}`;
    const forma = el(
      'path',
      {
        'data-t': c.id,
        class: classe + fuori,
        d: c.d,
        fill: noto ? undefined : `url(#${dati.id}-tratteggio)`,
      },
      title(testo),
    );
    const href = dati.collegamento?.(c.id);
    return href === undefined ? forma : el('a', { href, 'aria-label': testo }, forma);
  });
  return makeSvg(
    dati,
    che,
    [mappa.larghezza, mappa.altezza],
    drawTratteggio(dati.id) +
      el('g', { class: 'comuni' }, comuni.join('')) +
      drawConfini(mappa, dati.ambito) +
      localizzatore +
      drawNomi(mappa, chooseNomi(mappa, dati), dati.ambito, ostacoli),
    dati.collegamento ? 'group' : 'img',
  );
}

/** The hatching of a missing value. */
export function drawTratteggio(id: string): string {
  return el(
    'defs',
    {},
    el(
      'pattern',
      {
        id: `${id}-tratteggio`,
        class: 'tratteggio',
        width: 5,
        height: 5,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      el('rect', { width: 5, height: 5 }) + el('path', { d: 'M0,0V5' }),
    ),
  );
}

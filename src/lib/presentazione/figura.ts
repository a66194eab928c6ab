import type { Atlante } from '../atlante/atlante.ts';
import { paroleAndamento, periodoAndamento } from '../capitolo/andamento.ts';
import {
  disegnaAndamento,
  disegnaClassifica,
  disegnaLegenda,
  disegnaMappa,
  tipoAndamento,
} from '../capitolo/figure.ts';
import { sottotitoloFigura, titoloRanghi } from '../capitolo/parole.ts';
import type { VistaCapitolo, VistaIndicatore } from '../capitolo/vista.ts';
import { classificaComuni } from '../chart/classifica-comuni.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import { QUANTI_AMBITI } from '../territory/area.ts';
import { stampa } from '../text/stampa.ts';
import { titoloAmbiti } from '../text/titolo-ambiti.ts';
import { titoloMappa } from '../text/titolo-mappa.ts';
import { perDiapositiva, perPocheRighe } from './per-diapositiva.ts';

/** What a slide of data may draw. */
export type FiguraDato = 'mappa' | 'comuni' | 'tempo' | 'ambiti';

/** A figure drawn at the size of a slide. */
export interface FiguraDiapositiva {
  titolo: string;
  sottotitolo: string;
  svg: string;
  legenda: string | undefined;
}

/** More comuni than these have rows too thin for a slide. */
const COMUNI_LEGGIBILI = 16;
/** Up to these rows the narrow layout fills a slide. */
const POCHE_RIGHE = 8;

/** True when the figure of time joins or compares several years. */
export const isStorica = (vista: VistaIndicatore): boolean =>
  ['serie', 'confronto'].includes(tipoAndamento(vista));

const haAmbito = (vista: VistaIndicatore): vista is VistaCapitolo => vista.ambito !== undefined;

/**
 * Draws a figure of an indicatore for a slide, with its finding as title.
 *
 * @param id prefix of the ids: a page of slides shows many figures of the same kind
 * @throws Error when the figure cannot be read on a slide
 */
export function drawFigura(
  atlante: Atlante,
  topologia: TopologiaArea,
  id: string,
  vista: VistaIndicatore,
  tipo: FiguraDato,
): FiguraDiapositiva {
  const { dati, indicatore, anno } = vista;
  const make = (
    titolo: string,
    sottotitolo: string,
    disegna: (parole: { titolo: string; descrizione: string }) => string,
    legenda?: string,
  ): FiguraDiapositiva => {
    const parole = { titolo: stampa(titolo), descrizione: stampa(sottotitolo) };
    return {
      titolo: parole.titolo,
      sottotitolo: parole.descrizione,
      svg: renameIds(disegna(parole), id),
      legenda: legenda && renameIds(legenda, id),
    };
  };
  switch (tipo) {
    case 'mappa': {
      const sottotitolo = sottotitoloFigura(vista, 'nei comuni');
      const legenda = disegnaLegenda(vista, {
        titolo: 'Legenda: quanti comuni per classe di valore',
        descrizione: stampa(sottotitolo),
      });
      return make(
        titoloMappa(dati, vista.ambito ?? null, atlante, anno),
        sottotitolo,
        (parole) => disegnaMappa(vista, topologia, parole),
        legenda,
      );
    }
    case 'comuni': {
      const righe = vista.comuni.length;
      if (!haAmbito(vista) || righe > COMUNI_LEGGIBILI)
        throw new Error(
          `figura="comuni" di ${indicatore.id}: ${String(righe)} comuni non si leggono in una diapositiva, usa "mappa"`,
        );
      return make(
        titoloRanghi(vista, atlante),
        sottotitoloFigura(vista, 'nei comuni dell’ambito'),
        (parole) =>
          disegnaClassifica(vista, parole, righe <= POCHE_RIGHE ? perPocheRighe : perDiapositiva),
      );
    }
    case 'ambiti':
      return make(
        titoloAmbiti(dati, atlante.ambiti, anno),
        sottotitoloFigura(vista, `nei ${QUANTI_AMBITI} ambiti`),
        (parole) => drawAmbiti(vista, parole),
      );
    case 'tempo': {
      if (!haAmbito(vista))
        return make(
          `${indicatore.nome} nel tempo`,
          `${indicatore.nome}, ${periodoAndamento(vista)}. Unità: ${indicatore.unita}.`,
          (parole) => disegnaAndamento(vista, parole, perDiapositiva),
        );
      const { titolo, sottotitolo } = paroleAndamento(vista, atlante);
      return make(titolo, sottotitolo, (parole) =>
        disegnaAndamento(vista, parole, isStorica(vista) ? perDiapositiva : perPocheRighe),
      );
    }
  }
}

/** The five ambiti and the comparators on one axis, one row each. */
function drawAmbiti(
  { indicatore, ambito, ambiti, comparatori }: VistaIndicatore,
  parole: { titolo: string; descrizione: string },
): string {
  return classificaComuni({
    id: 'ambiti',
    ...parole,
    larghezza: 360,
    indicatore,
    comuni: ambiti,
    confronti: indicatore.aggregazione === 'somma' ? [] : comparatori,
    ...(ambito && { evidenza: ambito.id }),
  });
}

/** Ids of a figure made unique in a page that shows many of the same kind. */
function renameIds(svg: string, id: string): string {
  const ids = [...new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, nome]) => nome!))];
  return ids.reduce(
    (testo, nome) =>
      testo
        .replaceAll(`id="${nome}"`, `id="${id}-${nome}"`)
        .replaceAll(`="${nome}"`, `="${id}-${nome}"`)
        .replaceAll(`#${nome})`, `#${id}-${nome})`),
    svg,
  );
}

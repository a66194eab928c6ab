import type { Atlante } from '../atlante/atlante.ts';
import { paginaDi } from '../atlante/pagine.ts';
import { nomeTema } from '../atlante/temi.ts';
import { periodoAndamento } from '../capitolo/andamento.ts';
import { cifraChiave, sommarioCapitolo, unitaCifra } from '../capitolo/parole.ts';
import { makeVistaCapitolo, makeVistaIndicatore, type VistaIndicatore } from '../capitolo/vista.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { AmbitoId, Fonte } from '../model.ts';
import { AREA } from '../territory/area.ts';
import { stampa } from '../text/stampa.ts';
import { periodo } from '../text/tempo.ts';
import { titoloCapitolo } from '../text/titolo-capitolo.ts';
import { indirizzi } from '../url/indirizzi.ts';
import { drawFigura, isStorica, type FiguraDato, type FiguraDiapositiva } from './figura.ts';
import { titoloArea } from './titolo-area.ts';

/** Everything that a slide of data shows. */
export interface Dato {
  vista: VistaIndicatore;
  /** The finding: the headline when the author writes none. */
  titolo: string;
  occhiello: string;
  cifra: string;
  unita: string;
  /** Comparators and range: the words when the author writes none. */
  sommario: string;
  figura: FiguraDiapositiva;
  fonti: Fonte[];
  periodo: string;
  /** Page where the whole matter is. */
  pagina: string;
}

/**
 * A slide of data about an indicatore, seen from an ambito or from the whole area.
 *
 * @throws Error when the figure cannot be read on a slide
 */
export function makeDato(
  atlante: Atlante,
  topologia: TopologiaArea,
  id: string,
  territorio: AmbitoId | undefined,
  indicatore: string,
  tipo: FiguraDato,
): Dato {
  const vista = territorio
    ? makeVistaCapitolo(atlante, territorio, indicatore)
    : makeVistaArea(atlante, indicatore);
  const { dati } = vista;
  return {
    vista,
    titolo: stampa(vista.ambito ? titoloCapitolo(dati, vista.ambito) : titoloArea(dati)),
    occhiello: `${vista.indicatore.nome} · ${nomeTema(vista.indicatore.tema)}`,
    cifra: cifraChiave(vista),
    unita: stampa(unitaCifra(vista)),
    sommario: stampa(sommarioCapitolo(vista)),
    figura: drawFigura(atlante, topologia, id, vista, tipo),
    fonti: tipo === 'tempo' && isStorica(vista) ? vista.fontiSerie : vista.fonti,
    periodo: stampa(
      tipo === 'tempo' ? periodoAndamento(vista) : periodo(vista.anno, vista.indicatore),
    ),
    pagina: territorio ? indirizzi.capitolo(territorio, indicatore) : paginaDi(atlante, indicatore),
  };
}

/** The indicatore over the area: its key figure is that of the five ambiti together. */
function makeVistaArea(atlante: Atlante, indicatore: string): VistaIndicatore {
  const vista = makeVistaIndicatore(atlante, indicatore);
  return { ...vista, cella: atlante.findOsservazione(indicatore, AREA.id, vista.anno) };
}

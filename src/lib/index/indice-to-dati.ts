import { calculateClassi } from '../indicator/classi.ts';
import type { DatiIndicatore, Indicatore, Osservazione } from '../model.ts';
import type { EsitoIndice } from './calcola-indice.ts';
import { AREA } from '../territory/area.ts';

/**
 * An index in the shape of an indicatore, so that chapters, maps, tables and sentences treat it as one.
 * It comes first in its tema. Polarity is the reader's: -1 when more is worse (AMPI+), 1 when more is better.
 */
export function indiceToDati(esito: EsitoIndice, dati: readonly DatiIndicatore[]): DatiIndicatore {
  const { definizione: def, edizioni, ultima } = esito;
  const fontiPerAnno = listFontiPerAnno(esito, dati);
  const { anno } = def.riferimento;
  const osservazioni = edizioni
    .flatMap(({ righe }) => righe)
    .map(({ territorio, livello, anno, valore, stato }): Osservazione => ({
      indicatore: def.id,
      territorio,
      livello,
      anno,
      valore,
      stato,
      numeratore: null,
      denominatore: null,
    }));
  const indicatore: Indicatore = {
    id: def.id,
    nome: def.nome,
    tema: def.tema,
    ordine: 0,
    domanda: def.domanda,
    definizione: def.definizione,
    unita: `punti (${AREA.inProsa} ${anno} = 100)`,
    decimali: 1,
    polarita: def.segno === '+' ? -1 : 1,
    aggregazione: 'rapporto',
    fattore: 1,
    numeratore: '',
    denominatore: '',
    fonti: [...new Set(Object.values(fontiPerAnno).flat())],
    anni: def.edizioni,
    frase: def.frase,
    frase_breve: def.frase_breve,
    area_pdz: def.area_pdz,
    avvertenze: [...def.limiti, ...def.avvertenze],
    correlati: def.componenti.map((componente) => componente.indicatore),
    calendario: def.calendario,
    intervallo: 'nessuno',
    intervallo_perche:
      'Un indice non è un conteggio: la sua incertezza è l’intervallo del rango, che dice quanto la posizione dipende dalle scelte di metodo.',
    tempo: edizioni.length === 1 ? 'istantanea' : def.confrontabile ? 'serie' : 'confronto',
    rotture: [],
  };
  const comuni = osservazioni.filter(({ livello }) => livello === 'comune');
  return {
    indicatore,
    anni: def.edizioni,
    ultimo: ultima,
    osservazioni,
    fonti_per_anno: fontiPerAnno,
    classi: calculateClassi(comuni.flatMap(({ valore }) => valore ?? [])),
  };
}

/** The fonti of the components in the years that each edition uses, each once, in the order of the components. */
function listFontiPerAnno(
  { definizione, anni }: EsitoIndice,
  dati: readonly DatiIndicatore[],
): Record<string, string[]> {
  const perId = new Map(dati.map((voce) => [voce.indicatore.id, voce]));
  return Object.fromEntries(
    definizione.edizioni.map((edizione) => {
      const fonti = definizione.componenti.flatMap(
        ({ indicatore }, j) => perId.get(indicatore)?.fonti_per_anno[anni[edizione]![j]!] ?? [],
      );
      return [edizione, [...new Set(fonti)]];
    }),
  );
}

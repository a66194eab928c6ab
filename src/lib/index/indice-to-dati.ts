import { calculateClassi } from '../indicator/classi.ts';
import type { DatiIndicatore, Indicatore, Osservazione } from '../model.ts';
import type { EsitoIndice } from './calcola-indice.ts';

/**
 * An index in the shape of an indicatore, so that chapters, maps, tables and sentences treat it as one.
 * Polarity is the reader's: -1 when more is worse (AMPI+), 1 when more is better.
 */
export function indiceToDati(esito: EsitoIndice, fonti: readonly string[]): DatiIndicatore {
  const { definizione: def, edizioni, ultima } = esito;
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
    domanda: def.domanda,
    definizione: def.definizione,
    unita: `punti (area dei cinque ambiti ${anno} = 100)`,
    decimali: 1,
    polarita: def.segno === '+' ? -1 : 1,
    aggregazione: 'rapporto',
    fattore: 1,
    numeratore: '',
    denominatore: '',
    fonti: [...fonti],
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
    classi: calculateClassi(comuni.flatMap(({ valore }) => valore ?? [])),
  };
}

import type { EsitoIndice } from '../index/calcola-indice.ts';
import type { Ambito, AmbitoId, Comune, DatiIndicatore, Fonte, Osservazione } from '../model.ts';
import { findRiga, seriePerTerritorio } from '../indicator/serie-per-territorio.ts';
import { stampaTesti } from '../text/stampa.ts';
import { ordineTemi } from './temi.ts';
import { AREA, PROVINCIA } from '../territory/area.ts';

/** The whole database as the pages ask for it: look-ups by id, by territory and by year. */
export interface Atlante {
  indicatori: DatiIndicatore[];
  /** The composite indices, in the shape of an indicatore. */
  indici: DatiIndicatore[];
  comuni: Comune[];
  ambiti: Ambito[];
  fonti: Fonte[];
  /** The data of an indicatore or of an indice. @throws if the id is unknown. */
  getDati(id: string): DatiIndicatore;
  /** How an indice was computed. @throws if the id is not that of an indice. */
  getEsito(id: string): EsitoIndice;
  isIndice(id: string): boolean;
  /** @throws if the code is unknown. */
  getComune(codice: string): Comune;
  /** @throws if the id is unknown. */
  getAmbito(id: AmbitoId): Ambito;
  /** @throws if the id is unknown. */
  getFonte(id: string): Fonte;
  /** The cell of the database, or undefined when there is no row at all. */
  findOsservazione(indicatore: string, territorio: string, anno: string): Osservazione | undefined;
  /** Every row of a territory for an indicatore, by year ascending. */
  listSerie(indicatore: string, territorio: string): Osservazione[];
  /** Name as shown: "Desio", "Vimercate e Trezzo", "Provincia MB"... */
  nomeTerritorio(id: string): string;
}

const NOMI_SOVRACOMUNALI: Record<string, string> = {
  [PROVINCIA.id]: PROVINCIA.breve,
  [AREA.id]: AREA.nome,
  lombardia: 'Lombardia',
  italia: 'Italia',
};

function getOrThrow<K, V>(mappa: Map<K, V>, chiave: K, che: string): V {
  const valore = mappa.get(chiave);
  if (valore === undefined) throw new Error(`${che} sconosciuto: "${String(chiave)}"`);
  return valore;
}

const ordinaPerTema = (dati: readonly DatiIndicatore[]): DatiIndicatore[] =>
  [...dati].sort(
    (a, b) =>
      ordineTemi(a.indicatore.tema) - ordineTemi(b.indicatore.tema) ||
      a.indicatore.ordine - b.indicatore.ordine,
  );

const stampaDati = (dati: DatiIndicatore): DatiIndicatore => ({
  ...dati,
  indicatore: stampaTesti(dati.indicatore),
});

/** The names of files and columns stay as the fonte wrote them. */
const stampaFonte = (fonte: Fonte): Fonte => {
  const { file, variabili, ...parole } = fonte;
  return { ...stampaTesti(parole), file, variabili };
};

/**
 * Builds the look-ups once; every list keeps the order in which readers meet it. Names are as they are printed:
 * the files of the database have the straight apostrophes of the fonti.
 */
export function makeAtlante(
  dati: DatiIndicatore[],
  { comuni, ambiti }: { comuni: Comune[]; ambiti: Ambito[] },
  fontiDate: Fonte[],
  datiIndici: DatiIndicatore[] = [],
  esiti: EsitoIndice[] = [],
): Atlante {
  const indicatori = ordinaPerTema(dati.map(stampaDati));
  const indici = ordinaPerTema(datiIndici.map(stampaDati));
  const territori = { comuni: stampaTesti(comuni), ambiti: stampaTesti(ambiti) };
  const fonti = fontiDate.map(stampaFonte);
  const perId = new Map([...indicatori, ...indici].map((d) => [d.indicatore.id, d]));
  const perEsito = new Map(esiti.map((e) => [e.definizione.id, e]));
  const perComune = new Map(territori.comuni.map((c) => [c.codice, c]));
  const perAmbito = new Map(territori.ambiti.map((a) => [a.id, a]));
  const perFonte = new Map(fonti.map((f) => [f.id, f]));
  return {
    indicatori,
    indici,
    comuni: territori.comuni,
    ambiti: territori.ambiti,
    fonti,
    getDati: (id) => getOrThrow(perId, id, 'Indicatore'),
    getEsito: (id) => getOrThrow(perEsito, id, 'Indice'),
    isIndice: (id) => perEsito.has(id),
    getComune: (codice) => getOrThrow(perComune, codice, 'Comune'),
    getAmbito: (id) => getOrThrow(perAmbito, id, 'Ambito'),
    getFonte: (id) => getOrThrow(perFonte, id, 'Fonte'),
    findOsservazione: (i, t, a) => {
      const trovati = perId.get(i);
      return trovati && findRiga(trovati, t, a);
    },
    listSerie: (i, t) => {
      const trovati = perId.get(i);
      return (trovati && seriePerTerritorio(trovati).get(t)) ?? [];
    },
    nomeTerritorio: (id) =>
      perComune.get(id)?.nome ??
      perAmbito.get(id as AmbitoId)?.nome ??
      NOMI_SOVRACOMUNALI[id] ??
      id,
  };
}

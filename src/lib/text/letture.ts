import { standardDeviation } from 'simple-statistics';
import { AMBITI, type DatiIndicatore, type Osservazione } from '../model.ts';

/** An observation that has a value. */
export type Rilevata = Osservazione & { valore: number };

const INDICI = new WeakMap<DatiIndicatore, Map<string, Osservazione>>();

/** Look-up table by territory and year, built once for each data set. */
function indice(dati: DatiIndicatore): Map<string, Osservazione> {
  let mappa = INDICI.get(dati);
  if (!mappa) {
    mappa = new Map(dati.osservazioni.map((o) => [`${o.territorio}|${o.anno}`, o]));
    INDICI.set(dati, mappa);
  }
  return mappa;
}

export function isRilevata(o: Osservazione | undefined): o is Rilevata {
  return o !== undefined && o.valore !== null;
}

/** The observation of a territory in a year, where it has a value. */
export function findRilevata(
  dati: DatiIndicatore,
  territorio: string,
  anno: string,
): Rilevata | undefined {
  const o = indice(dati).get(`${territorio}|${anno}`);
  return isRilevata(o) ? o : undefined;
}

/** The most recent observation with a value, no later than the last year of the comuni. */
export function findUltima(dati: DatiIndicatore, territorio: string): Rilevata | undefined {
  return listSerie(dati, territorio)
    .filter((o) => o.anno <= dati.ultimo)
    .at(-1);
}

/** Every observation of a territory that has a value, by year ascending. */
export function listSerie(dati: DatiIndicatore, territorio: string): Rilevata[] {
  return dati.anni.flatMap((anno) => findRilevata(dati, territorio, anno) ?? []);
}

/** Values of the given territories in a year, highest first, then by id; missing ones left out. */
export function listOrdinate(
  dati: DatiIndicatore,
  territori: readonly string[],
  anno: string,
): Rilevata[] {
  return territori
    .flatMap((t) => findRilevata(dati, t, anno) ?? [])
    .sort((a, b) => b.valore - a.valore || (a.territorio < b.territorio ? -1 : 1));
}

/** The five ambiti in a year, highest first. */
export function listAmbiti(dati: DatiIndicatore, anno: string): Rilevata[] {
  return listOrdinate(dati, AMBITI, anno);
}

/** Every comune with a value in a year, as the data list them. */
export function listComuni(dati: DatiIndicatore, anno: string): Rilevata[] {
  return dati.osservazioni.filter(
    (o): o is Rilevata => o.livello === 'comune' && o.anno === anno && isRilevata(o),
  );
}

const DEVIAZIONI = new WeakMap<DatiIndicatore, Map<string, number>>();

/** Population standard deviation of the comuni in a year; 0 with fewer than two values. */
export function deviazioneComuni(dati: DatiIndicatore, anno: string): number {
  let perAnno = DEVIAZIONI.get(dati);
  if (!perAnno) DEVIAZIONI.set(dati, (perAnno = new Map<string, number>()));
  let deviazione = perAnno.get(anno);
  if (deviazione === undefined) {
    const valori = listComuni(dati, anno).map((o) => o.valore);
    deviazione = valori.length < 2 ? 0 : standardDeviation(valori);
    perAnno.set(anno, deviazione);
  }
  return deviazione;
}

import { interquartileRange, standardDeviation } from 'simple-statistics';
import { findRiga } from '../indicator/serie-per-territorio.ts';
import { AMBITI, type DatiIndicatore, type Osservazione } from '../model.ts';

/** An observation that has a value. */
export type Rilevata = Osservazione & { valore: number };

/** Type guard: a cell with a value. */
export function isRilevata(o: Osservazione | undefined): o is Rilevata {
  return o !== undefined && o.valore !== null;
}

/** The observation of a territory in a year, where it has a value. */
export function findRilevata(
  dati: DatiIndicatore,
  territorio: string,
  anno: string,
): Rilevata | undefined {
  const o = findRiga(dati, territorio, anno);
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

/** What is computed of an indicatore in a year is computed once for each data set. */
function unaVolta<T>(
  calcola: (dati: DatiIndicatore, anno: string) => T,
): (dati: DatiIndicatore, anno: string) => T {
  const perDati = new WeakMap<DatiIndicatore, Map<string, T>>();
  return (dati, anno) => {
    const perAnno = perDati.get(dati) ?? new Map<string, T>();
    perDati.set(dati, perAnno);
    const pronto = perAnno.get(anno) ?? calcola(dati, anno);
    perAnno.set(anno, pronto);
    return pronto;
  };
}

/** The ambiti in a year, highest first. */
export const listAmbiti = unaVolta((dati, anno): readonly Rilevata[] =>
  listOrdinate(dati, AMBITI, anno),
);

/** The ambiti with a value that may be compared in a year, highest first. */
export const listAmbitiConfrontabili = unaVolta((dati, anno): readonly Rilevata[] =>
  listAmbiti(dati, anno).filter(isConfrontabile),
);

/** Every comune with a value in a year, as the data list them. */
export const listComuni = unaVolta((dati, anno): readonly Rilevata[] =>
  dati.osservazioni.filter(
    (o): o is Rilevata => o.livello === 'comune' && o.anno === anno && isRilevata(o),
  ),
);

/** Every comune with a value in a year, highest first. */
export const listComuniOrdinati = unaVolta((dati, anno): readonly Rilevata[] =>
  [...listComuni(dati, anno)].sort((a, b) => b.valore - a.valore),
);

/** Below this share of the residents a partial aggregate stands for its comuni, not for the whole. */
export const COPERTURA_MINIMA = 0.9;

/** True when an observation may be compared with others: whole, or partial but nearly whole. */
export function isConfrontabile(o: Osservazione): boolean {
  return o.copertura === undefined || o.copertura >= COPERTURA_MINIMA;
}

/** The observation of a territory in a year, where it has a value that may be compared. */
export function findConfrontabile(
  dati: DatiIndicatore,
  territorio: string,
  anno: string,
): Rilevata | undefined {
  const o = findRilevata(dati, territorio, anno);
  return o && isConfrontabile(o) ? o : undefined;
}

/** Interquartile range of a normal distribution, in standard deviations. */
const IQR_NORMALE = 1.349;

function misuraScala(valori: readonly number[]): number {
  if (valori.length < 2) return 0;
  const deviazione = standardDeviation([...valori]);
  const robusta = interquartileRange([...valori]) / IQR_NORMALE;
  return robusta > 0 ? Math.min(deviazione, robusta) : deviazione;
}

/**
 * How far apart the comuni usually are in a year, in the unit of the values: the standard deviation,
 * or the interquartile range in its terms where a few outliers stretch it. 0 with fewer than two.
 */
export const scalaComuni = unaVolta((dati, anno): number =>
  misuraScala(listComuni(dati, anno).map((o) => o.valore)),
);

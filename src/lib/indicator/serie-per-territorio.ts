import type { DatiIndicatore, Osservazione } from '../model.ts';

const SERIE = new WeakMap<DatiIndicatore, ReadonlyMap<string, Osservazione[]>>();

/** The rows of an indicatore by territory, each by year ascending: read once for each data set. */
export function seriePerTerritorio(dati: DatiIndicatore): ReadonlyMap<string, Osservazione[]> {
  const pronta = SERIE.get(dati);
  if (pronta) return pronta;
  const serie = new Map<string, Osservazione[]>();
  for (const riga of dati.osservazioni) {
    const righe = serie.get(riga.territorio);
    if (righe) righe.push(riga);
    else serie.set(riga.territorio, [riga]);
  }
  for (const righe of serie.values()) righe.sort((a, b) => (a.anno < b.anno ? -1 : 1));
  SERIE.set(dati, serie);
  return serie;
}

/** The row of a territory in a year, or undefined when there is none. */
export function findRiga(
  dati: DatiIndicatore,
  territorio: string,
  anno: string,
): Osservazione | undefined {
  return seriePerTerritorio(dati)
    .get(territorio)
    ?.find((o) => o.anno === anno);
}

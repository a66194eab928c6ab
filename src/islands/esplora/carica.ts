/** The files of the atlas that the explorer asks for: each once. */
import type { TopologiaArea } from '../../lib/geo/topologia.ts';
import type { DatiIndicatore } from '../../lib/model.ts';
import type { Genere, Punto } from '../../lib/esplora/servizi.ts';

/** Files of the atlas, each asked for once. */
export interface Archivio {
  getTopologia(): Promise<TopologiaArea>;
  getDati(id: string): Promise<DatiIndicatore>;
  getPunti(genere: Genere): Promise<Punto[]>;
}

/**
 * @param radice address of `/dati/` in this build
 * @param file path under it of the file of each map, by id
 */
export function makeArchivio(radice: string, file: ReadonlyMap<string, string>): Archivio {
  const richieste = new Map<string, Promise<unknown>>();
  const prendi = <T>(percorso: string): Promise<T> => {
    let richiesta = richieste.get(percorso);
    if (!richiesta) {
      richiesta = fetch(radice + percorso).then((risposta) => {
        if (!risposta.ok) throw new Error(`${percorso}: ${String(risposta.status)}`);
        return risposta.json();
      });
      // A request that failed can be tried again.
      richiesta.catch(() => richieste.delete(percorso));
      richieste.set(percorso, richiesta);
    }
    return richiesta as Promise<T>;
  };
  return {
    getTopologia: () => prendi('comuni.topojson'),
    getDati: (id) => prendi(file.get(id) ?? ''),
    getPunti: (genere) => prendi(`punti/${genere}.json`),
  };
}

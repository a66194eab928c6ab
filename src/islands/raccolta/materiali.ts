/** What the collected parts hold, wherever it has to be taken from. */
import type { Contenuto } from '../../lib/raccolta/contenuto.ts';
import { makeChiave, type Posto, type Voce } from '../../lib/raccolta/modello.ts';
import { loadContenuti, saveContenuti } from './conserva.ts';
import { readContenuto } from './leggi.ts';

/** Contents by part, and the parts that could not be read. */
export interface Materiali {
  contenuti: Map<string, Contenuto>;
  mancanti: Posto[];
}

/** Reads some parts from the site. */
export async function readDalSito(posti: readonly Posto[]): Promise<Materiali> {
  const contenuti = new Map<string, Contenuto>();
  const mancanti: Posto[] = [];
  for (const posto of posti) {
    try {
      contenuti.set(makeChiave(posto), await readContenuto(posto));
    } catch {
      mancanti.push(posto);
    }
  }
  return { contenuti, mancanti };
}

/** What the browser keeps of a collection; what it does not keep is read from the site and kept. */
export async function loadMateriali(voci: readonly Voce[]): Promise<Materiali> {
  const contenuti = await loadContenuti(voci.map(makeChiave));
  const dalSito = await readDalSito(voci.filter((voce) => !contenuti.has(makeChiave(voce))));
  if (dalSito.contenuti.size > 0) await saveContenuti([...dalSito.contenuti.values()]);
  for (const [chiave, contenuto] of dalSito.contenuti) contenuti.set(chiave, contenuto);
  return { contenuti, mancanti: dalSito.mancanti };
}

/** What the collected parts hold, kept in the browser so that it is there without a network. */
import { createStore, delMany, getMany, keys, setMany, type UseStore } from 'idb-keyval';
import type { Contenuto } from '../../lib/raccolta/contenuto.ts';
import { makeChiave } from '../../lib/raccolta/modello.ts';

/** What was written by another version of the page is read again from the site. */
const NOME = `atlante-raccolta 1 ${import.meta.env.BASE_URL}`;

let deposito: UseStore | undefined;
/** For this page alone, when the browser keeps nothing. */
const inMemoria = new Map<string, Contenuto>();

const apri = (): UseStore => (deposito ??= createStore(NOME, 'contenuti'));

/** Keeps some contents. @returns false when they stay only as long as the page */
export async function saveContenuti(contenuti: readonly Contenuto[]): Promise<boolean> {
  const voci = contenuti.map((c): [string, Contenuto] => [makeChiave(c.voce), c]);
  for (const [chiave, contenuto] of voci) inMemoria.set(chiave, contenuto);
  try {
    await setMany(voci, apri());
    return true;
  } catch {
    return false;
  }
}

/** The contents that are kept, by part. */
export async function loadContenuti(chiavi: readonly string[]): Promise<Map<string, Contenuto>> {
  let trovati: (Contenuto | undefined)[] = [];
  try {
    trovati = await getMany<Contenuto | undefined>([...chiavi], apri());
  } catch {
    // The browser keeps nothing: what this page has read may do.
  }
  return new Map(
    chiavi.flatMap((chiave, i) => {
      const contenuto = trovati[i] ?? inMemoria.get(chiave);
      return contenuto ? [[chiave, contenuto] as const] : [];
    }),
  );
}

/** Forgets what is no longer collected. */
export async function pruneContenuti(vivi: readonly string[]): Promise<void> {
  try {
    const morti = (await keys<string>(apri())).filter((chiave) => !vivi.includes(chiave));
    await delMany(morti, apri());
  } catch {
    // Nothing is kept, nothing has to be forgotten.
  }
}

import { isAmmessa, listMosse, listScambi, type Limiti } from './mosse.ts';
import { makeCompatibile, type Stadio } from './storia.ts';
import { toChiave, type Cella } from './tavola.ts';

/**
 * Small counts of any publication that no change, agreeing with all of them, can raise. A count that has kept
 * its value is one unknown: a change found in any of the publications that have it is enough.
 */
export function listEsposte(
  stadi: readonly Stadio[],
  primaria: (cella: Cella) => boolean,
  ampiezza: number,
): string[] {
  const difese = new Map<string, { chiave: string; difesa: boolean }>();
  for (const stadio of [...stadi].reverse()) {
    const { tavola, segrete } = stadio;
    const scambi = listScambi(tavola);
    const altri = stadi.filter((altro) => altro !== stadio);
    const limiti: Limiti = {
      ammessa: (passo) => segrete.has(toChiave(passo.cella.nodi)) && isAmmessa(passo, ampiezza),
      compatibile: makeCompatibile(tavola, altri, ampiezza),
    };
    for (const cella of tavola.celle) {
      const chiave = toChiave(cella.nodi);
      if (!cella.valore || !segrete.has(chiave) || !primaria(cella)) continue;
      const incognita = [chiave, ...cella.elementari.map((i) => tavola.elementari[i])].join();
      if (difese.get(incognita)?.difesa) continue;
      const difesa = !listMosse(tavola, scambi, cella, limiti).next().done;
      difese.set(incognita, { chiave, difesa });
    }
  }
  const esposte = [...difese.values()].filter(({ difesa }) => !difesa);
  return [...new Set(esposte.map(({ chiave }) => chiave))];
}

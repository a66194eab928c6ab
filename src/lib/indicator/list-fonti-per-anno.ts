import { compareText } from '../table/compare.ts';
import { listRiferimenti, parseFormula, type Riferimento } from './formula.ts';
import type { Blocco, Definizione } from './schema.ts';

const INDICATORI = 'indicatori';

/**
 * The fonti behind the figures of each year: a figure's source line names these, not every fonte that
 * the indicatore ever used. A reference to another indicatore counts for its fonti in that year.
 *
 * @param find look-up of a definition by id
 */
export function listFontiPerAnno(
  definizione: Definizione,
  find: (id: string) => Definizione,
): Record<string, string[]> {
  const anni = [...new Set(definizione.calcolo.flatMap((blocco) => blocco.anni))].sort(compareText);
  return Object.fromEntries(
    anni.map((anno) => [anno, [...new Set(listFonti(definizione, anno, find))].sort(compareText)]),
  );
}

function listFonti(
  definizione: Definizione,
  anno: string,
  find: (id: string) => Definizione,
): string[] {
  return definizione.calcolo
    .filter((blocco) => blocco.anni.includes(anno))
    .flatMap((blocco) =>
      listFormule(blocco)
        .flatMap((testo) => listRiferimenti(parseFormula(testo)))
        .flatMap((riferimento) => fontiDi(riferimento, blocco, anno, find)),
    );
}

function listFormule({ numeratore, denominatore, valore, gini = [] }: Blocco): string[] {
  return [
    numeratore,
    denominatore,
    valore,
    ...gini.flatMap((c) => [c.frequenza, c.ammontare]),
  ].filter((formula): formula is string => formula !== undefined);
}

function fontiDi(
  { fonte, variabile, anno: fissato }: Riferimento,
  blocco: Blocco,
  anno: string,
  find: (id: string) => Definizione,
): string[] {
  if (fonte === INDICATORI) return listFonti(find(variabile), fissato ?? anno, find);
  const nome = fonte ?? blocco.fonte;
  return nome === undefined ? [] : [nome];
}

import type { Cubo, IndicatoreTabelle } from './dati.ts';
import { makeDisposizione } from './disposizione.ts';
import { filterRighe } from './filtra.ts';
import { sortRighe } from './ordina.ts';
import { groupRighe } from './raggruppa.ts';
import type { Colonna, GruppoRighe } from './righe.ts';
import { selectTabelle, type Selezione } from './selezione.ts';
import type { StatoTabelle } from './stato.ts';

/** A table, whole. */
export interface Tabella {
  testate: Colonna[];
  colonne: Colonna[];
  gruppi: GruppoRighe[];
  /** Rows without headings of groups and totals. */
  quante: number;
  /** Indicatori that are in the table, each once. */
  indicatori: IndicatoreTabelle[];
  /** The fonti of the years that are shown, each once. */
  fonti: string[];
}

/** The table that the reader asks for. */
export function makeTabella(cubo: Cubo, stato: StatoTabelle): Tabella {
  const selezione = selectTabelle(cubo, stato);
  const { testate, colonne, righe } = makeDisposizione(cubo, selezione, stato);
  const tenute = filterRighe(righe, colonne, stato);
  const gruppi = groupRighe(cubo, sortRighe(tenute, testate, colonne, stato), colonne, stato);
  const { indicatori } = selezione;
  return {
    testate,
    colonne,
    gruppi,
    quante: tenute.length,
    indicatori,
    fonti: listFonti(cubo, selezione),
  };
}

function listFonti({ fonti }: Cubo, { indicatori, anni }: Selezione): string[] {
  const posti = indicatori.flatMap((i) =>
    (anni ?? [i.ultimo]).flatMap((anno) => i.fonti[anno] ?? []),
  );
  return [...new Set(posti)].map((posto) => fonti[posto]!);
}

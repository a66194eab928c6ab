import type { Aggregazione } from '../model.ts';
import { evaluateFormula, type Cella, type Reader } from './evaluate.ts';
import { parseFormula } from './formula.ts';
import type { Blocco } from './schema.ts';
import { isMancante } from '../format/format-stato.ts';
import { joinStati } from './stato.ts';
import { chooseCombine } from './strategia.ts';

/** Figure of one territory read or calculated from the figures of its own rows. */
export interface Calcolato {
  valore: number | null;
  numeratore: number | null;
  denominatore: number | null;
  stato: string;
  /** What can be summed over comuni; null when the figure is missing or is not made of parts. */
  parti: number[] | null;
}

/** The formulas of a block, parsed once. `parti` are the formulas of what is summed. */
export interface BloccoLetto {
  parti: ReturnType<typeof parseFormula>[];
  valore: ReturnType<typeof parseFormula> | null;
}

/** @throws Error when a formula cannot be read or the block says nothing to calculate */
export function readBlocco(blocco: Blocco, aggregazione: Aggregazione): BloccoLetto {
  if (blocco.valore) return { parti: [], valore: parseFormula(blocco.valore) };
  const texts = blocco.gini
    ? blocco.gini.flatMap(({ frequenza, ammontare }) => [frequenza, ammontare])
    : aggregazione === 'somma'
      ? [blocco.numeratore]
      : [blocco.numeratore, blocco.denominatore];
  if (texts.some((text) => text === undefined)) {
    throw new Error(
      `anni ${blocco.anni.join(', ')}: numeratore, denominatore, valore or gini is needed`,
    );
  }
  return { parti: texts.map((text) => parseFormula(text!)), valore: null };
}

/** Calculates one territory in one year; undefined when the fonte has no row for it. */
export function calcolaTerritorio(
  blocco: Blocco,
  letto: BloccoLetto,
  { aggregazione, fattore }: { aggregazione: Aggregazione; fattore: number },
  read: Reader,
): Calcolato | undefined {
  const cells = (letto.valore ? [letto.valore] : letto.parti).map((formula) =>
    evaluateFormula(formula, read),
  );
  if (!cells.every((cell): cell is Cella => cell !== undefined)) return undefined;
  const stato = joinStati(cells.map((cell) => cell.stato));
  if (isMancante(stato))
    return { valore: null, numeratore: null, denominatore: null, stato, parti: null };
  const values = cells.map((cell) => cell.valore!);
  if (letto.valore) {
    return { valore: values[0]!, numeratore: null, denominatore: null, stato, parti: null };
  }
  const composto = chooseCombine(blocco, aggregazione)(values, fattore);
  if (Number.isFinite(composto.valore)) return { ...composto, stato, parti: values };
  const missing = 'mancante:non-applicabile';
  return { valore: null, numeratore: null, denominatore: null, stato: missing, parti: null };
}

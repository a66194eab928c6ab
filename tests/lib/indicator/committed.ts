import { readInputs } from '../../../scripts/lib/read-inputs.ts';
import { calcolaTutti } from '../../../src/lib/indicator/calcola-tutti.ts';
import { loadDatabase } from '../../../src/lib/indicator/load-database.ts';
import type { Comune, DatiIndicatore } from '../../../src/lib/model.ts';

const inputs = loadDatabase(readInputs('data'));
const dati = calcolaTutti(inputs.definizioni, inputs.misure, inputs.comuni);

/** The 62 comuni of the committed data. */
export function comuniReali(): Comune[] {
  return inputs.comuni;
}

/** The indicatori calculated from the committed data. */
export function datiReali(): DatiIndicatore[] {
  return dati;
}

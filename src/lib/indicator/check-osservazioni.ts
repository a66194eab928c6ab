import type { DatiIndicatore, Osservazione } from '../model.ts';
import { isMancante } from '../format/format-stato.ts';

/** Reports what is wrong with a row: which rule, why it matters, the offender. */
export type Report = (rule: string, reason: string, offender: string) => void;

const STATO =
  /^(definitivo|(provvisorio|approssimato|parziale)(\+(provvisorio|approssimato|parziale))*|mancante:(non-rilevato|segreto-statistico|non-applicabile|in-attesa|errore-fonte))$/u;

/** Differences may be below zero and above 100; every other percentage is a share of a whole. */
const DIFFERENZE = /^(variazione|scarto)-/u;

const name = ({ indicatore, territorio, anno }: Osservazione): string =>
  `${indicatore} ${territorio} ${anno}`;

/** Checks of single rows: value and state agree, shares are shares, intervals hold their value, keys are unique. */
export function checkOsservazioni(
  { indicatore, osservazioni }: DatiIndicatore,
  report: Report,
): void {
  const share = indicatore.unita.startsWith('%') && !DIFFERENZE.test(indicatore.id);
  const seen = new Set<string>();
  for (const row of osservazioni) {
    const { valore, stato, intervallo, comuni, copertura } = row;
    if (seen.has(name(row)))
      report('each cell once', 'a chart would show one of the two at random', name(row));
    seen.add(name(row));
    if (!STATO.test(stato) || isMancante(stato) !== (valore === null)) {
      report(
        'a value or a reason why it is missing',
        'a blank would be read as zero',
        `${name(row)}: ${stato}`,
      );
    }
    if (valore === null) continue;
    if (!Number.isFinite(valore)) report('finite values', 'NaN would reach the pages', name(row));
    if (share && (valore < 0 || valore > 100)) {
      report(
        'shares within 0 and 100',
        'a part is not more than its whole',
        `${name(row)}: ${String(valore)}`,
      );
    }
    if (intervallo && !(intervallo[0] <= valore && valore <= intervallo[1])) {
      report('intervals that hold their value', 'the chart would draw it outside', name(row));
    }
    if (comuni && comuni[0] < comuni[1] !== (copertura !== undefined)) {
      report('coverage where a comune is out', 'a partial sum would look whole', name(row));
    }
    if (comuni && comuni[0] < comuni[1] && !stato.split('+').includes('parziale')) {
      report('parziale where a comune is out', 'a partial sum would look whole', name(row));
    }
  }
}

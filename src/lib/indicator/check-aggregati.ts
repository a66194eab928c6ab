import {
  AGGREGATI,
  AMBITI,
  type Comune,
  type DatiIndicatore,
  type Osservazione,
} from '../model.ts';
import type { Report } from './check-osservazioni.ts';
import { AREA, PROVINCIA } from '../territory/area.ts';
import { appartiene } from '../territory/appartiene.ts';

/** Relative difference that sums in another order may have. */
const EPSILON = 1e-9;

/** Checks of the aggregates against their comuni and against each other. */
export function checkAggregati(
  { indicatore, osservazioni }: DatiIndicatore,
  comuni: readonly Comune[],
  report: Report,
): void {
  const { id, aggregazione } = indicatore;
  const cells = new Map(osservazioni.map((row) => [`${row.territorio} ${row.anno}`, row]));
  const members = (aggregato: string): Comune[] =>
    comuni.filter((comune) => appartiene(comune, aggregato));
  for (const anno of new Set(osservazioni.map((row) => row.anno))) {
    const missing = comuni.filter(({ codice }) => !cells.has(`${codice} ${anno}`));
    if (missing.length > 0) {
      const names = missing.map(({ nome }) => nome).join(', ');
      report(
        'a row for every comune in every year',
        'a comune would vanish from the map',
        `${id} ${anno}: ${names}`,
      );
    }
    if (aggregazione === 'nessuna') {
      for (const aggregato of AGGREGATI.filter((territorio) =>
        cells.has(`${territorio} ${anno}`),
      )) {
        report(
          'no aggregate of positions',
          'a mean of deciles means nothing',
          `${id} ${aggregato} ${anno}`,
        );
      }
      continue;
    }
    for (const aggregato of AGGREGATI) {
      const row = cells.get(`${aggregato} ${anno}`);
      const values = members(aggregato).flatMap(
        ({ codice }) => cells.get(`${codice} ${anno}`)?.valore ?? [],
      );
      if (!row)
        report(
          'a row for every aggregate',
          'the page of the ambito would be empty',
          `${id} ${aggregato} ${anno}`,
        );
      if (row?.valore == null || values.length === 0) continue;
      checkAgainstComuni(row, values, aggregazione === 'somma', report);
    }
    checkParts(AMBITI, AREA.id, anno, cells, report);
    for (const [small, large] of [
      [PROVINCIA.id, AREA.id],
      [AREA.id, 'lombardia'],
      ['lombardia', 'italia'],
    ] as const) {
      const [part, whole] = [cells.get(`${small} ${anno}`), cells.get(`${large} ${anno}`)];
      if (aggregazione !== 'somma' || part?.valore == null || whole?.valore == null) continue;
      if (part.valore > whole.valore) {
        report(
          'a whole not smaller than its part',
          'one of the two is not what it says',
          `${id} ${small} ${anno}`,
        );
      }
    }
  }
}

function checkAgainstComuni(
  { indicatore, territorio, anno, valore }: Osservazione,
  values: readonly number[],
  sum: boolean,
  report: Report,
): void {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const room = EPSILON * Math.max(1, Math.abs(valore!));
  const offender = `${indicatore} ${territorio} ${anno}: ${String(valore)}`;
  if (sum && valore! < max) {
    report('a total not smaller than its largest part', 'a comune is not in the sum', offender);
  }
  // The Gini index of an aggregate also holds the distance between its comuni: it has no upper bound here.
  if (sum || indicatore === 'gini-redditi') return;
  if (valore! < min - room || valore! > max + room) {
    report(
      'a rate between those of its comuni',
      'numerator and denominator are of different comuni',
      offender,
    );
  }
}

/** Numerators and denominators of the ambiti must add up to those of the area. */
function checkParts(
  parts: readonly string[],
  whole: string,
  anno: string,
  cells: ReadonlyMap<string, Osservazione>,
  report: Report,
): void {
  const total = cells.get(`${whole} ${anno}`);
  for (const what of ['numeratore', 'denominatore'] as const) {
    const expected = total?.[what];
    if (expected == null || !total?.comuni) continue;
    const sum = parts.reduce(
      (value, part) => value + (cells.get(`${part} ${anno}`)?.[what] ?? 0),
      0,
    );
    if (Math.abs(sum - expected) <= EPSILON * Math.max(1, Math.abs(expected))) continue;
    report(
      'ambiti that add up to the area',
      'a comune is in no ambito, or in two',
      `${total.indicatore} ${anno} ${what}`,
    );
  }
}

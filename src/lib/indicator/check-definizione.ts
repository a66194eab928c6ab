import type { DatiIndicatore, Fonte } from '../model.ts';
import type { Report } from './check-osservazioni.ts';
import { listRiferimenti, parseFormula } from './formula.ts';
import type { Definizione } from './schema.ts';

/** What the definition promises must be in the data, and every fonte that it uses must be named. */
export function checkDefinizione(
  definizione: Definizione,
  { anni, ultimo }: DatiIndicatore,
  fonti: ReadonlyMap<string, Fonte>,
  report: Report,
): void {
  const { id } = definizione;
  const expected = [...definizione.anni].sort();
  if (expected.join() !== anni.join() || !expected.includes(ultimo)) {
    const found = `${id}: expected ${expected.join(', ')}, found ${anni.join(', ')}`;
    report(
      'the years of the definition',
      'a year that is lost would look like a gap of the fonte',
      found,
    );
  }
  for (const fonte of definizione.fonti.filter((name) => !fonti.has(name))) {
    report(
      'fonti that exist',
      'the figure could not be walked back to its fonte',
      `${id}: ${fonte}`,
    );
  }
  for (const fonte of listUsate(definizione)) {
    if (fonte === 'indicatori' || definizione.fonti.includes(fonte)) continue;
    report(
      'every fonte that is used is named',
      'the source line would be incomplete',
      `${id}: ${fonte}`,
    );
  }
  if (!definizione.rotture.every(({ anno }) => anni.includes(anno))) {
    report('breaks at a year with values', 'the chart could not show them', id);
  }
}

function listUsate({ calcolo }: Definizione): Set<string> {
  return new Set(
    calcolo.flatMap(({ fonte, numeratore, denominatore, valore, gini = [] }) => [
      ...(fonte ? [fonte] : []),
      ...[numeratore, denominatore, valore, ...gini.flatMap((classe) => Object.values(classe))]
        .filter((text) => text !== undefined)
        .flatMap((text) => listRiferimenti(parseFormula(text)))
        .flatMap((riferimento) => riferimento.fonte ?? []),
    ]),
  );
}

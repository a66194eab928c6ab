import type { Context, Tidy } from './adapter.ts';

/**
 * Every variable and year that speaks of the comuni speaks of each of them once: a table that was cut
 * would silently give partial sums otherwise.
 */
export function checkMisure(id: string, { misure }: Tidy, { registry, problems }: Context): void {
  const groups = Map.groupBy(
    misure.filter(({ territorio }) => registry.byCodice.has(territorio)),
    ({ variabile, anno }) => `${variabile}, ${anno}`,
  );
  for (const [group, rows] of groups) {
    const present = new Set(rows.map(({ territorio }) => territorio));
    const absent = registry.comuni.filter(({ codice }) => !present.has(codice));
    if (absent.length === 0) continue;
    problems.push({
      file: id,
      row: null,
      column: group,
      expected: `a figure or a reason for each of the ${String(registry.comuni.length)} comuni`,
      received: `nothing for ${absent.map(({ nome, codice }) => `${nome} (${codice})`).join(', ')}`,
      fix: 'the file is cut, or a row has a wrong code or year',
    });
  }
}

import { formatCsv } from '../table/format-csv.ts';
import type { Problem } from '../table/friendly-error.ts';
import type { Misura } from '../table/misure.ts';
import { compareText } from '../table/compare.ts';
import type { Registry } from './registry.ts';
import { nameToSlug } from './slug.ts';

const COLONNE_TERRITORI = [
  'codice',
  'nome',
  'slug',
  'provincia',
  'ambito',
  'catastale',
  'superficie',
] as const;

/** Registry and areas (km², from istat-situas-2023) to the text of `data/territorio/territori.csv`. */
export function formatTerritori(
  { comuni }: Registry,
  situas: readonly Misura[],
  problems: Problem[],
): string {
  const areas = new Map(
    situas.filter((m) => m.variabile === 'superficie').map((m) => [m.territorio, m.valore]),
  );
  const slugs = new Set<string>();
  const rows = [...comuni]
    .sort((a, b) => compareText(a.codice, b.codice))
    .map(({ codice, nome, provincia, ambito, catastale }) => {
      const slug = nameToSlug(nome);
      const superficie = areas.get(codice) ?? null;
      if (slugs.has(slug) || superficie === null) {
        problems.push({
          file: 'territorio/territori.csv',
          row: null,
          column: slugs.has(slug) ? 'slug' : 'superficie',
          expected: 'an address and an area for each comune',
          received: `${nome}: ${slugs.has(slug) ? 'address taken' : 'no area'}`,
          fix: 'see territorio.csv and istat-situas-2023',
        });
      }
      slugs.add(slug);
      return [codice, nome, slug, provincia, ambito, catastale, superficie];
    });
  return formatCsv(COLONNE_TERRITORI, rows);
}

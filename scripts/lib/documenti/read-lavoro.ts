import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseEditore } from '../../../src/lib/archivio/metadati/editore.ts';
import type { Lavoro } from './lavoro.ts';

/**
 * What all documents have in common: where the site is published, its edition, the colours of figures.
 *
 * @param base base path of the build
 */
export function readLavoro(base: string): Omit<Lavoro, 'voci'> {
  const { sito, titolo, edizione, licenza } = parseEditore(
    parse(readFileSync('data/editore.yaml', 'utf8')),
  );
  return {
    base,
    sito,
    atlante: { titolo, edizione, licenza: licenza.nome },
    css: readFileSync('src/styles/figure.css', 'utf8'),
  };
}

import { readFileSync } from 'node:fs';
import { readEditore } from '../read-editore.ts';
import type { Lavoro } from './lavoro.ts';

const STILI_FIGURE = ['src/styles/figure.css', 'src/styles/spina.css'];

/**
 * What all documents have in common: where the site is published, its edition, the colours of figures.
 *
 * @param base base path of the build
 */
export function readLavoro(base: string): Omit<Lavoro, 'voci'> {
  const { sito, titolo, edizione, licenza } = readEditore();
  return {
    base,
    sito,
    atlante: { titolo, edizione, licenza: licenza.nome },
    css: STILI_FIGURE.map((file) => readFileSync(file, 'utf8')).join('\n'),
  };
}

import type { TERRITORI_POSTER } from './fatti.ts';
import type { FormatoPoster } from './poster.ts';
import { AREA } from '../territory/area.ts';

/**
 * The name of a poster's file, without extension: that of the ambito, `cinque-ambiti` for the whole
 * area, and `-a4` for paper.
 */
export function nomeFile(
  territorio: (typeof TERRITORI_POSTER)[number],
  formato: FormatoPoster = 'schermo',
): string {
  const nome = territorio === AREA.id ? 'cinque-ambiti' : territorio;
  return formato === 'a4' ? `${nome}-a4` : nome;
}

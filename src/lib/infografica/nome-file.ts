import type { TERRITORI_POSTER } from './fatti.ts';

/** The name of a poster's files: that of the ambito, `cinque-ambiti` for the whole area. */
export function nomeFile(territorio: (typeof TERRITORI_POSTER)[number]): string {
  return territorio === 'area-accordo' ? 'cinque-ambiti' : territorio;
}

/** Colours of a poster, as tokens of `src/styles/figure.css`: the endpoint writes their light values. */
import { AREA } from '../territory/area.ts';

/** Colours of a poster, as values of SVG attributes. */
export interface ColoriPoster {
  /** Of the ambito, or of the atlas. */
  pieno: string;
  vuoto: string;
  ink: string;
  muted: string;
  line: string;
  paper: string;
}

/** Those of an ambito, or of the whole area. */
export function makeColori(territorio: string): ColoriPoster {
  return {
    pieno: territorio === AREA.id ? 'var(--blue)' : `var(--ambito-${territorio})`,
    vuoto: 'var(--line)',
    ink: 'var(--ink)',
    muted: 'var(--muted)',
    line: 'var(--line)',
    paper: 'var(--paper)',
  };
}

import type { Cambiamenti } from './confronta-edizioni.ts';

/** An edition that stands still, and what has changed since (`build/dati/edizioni.json`). */
export interface Precedente {
  edizione: string;
  /** Base path of the site that it belongs to. */
  base: string;
  cambiamenti: Cambiamenti;
}

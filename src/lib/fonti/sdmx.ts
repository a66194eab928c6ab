import type { Misura } from '../table/misure.ts';
import type { Tidy } from './adapter.ts';

/** Areas of Istat's tables -> territory; ITC (the north-west) is left out, ITC45 is only a control. */
export const ALIAS_SDMX = {
  IT: 'italia',
  ITC: null,
  ITC4: 'lombardia',
  ITC45: 'provincia-mi',
} as const;

const CONTROLLI: readonly string[] = ['provincia-mb', 'provincia-mi', 'area-accordo'];

/** Separates the totals that the fonte publishes for provinces from the figures to use. */
export function splitControlli(all: readonly Misura[]): Tidy {
  return {
    misure: all.filter(({ territorio }) => !CONTROLLI.includes(territorio)),
    controlli: all.filter(({ territorio }) => CONTROLLI.includes(territorio)),
  };
}

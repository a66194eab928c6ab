import type { Livello, Osservazione } from '../model.ts';
import type { Calcolato } from './calcola-territorio.ts';
import { calculateByar, calculateWilson } from './interval.ts';
import type { Definizione } from './schema.ts';
import { AREA, PROVINCIA } from '../territory/area.ts';

const LIVELLI: Readonly<Record<string, Livello>> = {
  [PROVINCIA.id]: 'provincia',
  [AREA.id]: 'area',
  lombardia: 'regione',
  italia: 'nazione',
};

function findLivello(territorio: string): Livello {
  return LIVELLI[territorio] ?? (/^\d{6}$/u.test(territorio) ? 'comune' : 'ambito');
}

/** What only aggregates have, and further warnings. */
export interface Extra {
  comuni?: [presenti: number, totali: number];
  copertura?: number;
  avvisi?: string[];
}

/** A row of the database from what was calculated: level, interval and warnings are added. */
export function makeOsservazione(
  { id, fattore, intervallo, esclusioni, avvisi }: Definizione,
  territorio: string,
  anno: string,
  { valore, stato, numeratore, denominatore }: Calcolato,
  extra: Extra = {},
): Osservazione {
  const own = [...esclusioni, ...avvisi]
    .filter((avviso) => avviso.territorio === territorio && avviso.anno === anno)
    .map(({ avviso }) => avviso);
  const avviso = [...own, ...(extra.avvisi ?? [])].join(' ');
  const limits =
    intervallo === 'nessuno' || numeratore === null || denominatore === null
      ? null
      : (intervallo === 'wilson' ? calculateWilson : calculateByar)(
          numeratore,
          denominatore,
          fattore,
        );
  return {
    indicatore: id,
    territorio,
    livello: findLivello(territorio),
    anno,
    valore,
    stato,
    numeratore,
    denominatore,
    ...(extra.comuni ? { comuni: extra.comuni } : {}),
    ...(extra.copertura === undefined ? {} : { copertura: extra.copertura }),
    ...(limits ? { intervallo: limits } : {}),
    ...(avviso ? { avviso } : {}),
  };
}

/** A figure that is not there, with its reason as `mancante:<motivo>`. */
export function makeMancante(stato: string): Calcolato {
  return { valore: null, numeratore: null, denominatore: null, stato, parti: null };
}

import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { EsitoIndice } from '../index/calcola-indice.ts';
import type { Ambito, Comune, DatiIndicatore, Fonte } from '../model.ts';
import type { Editore } from './metadati/editore.ts';
import type { Servizio } from './servizi.ts';

/** Everything that the files of the database are made of. */
export interface Contenuto {
  editore: Editore;
  /** Day of the last acquisition of a fonte (`2026-11-23`): the only date that the files carry. */
  aggiornato: string;
  dati: readonly DatiIndicatore[];
  comuni: readonly Comune[];
  ambiti: readonly Ambito[];
  /** Every territory, with its name as shown. */
  territori: readonly { id: string; nome: string; livello: string }[];
  fonti: readonly Fonte[];
  servizi: readonly Servizio[];
  /** Boundaries as acquired; WGS84. */
  confini: readonly Feature<Polygon | MultiPolygon, { codice: string }>[];
  /** Composite indices; empty where none is built. */
  indici: readonly EsitoIndice[];
}

import type { Metodo } from './traccia.ts';

/** How a value was made, in words. */
export const METODI: Record<Metodo, string> = {
  'dato-della-fonte': 'valore pubblicato dalla fonte',
  'calcolo-sul-territorio': 'calcolo sui numeri del territorio',
  'somma-dei-comuni': 'somma dei comuni',
  'rapporto-fra-somme': 'rapporto fra somme di numeratori e denominatori dei comuni',
  'media-ponderata': 'media ponderata dei valori dei comuni',
  'dagli-aggregati': 'calcolo sui valori aggregati di altri indicatori',
  mancante: 'nessun calcolo',
};

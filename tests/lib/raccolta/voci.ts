import type { Voce } from '../../../src/lib/raccolta/modello.ts';

/** A collected part with an address of the atlas; the rest as a page would say it. */
export const makeVoce = (indirizzo: string, ancora = '', altro: Partial<Voce> = {}): Voce => ({
  tipo: ancora === '' ? 'capitolo' : ancora.startsWith('fig-') ? 'figura' : 'tabella',
  indirizzo,
  ancora,
  titolo: `Titolo di ${indirizzo}${ancora}`,
  pagina: `Pagina ${indirizzo}`,
  edizione: '2026-11',
  nota: '',
  ...altro,
});

export const A = makeVoce('/ambiti/desio/quota-65-piu/');
export const B = makeVoce('/ambiti/desio/quota-65-piu/', 'fig-mappa');
export const C = makeVoce('/ambiti/monza/quota-65-piu/', 'tab-comuni');

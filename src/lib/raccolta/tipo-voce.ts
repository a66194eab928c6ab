import type { Posto, TipoVoce } from './modello.ts';

const PAGINE: readonly [RegExp, TipoVoce][] = [
  [/^\/ambiti\/[\w-]+\/[\w-]+\/$/, 'capitolo'],
  [/^\/(?:ambiti|comuni)\/[\w-]+\/$/, 'profilo'],
  [/^\/indici\/[\w-]+\/$/, 'indice'],
  [/^\/temi\/[\w-]+\/$/, 'tema'],
  [/^\/indicatori\/[\w-]+\/$/, 'indicatore'],
];
const PARTI: readonly [RegExp, TipoVoce][] = [
  [/^$/, 'capitolo'],
  [/^fig-[\w-]+$/, 'figura'],
  [/^tab-[\w-]+$/, 'tabella'],
];

/** How the kinds are called on the page. */
export const NOMI_TIPO: Readonly<Record<TipoVoce, string>> = {
  capitolo: 'Capitolo',
  profilo: 'Profilo',
  indice: 'Indice',
  tema: 'Tema',
  indicatore: 'Indicatore',
  figura: 'Figura',
  tabella: 'Tabella',
};

/**
 * The kind of what stands at an address; undefined when it cannot be collected.
 *
 * @example findTipo({ indirizzo: '/ambiti/desio/quota-65-piu/', ancora: 'fig-mappa' }) // 'figura'
 * @example findTipo({ indirizzo: '/metodo/', ancora: '' }) // undefined
 */
export function findTipo({ indirizzo, ancora }: Posto): TipoVoce | undefined {
  const pagina = PAGINE.find(([forma]) => forma.test(indirizzo))?.[1];
  const parte = PARTI.find(([forma]) => forma.test(ancora))?.[1];
  return pagina && parte && (ancora === '' ? pagina : parte);
}

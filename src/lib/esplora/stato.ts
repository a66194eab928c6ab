import { AMBITI } from '../model.ts';
import type { AmbitoId } from '../model.ts';
import { isGenere } from './servizi.ts';
import type { Genere } from './servizi.ts';
import { IN_EVIDENZA } from '../territory/area.ts';

const VISTE = ['una', 'due', 'bivariata'] as const;
/** How the explorer lays maps out: one, two side by side, two indicatori in one. */
export type Vista = (typeof VISTE)[number];

/** Everything that the reader of the explorer has chosen: it lives in the address. */
export interface StatoEsplora {
  vista: Vista;
  /** Ids of the indicatori or indici of the first map and of the second. */
  i: string;
  j: string;
  /** Their years; empty for the last one. */
  anno: string;
  anno2: string;
  scala: 'classi' | 'continua';
  /** The ambito in relief; empty for the whole area. */
  ambito: AmbitoId | '';
  servizi: Genere[];
  /** ISTAT code of the chosen comune; empty for none. */
  t: string;
}

const INIZIALE: StatoEsplora = {
  vista: 'una',
  i: IN_EVIDENZA.mappe[0] ?? '',
  j: IN_EVIDENZA.mappe[1] ?? '',
  anno: '',
  anno2: '',
  scala: 'classi',
  ambito: '',
  servizi: [],
  t: '',
};

/**
 * Reads the address. Whatever is not one of the values the atlas knows is left at its default: an
 * address comes from anyone.
 *
 * @param query with or without the question mark
 * @param ids ids of the maps that can be shown
 */
export function parseStato(query: string, ids: ReadonlySet<string>): StatoEsplora {
  const q = new URLSearchParams(query);
  const pick = <T extends string>(nome: string, validi: readonly T[], altrimenti: T): T =>
    validi.find((v) => v === q.get(nome)) ?? altrimenti;
  const pickForma = (nome: string, forma: RegExp): string => {
    const valore = q.get(nome) ?? '';
    return forma.test(valore) ? valore : '';
  };
  const pickId = (nome: 'i' | 'j') => {
    const valore = q.get(nome) ?? '';
    const [primo = ''] = ids;
    return [valore, INIZIALE[nome]].find((id) => ids.has(id)) ?? primo;
  };
  return {
    vista: pick('vista', VISTE, INIZIALE.vista),
    i: pickId('i'),
    j: pickId('j'),
    anno: pickForma('anno', /^\d{4}(-[12])?$/),
    anno2: pickForma('anno2', /^\d{4}(-[12])?$/),
    scala: pick('scala', ['classi', 'continua'], INIZIALE.scala),
    ambito: pick<AmbitoId | ''>('ambito', AMBITI, ''),
    servizi: [...new Set((q.get('servizi') ?? '').split(',').filter(isGenere))],
    t: pickForma('t', /^\d{6}$/),
  };
}

/**
 * Writes the address: only what differs from the default, always in the same order.
 *
 * @returns without question mark; empty for the state in which the page opens
 */
export function statoToQuery(stato: StatoEsplora): string {
  const q = new URLSearchParams();
  const conSecondo = stato.vista !== 'una';
  for (const chiave of ['vista', 'i', 'anno', 'j', 'anno2', 'scala', 'ambito', 't'] as const) {
    if (!conSecondo && (chiave === 'j' || chiave === 'anno2')) continue;
    if (stato[chiave] !== INIZIALE[chiave]) q.set(chiave, stato[chiave]);
  }
  if (stato.servizi.length > 0) q.set('servizi', stato.servizi.join(','));
  return q.toString().replaceAll('%2C', ',');
}

import { IN_EVIDENZA } from '../territory/area.ts';

/** What the table has in its columns: indicatori, years, or one row a value. */
export const DISPOSIZIONI = ['indicatori', 'anni', 'righe'] as const;
/** What stands in the columns: the indicatori, the years, or nothing (one row a value, with its parts). */
export type Disposizione = (typeof DISPOSIZIONI)[number];

/** How rows are grouped; empty for one group. */
export const GRUPPI = ['', 'ambito', 'tema', 'anno'] as const;
/** One of `GRUPPI`. */
export type Gruppo = (typeof GRUPPI)[number];

/** What the table computes besides; empty for nothing. */
export const CALCOLI = ['', 'differenza', 'variazione', 'per-abitante'] as const;
/** One of `CALCOLI`. */
export type Calcolo = (typeof CALCOLI)[number];

/** A column and the bounds, ends included, within which its values are kept. */
export interface Soglia {
  colonna: string;
  min: number | null;
  max: number | null;
}

/** Everything that the reader has chosen; the address says it whole. */
export interface StatoTabelle {
  /** Ids, or `tutti`. */
  indicatori: string[];
  /** Ids, or the groups `comuni`, `ambiti`, `confronti`, `comuni:<ambito>`. */
  territori: string[];
  /** Years, or `ultimo` (the last of each indicatore), or `tutti`. */
  anni: string[];
  disposizione: Disposizione;
  gruppo: Gruppo;
  calcolo: Calcolo;
  totali: boolean;
  calore: boolean;
  cerca: string;
  soglia: Soglia | null;
  /** Key of the column that sorts; empty for the order of the atlas. */
  ordine: string;
  decrescente: boolean;
  /** From 1. */
  pagina: number;
}

/** What one sees who has not chosen anything yet. */
export const STATO_INIZIALE: StatoTabelle = {
  indicatori: [...IN_EVIDENZA.tabelle],
  territori: ['comuni'],
  anni: ['ultimo'],
  disposizione: 'indicatori',
  gruppo: '',
  calcolo: '',
  totali: false,
  calore: false,
  cerca: '',
  soglia: null,
  ordine: '',
  decrescente: false,
  pagina: 1,
};

const NOME = /^[a-z0-9:~-]{1,80}$/;
const COLONNA = /^[a-z0-9:~@-]{1,100}$/;
const ANNO = /^(\d{4}(-[12])?|ultimo|tutti)$/;
const LUNGHEZZA_CERCA = 80;

/**
 * Reads the state from the query of an address or from the form, which use the same names. It comes from anywhere:
 * what is not one of the known words, or well made, is as if it were not there. A list may be repeated or have commas.
 * A query without any selection gives the initial one.
 *
 * @example parseStato(new URLSearchParams('?i=indice-vecchiaia&t=comuni:desio&a=tutti&c=anni'))
 */
export function parseStato(query: URLSearchParams): StatoTabelle {
  const list = (nome: string, forma: RegExp): string[] => [
    ...new Set(
      query
        .getAll(nome)
        .flatMap((testo) => testo.split(','))
        .filter((voce) => forma.test(voce)),
    ),
  ];
  const choose = <T extends string>(nome: string, voci: readonly T[], altrimenti: T): T =>
    voci.find((voce) => voce === query.get(nome)) ?? altrimenti;
  const orElse = (voci: string[], altrimenti: string[]): string[] =>
    voci.length > 0 ? voci : altrimenti;
  const anni = list('a', ANNO);
  const ordine = query.get('o') ?? '';
  const chiave = ordine.replace(/^-/, '');
  const pagina = Number(query.get('p'));
  const calcolo = choose('k', CALCOLI, '');
  const confronta = calcolo === 'differenza' || calcolo === 'variazione';
  return {
    indicatori: orElse(list('i', NOME), STATO_INIZIALE.indicatori),
    territori: orElse(list('t', NOME), STATO_INIZIALE.territori),
    // Two years are needed to compare them.
    anni: confronta && anni.length < 2 ? ['tutti'] : orElse(anni, STATO_INIZIALE.anni),
    disposizione: confronta ? 'anni' : choose('c', DISPOSIZIONI, STATO_INIZIALE.disposizione),
    gruppo: choose('g', GRUPPI, ''),
    calcolo,
    totali: query.get('totali') === '1',
    calore: query.get('calore') === '1',
    cerca: (query.get('q') ?? '').trim().slice(0, LUNGHEZZA_CERCA),
    soglia: parseSoglia(query),
    ordine: COLONNA.test(chiave) ? chiave : '',
    decrescente: COLONNA.test(chiave) && ordine.startsWith('-'),
    pagina: Number.isInteger(pagina) && pagina >= 1 && pagina < 10_000 ? pagina : 1,
  };
}

function parseSoglia(query: URLSearchParams): Soglia | null {
  const colonna = query.get('f') ?? '';
  const bound = (nome: string): number | null => {
    const testo = (query.get(nome) ?? '').trim().replace(',', '.');
    const numero = Number(testo);
    return testo !== '' && Number.isFinite(numero) ? numero : null;
  };
  const [min, max] = [bound('min'), bound('max')];
  if (!COLONNA.test(colonna) || (min === null && max === null)) return null;
  return { colonna, min, max };
}

/** The query that brings a state back, with its question mark; commas and colons stay readable. */
export function formatStato(stato: StatoTabelle): string {
  const { soglia } = stato;
  const voci: [string, string][] = [
    ['i', stato.indicatori.join(',')],
    ['t', stato.territori.join(',')],
    ['a', stato.anni.join(',')],
    ['c', stato.disposizione],
    ['g', stato.gruppo],
    ['k', stato.calcolo],
    ['totali', stato.totali ? '1' : ''],
    ['calore', stato.calore ? '1' : ''],
    ['q', stato.cerca],
    ['f', soglia?.colonna ?? ''],
    ['min', soglia?.min == null ? '' : String(soglia.min)],
    ['max', soglia?.max == null ? '' : String(soglia.max)],
    ['o', stato.ordine && (stato.decrescente ? '-' : '') + stato.ordine],
    ['p', stato.pagina > 1 ? String(stato.pagina) : ''],
  ];
  const query = voci
    .filter(([, valore]) => valore !== '')
    .map(
      ([nome, valore]) =>
        `${nome}=${encodeURIComponent(valore).replace(/%2C/g, ',').replace(/%3A/g, ':')}`,
    );
  return `?${query.join('&')}`;
}

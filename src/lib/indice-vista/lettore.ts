import type { RigaRicalcolo, SceltaLettore } from '../index/ricalcola-indice.ts';
import { AGGREGAZIONI_INDICE, type AggregazioneIndice } from '../index/score-varianti.ts';
import type { IntervalloRango } from '../index/summarise-ranghi.ts';
import { formatCsv, type Cell } from '../table/format-csv.ts';
import { groupFasce } from './fasce.ts';

/** Weights as the sliders show them, 0 to this. */
export const PESO_MASSIMO = 100;
/** Where the heaviest slider stands at the start: room to go up and down. */
const PESO_INIZIALE = 50;
const PASSO = 5;

/** What the reader chose: slider positions and mean. */
export interface StatoLettore extends SceltaLettore {
  /** One for each component, 0 to `PESO_MASSIMO`; 0 leaves the component out. */
  pesi: number[];
}

/** The published choices as slider positions. */
export function makeStatoIniziale(pesi: readonly number[]): StatoLettore {
  const massimo = Math.max(...pesi);
  return {
    pesi: pesi.map((peso) => Math.round((PESO_INIZIALE * peso) / massimo / PASSO) * PASSO),
    aggregazione: 'penalita',
  };
}

/** All the components with the same weight, the mean as it is. */
export function equalisePesi({ pesi, aggregazione }: StatoLettore): StatoLettore {
  return { pesi: pesi.map(() => PESO_INIZIALE), aggregazione };
}

function isAggregazione(testo: string): testo is AggregazioneIndice {
  return (AGGREGAZIONI_INDICE as readonly string[]).includes(testo);
}

/**
 * Reads the state from the query of an address. The address comes from anywhere: what is not a list of as many
 * weights in range, or not one of the means, is as if it were not there.
 *
 * @example parseStato('?pesi=50,0,100&media=aritmetica', iniziale)
 */
export function parseStato(query: string, iniziale: StatoLettore): StatoLettore {
  const parametri = new URLSearchParams(query);
  const pesi = parametri.get('pesi')?.split(',').map(Number) ?? [];
  const buoni =
    pesi.length === iniziale.pesi.length &&
    pesi.every((peso) => Number.isInteger(peso) && peso >= 0 && peso <= PESO_MASSIMO);
  const media = parametri.get('media') ?? '';
  return {
    pesi: buoni ? pesi : [...iniziale.pesi],
    aggregazione: isAggregazione(media) ? media : iniziale.aggregazione,
  };
}

/** True when the choices give the published index: same mean, same shares. */
export function isPubblicato(stato: StatoLettore, iniziale: StatoLettore): boolean {
  const [quote, prime] = [stato, iniziale].map(({ pesi }) => listQuote(pesi));
  return (
    stato.aggregazione === iniziale.aggregazione &&
    quote!.every((quota, j) => Math.abs(quota - prime![j]!) < 1e-9)
  );
}

/** The query that brings back a state; empty for the published choices. */
export function formatStato(stato: StatoLettore, iniziale: StatoLettore): string {
  return isPubblicato(stato, iniziale)
    ? ''
    : `?pesi=${stato.pesi.join(',')}&media=${stato.aggregazione}`;
}

/** Share of each weight, 0 to 1; all zero when nothing is left. */
export function listQuote(pesi: readonly number[]): number[] {
  const somma = pesi.reduce((a, b) => a + b, 0);
  return pesi.map((peso) => (somma === 0 ? 0 : peso / somma));
}

/** A comune of the reader's ranking; no interval when a single component is left. */
export type RigaLettore = RigaRicalcolo & { valore: number; fascia: number | null };

/** The comuni, highest score first, each with its fascia (from 1). */
export function rankLettore(righe: readonly RigaRicalcolo[]): RigaLettore[] {
  const ordinate = righe
    .filter((riga): riga is RigaRicalcolo & { valore: number } => riga.valore !== null)
    .filter(({ territorio }) => /^\d{6}$/u.test(territorio))
    .sort((a, b) => b.valore - a.valore || (a.territorio < b.territorio ? -1 : 1));
  const fasce = groupFasce(
    ordinate.filter(
      (riga): riga is typeof riga & { intervallo: IntervalloRango } => riga.intervallo !== null,
    ),
  );
  const numeri = new Map(
    fasce.flatMap((fascia, i) => fascia.map(({ territorio }) => [territorio, i + 1] as const)),
  );
  return ordinate.map((riga) => ({ ...riga, fascia: numeri.get(riga.territorio) ?? null }));
}

/** What the file of the reader says of itself, on every row. */
export interface OrigineLettore {
  indice: string;
  anno: string;
  componenti: readonly string[];
  nome: (territorio: string) => string;
}

/** The reader's index as CSV: marked as such on every row, with the choices that made it. */
export function formatLettoreCsv(
  righe: readonly RigaRicalcolo[],
  stato: StatoLettore,
  { indice, anno, componenti, nome }: OrigineLettore,
): string {
  const quote = listQuote(stato.pesi);
  const pesi = componenti.map((id, j) => `${id}=${String(quote[j]!)}`).join(' ');
  return formatCsv(
    [
      ...['autore', 'indice', 'anno', 'territorio', 'nome_territorio', 'valore'],
      ...['rango', 'rango_5', 'rango_95', 'pesi', 'media'],
    ],
    righe.map(({ territorio, valore, rango, intervallo }): Cell[] => [
      'indice del lettore',
      indice,
      anno,
      territorio,
      nome(territorio),
      valore,
      rango,
      intervallo?.inf ?? null,
      intervallo?.sup ?? null,
      pesi,
      stato.aggregazione,
    ]),
  );
}

import { csvParse } from 'd3-dsv';
import type { Misura } from '../table/misure.ts';
import { compareText } from '../table/compare.ts';

/** A figure that the fonte has changed. */
export interface Revisione {
  prima: Misura;
  dopo: Misura;
}

/** What a refresh would change in the figures of a fonte. */
export interface Differenze {
  righe: { prima: number; dopo: number };
  aggiunte: Misura[];
  tolte: Misura[];
  riviste: Revisione[];
  /** Revisions so large that the file may be cut or wrong. */
  sospette: Revisione[];
  /** Territories that lose every figure of a year, by year. */
  territoriMancanti: { anno: string; territori: string[] }[];
  anniNuovi: string[];
  variabiliNuove: string[];
  variabiliSparite: string[];
}

/** A revision beyond this share of the old value is suspicious... */
const SCARTO = 0.5;
/** ...unless the figures are this small: of 3 pharmacies, 5 are no surprise. */
const PICCOLO = 20;

/** Figures of a committed `misure.csv`. */
export function readMisureScritte(text: string): Misura[] {
  return csvParse(text).map(({ variabile, territorio, anno, valore, stato }) => ({
    variabile: variabile!,
    territorio: territorio!,
    anno: anno!,
    valore: valore === '' ? null : Number(valore),
    stato: stato!,
  }));
}

/** Compares the figures of a fonte before and after a refresh. */
export function compareMisure(prima: readonly Misura[], dopo: readonly Misura[]): Differenze {
  const [old, fresh] = [index(prima), index(dopo)];
  const aggiunte = [...fresh].filter(([key]) => !old.has(key)).map(([, misura]) => misura);
  const tolte = [...old].filter(([key]) => !fresh.has(key)).map(([, misura]) => misura);
  const riviste = [...old].flatMap(([key, before]) => {
    const after = fresh.get(key);
    const changed = after && (after.valore !== before.valore || after.stato !== before.stato);
    return changed ? [{ prima: before, dopo: after }] : [];
  });
  return {
    righe: { prima: prima.length, dopo: dopo.length },
    aggiunte,
    tolte,
    riviste,
    sospette: riviste.filter(isSospetta),
    territoriMancanti: findMancanti(prima, dopo),
    anniNuovi: listNuovi(dopo, prima, 'anno'),
    variabiliNuove: listNuovi(dopo, prima, 'variabile'),
    variabiliSparite: listNuovi(prima, dopo, 'variabile'),
  };
}

/** True when a refresh takes something away or changes it beyond belief: a person must confirm it. */
export function isPerdita({ tolte, sospette, territoriMancanti }: Differenze): boolean {
  return tolte.length > 0 || sospette.length > 0 || territoriMancanti.length > 0;
}

function index(misure: readonly Misura[]): Map<string, Misura> {
  return new Map(misure.map((m) => [`${m.variabile} ${m.territorio} ${m.anno}`, m]));
}

function isSospetta({ prima, dopo }: Revisione): boolean {
  if (prima.valore === null) return false;
  if (dopo.valore === null) return true;
  const scarto = Math.abs(dopo.valore - prima.valore);
  return scarto > PICCOLO && scarto > SCARTO * Math.abs(prima.valore);
}

function findMancanti(
  prima: readonly Misura[],
  dopo: readonly Misura[],
): Differenze['territoriMancanti'] {
  const rimasti = new Set(dopo.map(({ territorio, anno }) => `${territorio} ${anno}`));
  const persi = prima.filter(({ territorio, anno }) => !rimasti.has(`${territorio} ${anno}`));
  return [...Map.groupBy(persi, ({ anno }) => anno)]
    .map(([anno, misure]) => ({
      anno,
      territori: [...new Set(misure.map(({ territorio }) => territorio))].sort(compareText),
    }))
    .sort((a, b) => compareText(a.anno, b.anno));
}

function listNuovi(
  in_: readonly Misura[],
  notIn: readonly Misura[],
  campo: 'anno' | 'variabile',
): string[] {
  const noti = new Set(notIn.map((misura) => misura[campo]));
  return [...new Set(in_.map((misura) => misura[campo]))].filter((v) => !noti.has(v)).sort();
}

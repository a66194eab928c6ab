import { AMBITI, type Livello } from '../model.ts';
import { aggregateAmpi } from './aggregate-ampi.ts';
import { aggregatePresenti, listUsate } from './aggregate-presenti.ts';
import type { ObiettivoPubblicato } from './freeze-obiettivi.ts';
import { listNonMonotone } from './list-non-monotone.ts';
import { measureContributi, type Contributo } from './measure-contributi.ts';
import { measureProfilo } from './measure-profilo.ts';
import type { IntervalloRango } from './summarise-ranghi.ts';
import { normaliseAmpi } from './normalise-ampi.ts';
import { rankUnita } from './rank-unita.ts';
import type { DefinizioneIndice } from './schema.ts';
import type { Dato } from './select-dati.ts';
import { mergeStati } from './stato-indice.ts';
import { clampValore } from './treat-outliers.ts';
import { PROVINCIA } from '../territory/area.ts';

/** One component in the score of one territory. */
export interface Parte {
  /** Value as it enters the index: of the indicatore, or relative to the comparator. */
  valore: number | null;
  stato: string;
  /** On the 70-130 scale, towards the phenomenon. */
  normalizzato: number | null;
  contributo: Contributo | null;
}

/** Score of one territory in one edition. */
export interface RigaIndice {
  territorio: string;
  livello: Livello;
  anno: string;
  valore: number | null;
  stato: string;
  /** Mean and population standard deviation of the normalised components. */
  media: number | null;
  deviazione: number | null;
  /** Share of the components that are there. */
  quota: number;
  /** 1 = highest score, among the comuni for a comune, among the five for an ambito; null otherwise. */
  rango: number | null;
  /** Firmness of the rank; null when there is no rank. */
  intervallo: IntervalloRango | null;
  /** Components whose rise would move the score the wrong way. */
  nonMonotone: string[];
  /** In the order of the definition. */
  componenti: Parte[];
}

/** Level of a territory from its id: six digits are a comune. */
export function getLivello(territorio: string): Livello {
  if (/^\d{6}$/u.test(territorio)) return 'comune';
  if ((AMBITI as readonly string[]).includes(territorio)) return 'ambito';
  return territorio === PROVINCIA.id ? 'provincia' : 'area';
}

/** Values after treatment, as the scales expect them. */
export function trattaDati(
  dati: readonly Dato[],
  obiettivi: readonly ObiettivoPubblicato[],
): (number | null)[] {
  return dati.map(({ valore }, j) =>
    valore === null ? null : clampValore(valore, obiettivi[j]!.trattamento),
  );
}

/** Scores one territory in one edition against published goalposts; rank and interval come later. */
export function calcolaRiga(
  definizione: DefinizioneIndice,
  obiettivi: readonly ObiettivoPubblicato[],
  territorio: string,
  anno: string,
  dati: readonly Dato[],
): RigaIndice {
  const { componenti, segno, soglia } = definizione;
  const pesi = componenti.map(({ peso }) => peso);
  const r = trattaDati(dati, obiettivi).map(
    (valore, j) => normaliseAmpi([valore], obiettivi[j]!, componenti[j]!.polarita)[0]!,
  );
  const { valore, quota } = aggregatePresenti(
    (valori, w) => aggregateAmpi(valori, segno, w),
    r,
    pesi,
    soglia,
  );
  const usate = listUsate(r, pesi);
  const rUsate = usate.map((j) => r[j]!);
  const pesiUsate = usate.map((j) => pesi[j]!);
  const profilo = valore === null ? null : measureProfilo(rUsate, pesiUsate);
  const contributi = valore === null ? [] : measureContributi(rUsate, segno, pesiUsate);
  return {
    territorio,
    livello: getLivello(territorio),
    anno,
    valore,
    stato: mergeStati(
      dati.map(({ stato }) => stato),
      valore !== null,
    ),
    media: profilo?.media ?? null,
    deviazione: profilo?.deviazione ?? null,
    quota,
    rango: null,
    intervallo: null,
    nonMonotone:
      valore === null
        ? []
        : listNonMonotone(rUsate, segno, pesiUsate).map((k) => componenti[usate[k]!]!.indicatore),
    componenti: dati.map((dato, j) => ({
      valore: dato.valore,
      stato: dato.stato,
      normalizzato: r[j]!,
      contributo: contributi[usate.indexOf(j)] ?? null,
    })),
  };
}

/** Writes the ranks of the rows of one level and one edition: 1 = highest score. */
export function assegnaRanghi(righe: readonly RigaIndice[]): RigaIndice[] {
  const ranghi = rankUnita(righe.map(({ valore }) => valore));
  return righe.map((riga, i) => ({ ...riga, rango: ranghi[i]! }));
}

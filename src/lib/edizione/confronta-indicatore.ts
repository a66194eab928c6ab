import { compareText } from '../table/compare.ts';
import type { CellaEdizione, IndicatoreEdizione } from './dati-edizione.ts';

/** A value before and after. */
export interface Revisione {
  territorio: string;
  anno: string;
  prima: number;
  dopo: number;
}

/** What is different in the values of an indicatore that both editions have. */
export interface CambiamentiIndicatore extends IndicatoreEdizione {
  /** Values that both editions have. */
  confrontati: number;
  /** How many of them differ. */
  rivisti: number;
  /** The widest revision, in the unit of the indicatore. */
  massima?: Revisione;
  /** Values that the earlier edition did not have, in years that it had. */
  nuovi: number;
  /** Values that the later edition no longer has, in years that it has. */
  tolti: number;
  /** Values that are the same and changed state: from provisional to final, most of the time. */
  stati: number;
  anniAggiunti: string[];
  anniTolti: string[];
}

/** Below this share of the value a difference is that of the arithmetic, not of the figures. */
const ARITMETICA = 1e-9;

const isRivisto = (prima: number, dopo: number): boolean =>
  Math.abs(dopo - prima) > ARITMETICA * Math.max(Math.abs(prima), Math.abs(dopo));

type Nota = CellaEdizione & { valore: number };
const isNota = (cella: CellaEdizione | undefined): cella is Nota =>
  cella !== undefined && cella.valore !== null;

const makeChiave = ({ territorio, anno }: CellaEdizione): string => `${territorio} ${anno}`;
const listAnni = (celle: readonly CellaEdizione[]): Set<string> =>
  new Set(celle.filter(isNota).map(({ anno }) => anno));
const subtract = (questi: Set<string>, meno: Set<string>): string[] =>
  [...questi].filter((anno) => !meno.has(anno)).sort(compareText);

/**
 * Compares the values of an indicatore in two editions.
 *
 * @param indicatore its definition in the later edition
 */
export function confrontaIndicatore(
  indicatore: IndicatoreEdizione,
  prima: readonly CellaEdizione[],
  dopo: readonly CellaEdizione[],
): CambiamentiIndicatore {
  const anni = { prima: listAnni(prima), dopo: listAnni(dopo) };
  const vecchie = new Map(prima.map((cella) => [makeChiave(cella), cella]));
  const note = dopo.filter(isNota);
  const coppie = note.flatMap((cella) => {
    const vecchia = vecchie.get(makeChiave(cella));
    return isNota(vecchia) ? [{ vecchia, cella }] : [];
  });
  const revisioni = coppie
    .filter(({ vecchia, cella }) => isRivisto(vecchia.valore, cella.valore))
    .map(({ vecchia, cella }): Revisione => {
      const { territorio, anno, valore } = cella;
      return { territorio, anno, prima: vecchia.valore, dopo: valore };
    });
  const massima = findMassima(revisioni);
  const comuni = new Set(coppie.map(({ cella }) => makeChiave(cella)));
  const soli = (celle: readonly CellaEdizione[], altri: Set<string>) =>
    celle.filter((c) => isNota(c) && altri.has(c.anno) && !comuni.has(makeChiave(c))).length;
  const { id, nome, unita, decimali } = indicatore;
  return {
    id,
    nome,
    unita,
    decimali,
    confrontati: coppie.length,
    rivisti: revisioni.length,
    ...(massima && { massima }),
    nuovi: soli(dopo, anni.prima),
    tolti: soli(prima, anni.dopo),
    stati: coppie.filter(
      ({ vecchia, cella }) =>
        vecchia.stato !== cella.stato && !isRivisto(vecchia.valore, cella.valore),
    ).length,
    anniAggiunti: subtract(anni.dopo, anni.prima),
    anniTolti: subtract(anni.prima, anni.dopo),
  };
}

/** The first of the widest revisions, in the order of the later edition. */
function findMassima(revisioni: readonly Revisione[]): Revisione | undefined {
  const ampiezza = ({ prima, dopo }: Revisione) => Math.abs(dopo - prima);
  return revisioni.reduce<Revisione | undefined>(
    (massima, r) => (massima && ampiezza(massima) >= ampiezza(r) ? massima : r),
    undefined,
  );
}

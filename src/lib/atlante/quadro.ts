import { formatValore } from '../format/format-valore.ts';
import { formatMotivo } from '../format/format-stato.ts';
import type { DatiIndicatore } from '../model.ts';
import { notaStato } from '../text/nota-stato.ts';
import { periodo } from '../text/tempo.ts';
import type { Atlante } from './atlante.ts';
import { listTemi } from './elenchi.ts';

/** One indicatore of a territory beside its comparators, as printed. */
export interface RigaQuadro {
  id: string;
  nome: string;
  unita: string;
  anno: string;
  valore: string;
  confronti: string[];
  /** "3º su 62": place counted from the highest value; empty where it has no meaning. */
  posto: string;
  nota: string | undefined;
}

/** The indicatori of a tema for one territory. */
export interface TemaQuadro {
  id: string;
  nome: string;
  righe: RigaQuadro[];
}

/** The last year in which a territory has a value; the indicatore's own last year when it has none. */
export function ultimoAnno(atlante: Atlante, dati: DatiIndicatore, territorio: string): string {
  const conValore = atlante
    .listSerie(dati.indicatore.id, territorio)
    .filter((o) => o.valore !== null && o.anno <= dati.ultimo);
  return conValore.at(-1)?.anno ?? dati.ultimo;
}

function makeRiga(
  atlante: Atlante,
  dati: DatiIndicatore,
  territorio: string,
  confronti: readonly string[],
  pari: readonly string[],
): RigaQuadro | undefined {
  const { indicatore } = dati;
  const anno = ultimoAnno(atlante, dati, territorio);
  const cella = atlante.findOsservazione(indicatore.id, territorio, anno);
  if (!cella) return undefined;
  const stampaValore = (id: string): string => {
    const v = atlante.findOsservazione(indicatore.id, id, anno)?.valore;
    return v == null ? '–' : formatValore(v, indicatore);
  };
  return {
    id: indicatore.id,
    nome: indicatore.nome,
    unita: indicatore.unita,
    anno: periodo(anno, indicatore),
    valore: cella.valore === null ? formatMotivo(cella.stato) : stampaValore(territorio),
    confronti: confronti.map(stampaValore),
    posto: posto(atlante, indicatore.id, anno, cella.valore, pari),
    nota: notaStato(cella),
  };
}

function posto(
  atlante: Atlante,
  indicatore: string,
  anno: string,
  valore: number | null,
  pari: readonly string[],
): string {
  if (valore === null) return '–';
  const valori = pari.flatMap((t) => atlante.findOsservazione(indicatore, t, anno)?.valore ?? []);
  return `${String(valori.filter((v) => v > valore).length + 1)}º su ${String(valori.length)}`;
}

/**
 * Every indicatore of a territory, by tema, beside its comparators.
 *
 * @param pari the territories among which its place is counted
 */
export function makeQuadro(
  atlante: Atlante,
  territorio: string,
  confronti: readonly string[],
  pari: readonly string[],
): TemaQuadro[] {
  return listTemi(atlante)
    .map((t) => ({
      id: t.id,
      nome: t.nome,
      righe: t.indicatori.flatMap((d) => makeRiga(atlante, d, territorio, confronti, pari) ?? []),
    }))
    .filter((t) => t.righe.length > 0);
}

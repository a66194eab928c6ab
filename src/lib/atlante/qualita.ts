import { isMancante } from '../format/format-stato.ts';
import { MOTIVI, type Fonte } from '../model.ts';
import { compareText } from '../table/compare.ts';
import { makeCubo } from '../tabelle/cubo.ts';
import type { DatiTabelle } from '../tabelle/dati.ts';
import { listMembri } from '../traccia/make-traccia.ts';
import { makeSomma } from '../tabelle/totale.ts';
import { AGGREGATI } from '../model.ts';
import { listIndicatoriDellaFonte } from './elenchi.ts';
import type { Atlante } from './atlante.ts';

/** Coverage of one indicatore in one year: how many comuni have a value; null when the database has no row. */
export type Presenza = number | null;

/** The matrix indicatore × year: comuni with a value. Semesters stand in their year, the last one counts. */
export interface MatriceCopertura {
  anni: string[];
  righe: { id: string; nome: string; presenze: Presenza[] }[];
}

/** How complete every indicatore is, year by year. */
export function makeMatrice(atlante: Atlante): MatriceCopertura {
  const conteggi = atlante.indicatori.map(({ indicatore, osservazioni }) => {
    const perAnno = new Map<string, Map<string, number>>();
    for (const { livello, anno, valore } of osservazioni) {
      if (livello !== 'comune') continue;
      const periodi = perAnno.get(anno.slice(0, 4)) ?? new Map<string, number>();
      periodi.set(anno, (periodi.get(anno) ?? 0) + (valore === null ? 0 : 1));
      perAnno.set(anno.slice(0, 4), periodi);
    }
    return { indicatore, perAnno };
  });
  const anni = [...new Set(conteggi.flatMap(({ perAnno }) => [...perAnno.keys()]))].sort(
    compareText,
  );
  return {
    anni,
    righe: conteggi.map(({ indicatore: { id, nome }, perAnno }) => ({
      id,
      nome,
      presenze: anni.map((anno) => {
        const periodi = perAnno.get(anno);
        return periodi ? periodi.get([...periodi.keys()].sort(compareText).at(-1)!)! : null;
      }),
    })),
  };
}

/** Missing cells of comuni by reason, most frequent first. */
export function countMancanti(
  atlante: Atlante,
): { stato: string; quanti: number; indicatori: number }[] {
  const conteggi = new Map<string, { quanti: number; indicatori: Set<string> }>();
  for (const { osservazioni } of atlante.indicatori)
    for (const { livello, stato, indicatore } of osservazioni) {
      if (livello !== 'comune' || !isMancante(stato)) continue;
      const voce = conteggi.get(stato) ?? { quanti: 0, indicatori: new Set<string>() };
      voce.quanti += 1;
      voce.indicatori.add(indicatore);
      conteggi.set(stato, voce);
    }
  return [...conteggi]
    .map(([stato, { quanti, indicatori }]) => ({ stato, quanti, indicatori: indicatori.size }))
    .sort((a, b) => b.quanti - a.quanti || compareText(a.stato, b.stato));
}

/** How fresh a fonte is: its last year, and what its publisher says of the next one. */
export interface Freschezza {
  fonte: Fonte;
  ultimo: string;
  /** Words of the indicatori that use it, each once: no date is made up. */
  calendari: string[];
}

/** How recent each fonte is, and when it says it will be renewed. */
export function listFreschezza(atlante: Atlante): Freschezza[] {
  return atlante.fonti.map((fonte) => ({
    fonte,
    ultimo: fonte.anni.at(-1) ?? '',
    calendari: [
      ...new Set(
        listIndicatoriDellaFonte(atlante, fonte.id).map(({ indicatore }) => indicatore.calendario),
      ),
    ],
  }));
}

/** A check and what it counted: `riusciti` of `fatti` came out as they must. */
export interface Controllo {
  nome: string;
  fatti: number;
  riusciti: number;
}

const TOLLERANZA = 1e-9;

/** The checks that the build makes on the very numbers that it publishes. */
export function runControlli(atlante: Atlante, dati: DatiTabelle): Controllo[] {
  const celle = atlante.indicatori.flatMap(({ osservazioni }) => osservazioni);
  const vuote = celle.filter(({ valore }) => valore === null);
  const motivi = new Set<string>(MOTIVI.map((motivo) => `mancante:${motivo}`));
  const file = atlante.fonti.flatMap((fonte) => fonte.file);
  return [
    {
      nome: 'Valori mancanti che dicono il motivo',
      fatti: vuote.length,
      riusciti: vuote.filter(({ stato }) => motivi.has(stato)).length,
    },
    {
      nome: 'Valori presenti che sono numeri finiti e non hanno uno stato di mancanza',
      fatti: celle.length - vuote.length,
      riusciti: celle.filter(
        ({ valore, stato }) => valore !== null && Number.isFinite(valore) && !isMancante(stato),
      ).length,
    },
    checkTotali(atlante, dati),
    {
      nome: 'Fonti con la licenza scritta',
      fatti: atlante.fonti.length,
      riusciti: atlante.fonti.filter(({ licenza }) => licenza.nome !== '').length,
    },
    {
      nome: 'File originali con la loro impronta sha256',
      fatti: file.length,
      riusciti: file.filter(({ sha256 }) => /^[0-9a-f]{64}$/u.test(sha256)).length,
    },
  ];
}

/** Makes the aggregates again from the comuni, where they are made of them, and compares value and state. */
function checkTotali(atlante: Atlante, dati: DatiTabelle): Controllo {
  const cubo = makeCubo(dati);
  const somma = makeSomma(cubo);
  let fatti = 0;
  let riusciti = 0;
  for (const aggregato of AGGREGATI) {
    const membri = new Set(listMembri(aggregato, atlante.comuni).map(({ codice }) => codice));
    const comuni = cubo.territori.filter(({ id }) => membri.has(id));
    for (const indicatore of cubo.indicatori)
      for (const anno of indicatore.aggregazione === 'nessuna' ? [] : indicatore.anni) {
        const pubblicato = cubo.findCella(indicatore.id, aggregato, anno);
        const { valore, stato } = somma(indicatore, anno, comuni);
        if (valore === null || pubblicato?.valore == null) continue;
        fatti += 1;
        const scarto = Math.abs(valore - pubblicato.valore);
        if (scarto <= TOLLERANZA * Math.abs(valore) && stato === pubblicato.stato) riusciti += 1;
      }
  }
  return { nome: 'Valori di ambiti, provincia e area rifatti dai comuni', fatti, riusciti };
}

import type { ColumnTable } from 'arquero';
import { AGGREGATI, COMPARATORI, type Comune, type Livello, type Osservazione } from '../model.ts';
import { sumAddendi, type Addendo } from './aggregate.ts';
import {
  calcolaTerritorio,
  readBlocco,
  type BloccoLetto,
  type Calcolato,
} from './calcola-territorio.ts';
import type { Cella } from './evaluate.ts';
import type { Riferimento } from './formula.ts';
import { calculateByar, calculateWilson } from './interval.ts';
import type { MisureIndex } from './misure-index.ts';
import type { Blocco, Definizione } from './schema.ts';
import { isMissing, joinStati, missingToStato } from './stato.ts';
import { chooseCombine } from './strategia.ts';

/** What a calculation may read besides the figures of the fonti. */
export interface Ambiente {
  comuni: readonly Comune[];
  appartenenza: ColumnTable;
  misure: MisureIndex;
  /** Value of another indicatore, undefined when it has no such row. */
  findIndicatore: (id: string, territorio: string, anno: string) => Cella | undefined;
  /** Residents of a comune on the 1 January that stands for a year. */
  getPopolazione: (comune: string, anno: string) => number;
}

const LIVELLI_AGGREGATI: Record<string, Livello> = {
  'provincia-mb': 'provincia',
  'area-accordo': 'area',
  lombardia: 'regione',
  italia: 'nazione',
};

/** All the rows of an indicatore: comuni, aggregates, Lombardia and Italia, year by year. */
export function calcolaIndicatore(definizione: Definizione, ambiente: Ambiente): Osservazione[] {
  const rows = definizione.calcolo.flatMap((blocco) =>
    calcolaBlocco(definizione, blocco, ambiente),
  );
  const missing = definizione.mancanti.flatMap(({ anno, motivo }) =>
    [...ambiente.comuni.map(({ codice }) => codice), ...listAggregati(definizione)].map(
      (territorio) =>
        makeOsservazione(definizione, territorio, anno, makeMancante(missingToStato(motivo))),
    ),
  );
  return [...rows, ...missing].map((row) => addIntervallo(row, definizione));
}

/** Ordinals have no aggregates: they are positions and are never averaged. */
function listAggregati({ aggregazione }: Definizione): readonly string[] {
  return aggregazione === 'nessuna' ? [] : AGGREGATI;
}

function makeMancante(stato: string): Calcolato {
  return { valore: null, numeratore: null, denominatore: null, stato, parti: null };
}

function makeOsservazione(
  { id, esclusioni, avvisi }: Definizione,
  territorio: string,
  anno: string,
  { valore, numeratore, denominatore, stato }: Omit<Calcolato, 'parti'>,
  extra: Partial<Osservazione> = {},
): Osservazione {
  const found = [...esclusioni, ...avvisi].filter(
    (avviso) => avviso.territorio === territorio && avviso.anno === anno,
  );
  const avviso = [
    ...found.map((item) => item.avviso),
    ...(extra.avviso ? [extra.avviso] : []),
  ].join(' ');
  return {
    indicatore: id,
    territorio,
    livello: LIVELLI_AGGREGATI[territorio] ?? (/^\d{6}$/u.test(territorio) ? 'comune' : 'ambito'),
    anno,
    valore,
    stato,
    numeratore,
    denominatore,
    ...extra,
    ...(avviso ? { avviso } : {}),
  };
}

function addIntervallo(row: Osservazione, { intervallo, fattore }: Definizione): Osservazione {
  if (intervallo === 'nessuno' || row.numeratore === null || row.denominatore === null) return row;
  const calculate = intervallo === 'wilson' ? calculateWilson : calculateByar;
  const limits = calculate(row.numeratore, row.denominatore, fattore);
  return limits ? { ...row, intervallo: limits } : row;
}

function calcolaBlocco(
  definizione: Definizione,
  blocco: Blocco,
  ambiente: Ambiente,
): Osservazione[] {
  const letto = readBlocco(blocco, definizione.aggregazione);
  return blocco.anni.flatMap((anno) => {
    const calculate = (territorio: string): Calcolato | undefined =>
      calcolaTerritorio(blocco, letto, definizione, (riferimento) =>
        findCella(riferimento, blocco, territorio, anno, ambiente),
      );
    const rows: Osservazione[] = [];
    if (blocco.territori !== 'comparatori') {
      const comuni = ambiente.comuni.map(({ codice }) => {
        const calcolato = calculate(codice);
        if (calcolato) return { codice, calcolato };
        throw new Error(`${definizione.id}: no figures for comune ${codice} in ${anno}`);
      });
      rows.push(
        ...comuni.map(({ codice, calcolato }) =>
          makeOsservazione(definizione, codice, anno, calcolato),
        ),
        ...aggregateBlocco(definizione, blocco, letto, anno, comuni, calculate, ambiente),
      );
    }
    if (blocco.territori !== 'comuni') {
      rows.push(
        ...COMPARATORI.flatMap((territorio) => {
          const calcolato = calculate(territorio);
          if (!calcolato) return [];
          const { comparatori } = blocco;
          const shown = comparatori?.startsWith('mancante')
            ? makeMancante(comparatori)
            : { ...calcolato, stato: joinStati([calcolato.stato, comparatori ?? 'definitivo']) };
          return [makeOsservazione(definizione, territorio, anno, shown)];
        }),
      );
    }
    return rows;
  });
}

function findCella(
  { fonte, variabile, anno }: Riferimento,
  blocco: Blocco,
  territorio: string,
  year: string,
  { misure, findIndicatore }: Ambiente,
): Cella | undefined {
  const from = fonte ?? blocco.fonte;
  if (from === undefined) throw new Error(`"${variabile}" needs a fonte`);
  if (from === 'indicatori') return findIndicatore(variabile, territorio, anno ?? year);
  return misure.find(from, variabile, territorio, anno ?? year);
}

function aggregateBlocco(
  definizione: Definizione,
  blocco: Blocco,
  letto: BloccoLetto,
  anno: string,
  comuni: readonly { codice: string; calcolato: Calcolato }[],
  calculate: (territorio: string) => Calcolato | undefined,
  ambiente: Ambiente,
): Osservazione[] {
  const territori = listAggregati(definizione);
  const { aggregati } = blocco;
  if (aggregati) {
    return territori.map((territorio) =>
      makeOsservazione(definizione, territorio, anno, makeMancante(aggregati)),
    );
  }
  if (blocco.composto) {
    return territori.flatMap((territorio) => {
      const calcolato = calculate(territorio);
      return calcolato ? [makeOsservazione(definizione, territorio, anno, calcolato)] : [];
    });
  }
  if (territori.length === 0) return [];
  const excluded = new Set(
    definizione.esclusioni.filter((item) => item.anno === anno).map((item) => item.territorio),
  );
  const addendi = comuni.map(({ codice, calcolato }): Addendo => ({
    comune: codice,
    anno,
    parti: excluded.has(codice) ? null : makeParti(definizione, codice, anno, calcolato, ambiente),
    stato: calcolato.stato,
    popolazione: ambiente.getPopolazione(codice, anno),
  }));
  const combine = chooseCombine(blocco, definizione.aggregazione);
  const weighted = letto.valore !== null;
  const flag = weighted ? 'approssimato' : 'definitivo';
  const motivo = comuni.find(({ calcolato }) => isMissing(calcolato.stato))?.calcolato.stato;
  return sumAddendi(addendi, ambiente.appartenenza).map((sum) => {
    if (sum.presenti === 0) {
      const stato = motivo ?? 'mancante:non-applicabile';
      return makeOsservazione(definizione, sum.territorio, anno, makeMancante(stato), {
        comuni: [0, sum.totali],
        copertura: 0,
      });
    }
    const { valore, numeratore, denominatore } = combine(
      sum.parti,
      weighted ? 1 : definizione.fattore,
    );
    const stato = joinStati([sum.stato, flag]);
    const left = listEsclusi(definizione, sum.territorio, anno, ambiente);
    return makeOsservazione(
      definizione,
      sum.territorio,
      anno,
      { valore, numeratore, denominatore, stato },
      {
        comuni: [sum.presenti, sum.totali],
        ...(sum.presenti < sum.totali ? { copertura: sum.copertura } : {}),
        ...(left ? { avviso: left } : {}),
      },
    );
  });
}

/** What a comune adds to the sums: the parts of its figure, or weight times value and weight. */
function makeParti(
  { aggregazione }: Definizione,
  codice: string,
  anno: string,
  { parti, valore }: Calcolato,
  { comuni, getPopolazione }: Ambiente,
): number[] | null {
  if (parti) return parti;
  if (valore === null || !aggregazione.startsWith('media')) return null;
  const peso =
    aggregazione === 'media-ponderata-superficie'
      ? comuni.find((comune) => comune.codice === codice)!.superficie
      : getPopolazione(codice, anno);
  return [peso * valore, peso];
}

function listEsclusi(
  { esclusioni }: Definizione,
  aggregato: string,
  anno: string,
  { comuni, appartenenza }: Ambiente,
): string {
  const members = new Set(
    (appartenenza.objects() as { aggregato: string; comune: string }[])
      .filter((pair) => pair.aggregato === aggregato)
      .map((pair) => pair.comune),
  );
  const names = esclusioni
    .filter((item) => item.anno === anno && members.has(item.territorio))
    .map(
      (item) => comuni.find(({ codice }) => codice === item.territorio)?.nome ?? item.territorio,
    );
  return names.length > 0 ? `Senza ${names.join(', ')}, che ha un valore anomalo.` : '';
}

import { findNearestAnno } from '../indicator/pesi.ts';
import { joinStati } from '../indicator/stato.ts';
import { AGGREGATI } from '../model.ts';
import type { CellaTabelle, Cubo, IndicatoreTabelle, TerritorioTabelle } from './dati.ts';
import { calculateRapporto } from './rapporto.ts';
import { appartiene } from '../territory/appartiene.ts';

const POPOLAZIONE = 'popolazione-residente';

/** A total, or why there is none. */
export interface Totale {
  valore: number | null;
  stato: string;
  /** What the reader must know; empty when the total is whole and exact. */
  nota: string;
}

const nessuno = (nota: string): Totale => ({ valore: null, stato: '', nota });

/** Makes the totals of a table; what several of them need is looked up once. */
export type Totalizza = (
  indicatore: IndicatoreTabelle,
  anno: string,
  comuni: readonly TerritorioTabelle[],
) => Totale;

/**
 * One value for several comuni, by the rule of the indicatore: sums are summed, ratios are made of summed
 * numerators and denominators, means are weighted and marked as approximate, ordinals are never put together.
 * When the comuni are those of an ambito, of the province or of the area, it is the published value itself.
 */
export function makeTotalizza(cubo: Cubo): Totalizza {
  const aggregati = new Map<readonly TerritorioTabelle[], string | undefined>();
  const somma = makeSomma(cubo);
  return (indicatore, anno, comuni) => {
    if (indicatore.aggregazione === 'nessuna')
      return nessuno('Un livello o un indice non si somma e non si media.');
    if (!aggregati.has(comuni)) aggregati.set(comuni, findAggregato(cubo, comuni));
    const pubblicato = aggregati.get(comuni);
    const cella = pubblicato && cubo.findCella(indicatore.id, pubblicato, anno);
    return cella ? fromCella(cella, indicatore, anno, comuni) : somma(indicatore, anno, comuni);
  };
}

function fromCella(
  cella: CellaTabelle,
  { esclusi }: IndicatoreTabelle,
  anno: string,
  comuni: readonly TerritorioTabelle[],
): Totale {
  const note = [
    ...(cella.stato.includes('approssimato') ? [APPROSSIMATO] : []),
    ...(cella.stato.includes('parziale') ? ['Parziale: mancano dei comuni.'] : []),
    ...(comuni.some(({ id }) => esclusi.includes(`${id}|${anno}`)) ? [ESCLUSI] : []),
  ];
  return { valore: cella.valore, stato: cella.stato, nota: note.join(' ') };
}

const APPROSSIMATO = 'Approssimato: media pesata dei comuni.';
const ESCLUSI = 'Senza i comuni dal valore anomalo nella fonte.';

/** The same from the cells of the comuni alone. */
export function makeSomma(cubo: Cubo): Totalizza {
  const pesi = new Map<string, Peso>();
  const getPeso = (superficie: boolean, anno: string): Peso => {
    const chiave = superficie ? '' : anno;
    const noto = pesi.get(chiave) ?? makePeso(cubo, superficie, anno);
    pesi.set(chiave, noto);
    return noto;
  };
  return (indicatore, anno, comuni) => sumComuni(cubo, indicatore, anno, comuni, getPeso);
}

type Peso = (t: TerritorioTabelle) => number;

function sumComuni(
  cubo: Cubo,
  { id, aggregazione, fattore, esclusi, composti }: IndicatoreTabelle,
  anno: string,
  comuni: readonly TerritorioTabelle[],
  getPeso: (superficie: boolean, anno: string) => Peso,
): Totale {
  if (composti.includes(anno))
    return nessuno('Non si calcola: nasce da altri valori dell’intero territorio.');
  const fuori = new Set(esclusi);
  const presenti = comuni.flatMap((t) => {
    const cella = fuori.has(`${t.id}|${anno}`) ? undefined : cubo.findCella(id, t.id, anno);
    return cella?.valore == null ? [] : [{ t, cella, valore: cella.valore }];
  });
  if (presenti.length === 0) return nessuno('Nessun comune ha un valore.');
  const somma = (di: (voce: (typeof presenti)[number]) => number): number =>
    presenti.reduce((totale, voce) => totale + di(voce), 0);
  const parziale = presenti.length < comuni.length;
  const finish = (valore: number, ...flag: string[]): Totale => ({
    valore,
    stato: joinStati([
      ...presenti.map(({ cella }) => cella.stato),
      ...flag,
      ...(parziale ? ['parziale'] : []),
    ]),
    nota: [
      ...(flag.length > 0 ? [APPROSSIMATO] : []),
      ...(parziale
        ? [`Parziale: ${String(presenti.length)} comuni su ${String(comuni.length)}.`]
        : []),
    ].join(' '),
  });
  if (aggregazione === 'somma') return finish(somma(({ valore }) => valore));
  if (aggregazione === 'rapporto') {
    const intere = presenti.every(
      ({ cella }) => cella.numeratore !== null && cella.denominatore !== null,
    );
    if (!intere) return nessuno('Non si calcola: la fonte dà solo il rapporto già fatto.');
    const sotto = somma(({ cella }) => cella.denominatore!);
    if (sotto === 0) return nessuno('Non si calcola: il denominatore è zero.');
    return finish(
      calculateRapporto(
        fattore,
        somma(({ cella }) => cella.numeratore!),
        sotto,
      ),
    );
  }
  const peso = getPeso(aggregazione === 'media-ponderata-superficie', anno);
  const pesi = somma(({ t }) => peso(t));
  return finish(somma(({ t, valore }) => valore * peso(t)) / pesi, 'approssimato');
}

/** Area, or residents of the nearest 1 January that has those of every comune. */
function makePeso(cubo: Cubo, superficie: boolean, anno: string): Peso {
  if (superficie) return (t) => t.superficie!;
  const comuni = cubo.territori.filter(({ livello }) => livello === 'comune');
  const interi = (cubo.findIndicatore(POPOLAZIONE)?.anni ?? []).filter((a) =>
    comuni.every(({ id }) => cubo.findCella(POPOLAZIONE, id, a)?.valore != null),
  );
  const vicino = findNearestAnno(anno, interi) ?? '';
  return ({ id }) => cubo.findCella(POPOLAZIONE, id, vicino)!.valore!;
}

/** The aggregate that is made of exactly these comuni, if there is one. */
function findAggregato(cubo: Cubo, comuni: readonly TerritorioTabelle[]): string | undefined {
  const scelti = new Set(comuni.map(({ id }) => id));
  return AGGREGATI.find((aggregato) => {
    const membri = cubo.territori.filter(
      (territorio) => territorio.livello === 'comune' && appartiene(territorio, aggregato),
    );
    return membri.length === scelti.size && membri.every(({ id }) => scelti.has(id));
  });
}

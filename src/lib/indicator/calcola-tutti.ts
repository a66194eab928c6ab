import {
  COMPARATORI,
  AGGREGATI,
  type Comune,
  type DatiIndicatore,
  type Osservazione,
} from '../model.ts';
import { compareText } from '../table/compare.ts';
import { tabulateAppartenenza } from './aggregate.ts';
import type { Ambiente } from './ambiente.ts';
import { calcolaIndicatore } from './calcola-indicatore.ts';
import { calculateClassi } from './classi.ts';
import { countDistribuzioni } from './distribuzioni.ts';
import { listFontiPerAnno } from './list-fonti-per-anno.ts';
import type { Cella } from './evaluate.ts';
import { makePopolazione } from './pesi.ts';
import type { MisureIndex } from './misure-index.ts';
import { definizioneToIndicatore, type Definizione } from './schema.ts';
import { AREA } from '../territory/area.ts';

const POPOLAZIONE = 'popolazione-residente';

/**
 * Calculates every indicatore, those that others need first.
 * @throws Error when an indicatore needs itself or a figure that no fonte has
 */
export function calcolaTutti(
  definizioni: readonly Definizione[],
  misure: MisureIndex,
  comuni: readonly Comune[],
): DatiIndicatore[] {
  const byId = new Map(definizioni.map((definizione) => [definizione.id, definizione]));
  const done = new Map<string, Map<string, Osservazione>>();
  const busy = new Set<string>();
  const appartenenza = tabulateAppartenenza(comuni);

  const find = (id: string): Definizione => {
    const definizione = byId.get(id);
    if (definizione) return definizione;
    throw new Error(`no indicatore is called "${id}"`);
  };
  const get = (id: string): Map<string, Osservazione> => {
    const ready = done.get(id);
    if (ready) return ready;
    const definizione = find(id);
    if (busy.has(id)) throw new Error(`indicatore "${id}" needs itself`);
    busy.add(id);
    const rows = calcolaIndicatore(definizione, ambiente);
    const index = new Map(rows.map((row) => [`${row.territorio} ${row.anno}`, row]));
    if (index.size < rows.length)
      throw new Error(`indicatore "${id}": a territory is twice in a year`);
    done.set(id, index);
    return index;
  };
  const findIndicatore = (id: string, territorio: string, anno: string): Cella | undefined =>
    get(id).get(`${territorio} ${anno}`);
  const ambiente: Ambiente = {
    comuni,
    appartenenza,
    misure,
    findIndicatore,
    getPopolazione: makePopolazione(find(POPOLAZIONE), comuni, misure),
  };
  return definizioni.map((definizione) =>
    makeDati(
      definizione,
      [...get(definizione.id).values()],
      ambiente,
      listFontiPerAnno(definizione, find),
    ),
  );
}

/** Order in which territories are written: comuni by code, then the aggregates, Lombardia, Italia. */
function rankTerritorio(territorio: string): string {
  const rank = [...AGGREGATI, ...COMPARATORI].indexOf(territorio as (typeof AGGREGATI)[number]);
  return rank < 0 ? `0${territorio}` : `1${String(rank).padStart(2, '0')}`;
}

function makeDati(
  definizione: Definizione,
  rows: readonly Osservazione[],
  { appartenenza }: Ambiente,
  fonti_per_anno: Record<string, string[]>,
): DatiIndicatore {
  const osservazioni = [...rows].sort(
    (a, b) =>
      compareText(rankTerritorio(a.territorio), rankTerritorio(b.territorio)) ||
      compareText(a.anno, b.anno),
  );
  const filled = osservazioni.filter(({ valore }) => valore !== null);
  const anni = [...new Set(filled.map(({ anno }) => anno))].sort(compareText);
  const comuni = filled.filter(({ livello }) => livello === 'comune');
  const ordinal = definizione.aggregazione === 'nessuna';
  return {
    indicatore: definizioneToIndicatore(definizione),
    anni,
    ultimo: findUltimo(anni, comuni, osservazioni),
    osservazioni,
    fonti_per_anno,
    classi: ordinal ? [] : calculateClassi(comuni.map(({ valore }) => valore!)),
    ...(ordinal ? { distribuzioni: countDistribuzioni(osservazioni, appartenenza) } : {}),
  };
}

/** Below this share of the population the comuni that are left do not speak for the area. */
const COPERTURA_MINIMA = 2 / 3;

/** The last year that pages speak of: with values for the comuni, and for enough of the people. */
function findUltimo(
  anni: readonly string[],
  comuni: readonly Osservazione[],
  osservazioni: readonly Osservazione[],
): string {
  const conValori = anni.filter((anno) => comuni.some((row) => row.anno === anno));
  const coperti = conValori.filter((anno) => {
    const area = osservazioni.find((row) => row.territorio === AREA.id && row.anno === anno);
    return (area?.copertura ?? 1) >= COPERTURA_MINIMA;
  });
  return coperti.at(-1) ?? conValori.at(-1) ?? '';
}

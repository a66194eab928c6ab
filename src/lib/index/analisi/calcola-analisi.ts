import { aggregateAmpi } from '../aggregate-ampi.ts';
import { aggregateArithmetic, type Aggregatore } from '../aggregate-arithmetic.ts';
import { aggregateGeometric } from '../aggregate-geometric.ts';
import { aggregatePresenti, listUsate } from '../aggregate-presenti.ts';
import { measureProfilo } from '../measure-profilo.ts';
import { rankUnita } from '../rank-unita.ts';
import { checkMotivi, Rifiuto } from '../rifiuto.ts';
import { compareText } from '../../table/compare.ts';
import { normaliseDati, type TavolaAnalisi } from './normalise-dati.ts';
import type { Configurazione } from './read-config.ts';
import type { RigaDati } from './read-dati.ts';

/** One line of the result; all null when the unit has too few indicatori. */
export interface RigaAnalisi {
  unita: string;
  anno: string;
  indice: number | null;
  /** Weighted mean of the normalised values. */
  media: number | null;
  /** Their weighted population standard deviation. */
  deviazione: number | null;
  rango: number | null;
}

/** What was decided on the analyst's behalf, to be told on the terminal. */
export interface Analisi {
  righe: RigaAnalisi[];
  note: string[];
}

/** Long table to units × indicatori, years ascending, then units by code. */
function pivotDati(dati: readonly RigaDati[], config: Configurazione): TavolaAnalisi {
  const ids = config.indicatori.map(({ id }) => id);
  const noti = new Set(dati.map(({ indicatore }) => indicatore));
  checkMotivi(
    ids
      .filter((id) => !noti.has(id))
      .map(
        (id) =>
          `indicatore sconosciuto: "${id}" non è nei dati (ci sono: ${[...noti].slice(0, 12).join(', ')})`,
      ),
  );
  const righe = new Map<string, { unita: string; anno: string; valori: (number | null)[] }>();
  for (const { unita, anno, indicatore, valore } of dati) {
    const j = ids.indexOf(indicatore);
    if (j < 0) continue;
    const chiave = JSON.stringify([anno, unita]);
    const riga = righe.get(chiave) ?? { unita, anno, valori: ids.map(() => null) };
    riga.valori[j] = valore;
    righe.set(chiave, riga);
  }
  return [...righe.values()].sort(
    (a, b) => compareText(a.anno, b.anno) || compareText(a.unita, b.unita),
  );
}

function getAggregatore({ metodo, segno = '-' }: Configurazione): Aggregatore {
  switch (metodo) {
    case 'ampi':
    case 'mpi':
      return (valori, pesi) => aggregateAmpi(valori, segno, pesi);
    case 'geometrica':
      return aggregateGeometric;
    case 'minmax':
    case 'rango':
      return aggregateArithmetic;
  }
}

/**
 * Computes the index that a configuration asks for on any long table.
 *
 * - `ampi`: r = 100 ± 60 (x - ref)/(max - min), then M ± S·cv with `segno`;
 * - `mpi`: r = 100 ± 10 z within each year, then M ± S·cv;
 * - `geometrica`: r as `ampi`, then the weighted geometric mean;
 * - `minmax`: 0-100 over all units and years, then the weighted mean;
 * - `rango`: rank within each year (n = highest towards the phenomenon), then the weighted mean.
 *
 * Goalposts are pooled over all units and years unless `obiettivi` fixes them; nothing is cut to them.
 * `rango` of the result: per year, 1 = highest index, equal scores share the better rank.
 * @throws Rifiuto with every reason.
 */
export function calcolaAnalisi(dati: readonly RigaDati[], config: Configurazione): Analisi {
  const tavola = pivotDati(dati, config);
  const note = listNote(config);
  const normalizzata = normaliseDati(tavola, config);
  const pesi = config.indicatori.map(({ peso }) => peso);
  const aggrega = getAggregatore(config);
  const righe = normalizzata.map(({ unita, anno, valori }): RigaAnalisi => {
    const { valore, quota } = computeOrExplain(
      () => aggregatePresenti(aggrega, valori, pesi, config.soglia),
      `unità "${unita}", anno ${anno}`,
    );
    if (quota < 1) {
      const assenti = config.indicatori.filter(({ peso }, j) => peso > 0 && valori[j] === null);
      const esito = valore === null ? 'senza indice' : 'indice con i pesi ridistribuiti';
      note.push(
        `unità "${unita}", anno ${anno}: ${esito}, mancano ${assenti.map(({ id }) => id).join(', ')}`,
      );
    }
    if (valore === null)
      return { unita, anno, indice: null, media: null, deviazione: null, rango: null };
    const usate = listUsate(valori, pesi);
    const { media, deviazione } = measureProfilo(
      usate.map((j) => valori[j]!),
      usate.map((j) => pesi[j]!),
    );
    return { unita, anno, indice: valore, media, deviazione, rango: null };
  });
  return { righe: rankPerAnno(righe, config.ordine), note };
}

function computeOrExplain<T>(calcola: () => T, dove: string): T {
  try {
    return calcola();
  } catch (errore) {
    if (errore instanceof Rifiuto)
      throw new Rifiuto(errore.motivi.map((motivo) => `${dove}: ${motivo}`));
    throw errore;
  }
}

function rankPerAnno(righe: RigaAnalisi[], ordine: Configurazione['ordine']): RigaAnalisi[] {
  const anni = [...new Set(righe.map(({ anno }) => anno))];
  return anni.flatMap((anno) => {
    const diAnno = righe.filter((riga) => riga.anno === anno);
    const ranghi = rankUnita(
      diAnno.map(({ indice }) => indice),
      ordine,
    );
    return diAnno.map((riga, i) => ({ ...riga, rango: ranghi[i]! }));
  });
}

/** Fields that the method does not use, and the sign when it is not given. */
function listNote({ metodo, segno, indicatori, obiettivi }: Configurazione): string[] {
  const note: string[] = [];
  if ((metodo === 'ampi' || metodo === 'mpi') && segno === undefined) {
    note.push('segno non indicato: uso "-" (fenomeno positivo, lo squilibrio toglie)');
  }
  if (
    metodo !== 'ampi' &&
    metodo !== 'geometrica' &&
    indicatori.some((voce) => voce.riferimento !== undefined)
  ) {
    note.push(`il metodo ${metodo} non usa il riferimento`);
  }
  if ((metodo === 'mpi' || metodo === 'rango') && obiettivi !== 'tutti-gli-anni') {
    note.push(`il metodo ${metodo} non usa gli obiettivi`);
  }
  if (obiettivi !== 'tutti-gli-anni') {
    const liberi = indicatori.filter(({ id }) => !(id in obiettivi)).map(({ id }) => id);
    if (liberi.length > 0) note.push(`obiettivi da tutti gli anni per: ${liberi.join(', ')}`);
  }
  return note;
}

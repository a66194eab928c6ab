import { makeObiettivo, measureMedia } from '../make-obiettivi.ts';
import { normaliseAmpi } from '../normalise-ampi.ts';
import { measureAmpiezza, normaliseMinmax } from '../normalise-minmax.ts';
import { normaliseMpi } from '../normalise-mpi.ts';
import { normaliseRank } from '../normalise-rank.ts';
import { Rifiuto } from '../rifiuto.ts';
import type { Vettore } from '../vettore.ts';
import type { Configurazione } from './read-config.ts';

/** Units × indicatori of the configuration, one row per unit and year. */
export type TavolaAnalisi = { unita: string; anno: string; valori: (number | null)[] }[];

type Voce = Configurazione['indicatori'][number];

/** Puts every indicatore on the scale of the method. @throws Rifiuto listing every indicatore that cannot be. */
export function normaliseDati(tavola: TavolaAnalisi, config: Configurazione): TavolaAnalisi {
  const motivi: string[] = [];
  const colonne = config.indicatori.map((voce, j) => {
    try {
      return normaliseColonna(tavola, voce, j, config);
    } catch (errore) {
      if (!(errore instanceof Rifiuto)) throw errore;
      motivi.push(...errore.motivi.map((motivo) => `indicatore "${voce.id}": ${motivo}`));
      return [];
    }
  });
  if (motivi.length > 0) throw new Rifiuto(motivi);
  return tavola.map((riga, i) => ({ ...riga, valori: colonne.map((colonna) => colonna[i]!) }));
}

function normaliseColonna(
  tavola: TavolaAnalisi,
  voce: Voce,
  j: number,
  { metodo, obiettivi }: Configurazione,
): (number | null)[] {
  const colonna = tavola.map(({ valori }) => valori[j]!);
  const fissi = obiettivi === 'tutti-gli-anni' ? undefined : obiettivi[voce.id];
  switch (metodo) {
    case 'ampi':
    case 'geometrica': {
      const rif = findRiferimento(tavola, voce, j);
      const obiettivo = fissi ? { inf: fissi[0], sup: fissi[1], rif } : makeObiettivo(colonna, rif);
      return normaliseAmpi(colonna, obiettivo, voce.polarita);
    }
    case 'minmax':
      return normaliseMinmax(
        colonna,
        voce.polarita,
        fissi ? { inf: fissi[0], sup: fissi[1] } : undefined,
      );
    case 'mpi':
      return normalisePerAnno(tavola, colonna, (valori) => normaliseMpi(valori, voce.polarita));
    case 'rango':
      measureAmpiezza(colonna);
      return normalisePerAnno(tavola, colonna, (valori) => normaliseRank(valori, voce.polarita));
  }
}

/** The value that reads 100: given, taken from a unit and year, or the mean over all units and years. */
function findRiferimento(
  tavola: TavolaAnalisi,
  { riferimento = 'media' }: Voce,
  j: number,
): number {
  if (typeof riferimento === 'number') return riferimento;
  if (riferimento === 'media') return measureMedia(tavola.map(({ valori }) => valori[j]!));
  const { unita, anno } = riferimento;
  const valore = tavola.find((riga) => riga.unita === unita && riga.anno === anno)?.valori[j];
  if (valore == null) {
    throw new Rifiuto([
      `il riferimento (unità "${unita}", anno ${anno}) non ha un valore nei dati`,
    ]);
  }
  return valore;
}

/** Applies a static normalisation to each year by itself. */
function normalisePerAnno(
  tavola: TavolaAnalisi,
  colonna: Vettore,
  normalise: (valori: Vettore) => (number | null)[],
): (number | null)[] {
  const esito: (number | null)[] = colonna.map(() => null);
  for (const anno of new Set(tavola.map((riga) => riga.anno))) {
    const posti = tavola.flatMap((riga, i) => (riga.anno === anno ? [i] : []));
    let valori: (number | null)[];
    try {
      valori = normalise(posti.map((i) => colonna[i]!));
    } catch (errore) {
      if (!(errore instanceof Rifiuto)) throw errore;
      throw new Rifiuto(errore.motivi.map((motivo) => `anno ${anno}: ${motivo}`));
    }
    posti.forEach((i, k) => (esito[i] = valori[k]!));
  }
  return esito;
}

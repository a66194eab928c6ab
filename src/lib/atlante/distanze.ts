import { standardDeviation } from 'simple-statistics';
import type { DatiIndicatore } from '../model.ts';
import { listComuni } from '../text/letture.ts';
import type { Atlante } from './atlante.ts';
import { PROVINCIA } from '../territory/area.ts';

/** How far a territory stands from the provincia on one indicatore. */
export interface Distanza {
  dati: DatiIndicatore;
  /** Signed, in standard deviations of the comuni in the last year. */
  scarto: number;
}

/**
 * The indicatori of a territory by distance from the provincia, farthest first. Counts and ordinals
 * have no distance; years before `dal` are left out, because an old difference is not a finding.
 */
export function listDistanze(atlante: Atlante, territorio: string, dal: string): Distanza[] {
  return atlante.indicatori
    .filter((d) => d.ultimo >= dal && !['somma', 'nessuna'].includes(d.indicatore.aggregazione))
    .flatMap((dati) => {
      const scarto = calcolaScarto(atlante, dati, territorio);
      return scarto === undefined ? [] : [{ dati, scarto }];
    })
    .sort((a, b) => Math.abs(b.scarto) - Math.abs(a.scarto));
}

function calcolaScarto(
  atlante: Atlante,
  dati: DatiIndicatore,
  territorio: string,
): number | undefined {
  const { id } = dati.indicatore;
  const suo = atlante.findOsservazione(id, territorio, dati.ultimo)?.valore;
  const provincia = atlante.findOsservazione(id, PROVINCIA.id, dati.ultimo)?.valore;
  const comuni = listComuni(dati, dati.ultimo).map((o) => o.valore);
  if (suo == null || provincia == null || comuni.length < 2) return undefined;
  const deviazione = standardDeviation(comuni);
  return deviazione === 0 ? undefined : (suo - provincia) / deviazione;
}

/** The first of a list of distances, no more than two for a tema. */
export function chooseDistanze(distanze: readonly Distanza[], quante: number): Distanza[] {
  const perTema = new Map<string, number>();
  return distanze
    .filter(({ dati: { indicatore } }) => {
      const gia = perTema.get(indicatore.tema) ?? 0;
      perTema.set(indicatore.tema, gia + 1);
      return gia < 2;
    })
    .slice(0, quante);
}

import { formatCsv } from '../../table/format-csv.ts';
import type { RigaAnalisi } from './calcola-analisi.ts';
import type { ConfrontoRanghi } from './confronta-ranghi.ts';

/** Result of an analysis as CSV; numbers unrounded, empty cells where there is no score. */
export function formatEsito(righe: readonly RigaAnalisi[]): string {
  return formatCsv(
    ['unita', 'anno', 'indice', 'media', 'deviazione', 'rango'],
    righe.map(({ unita, anno, indice, media, deviazione, rango }) => [
      unita,
      anno,
      indice,
      media,
      deviazione,
      rango,
    ]),
  );
}

/** Rank shifts as CSV: one row per year and statistic. */
export function formatConfronto(confronti: readonly ConfrontoRanghi[]): string {
  return formatCsv(
    ['anno', 'statistica', 'valore'],
    confronti.flatMap(({ anno, ...c }) => [
      [anno, 'unita', c.unita],
      [anno, 'spostamento_medio', c.medio],
      [anno, 'spostamento_massimo', c.massimo],
      [anno, 'spostamento_medio_primi_10', c.primi10],
      [anno, 'spostamento_medio_ultimi_10', c.ultimi10],
      [anno, 'spostamento_medio_primi_10_del_confronto', c.primi10Confronto],
      [anno, 'spostamento_medio_ultimi_10_del_confronto', c.ultimi10Confronto],
      [anno, 'quota_ranghi_uguali', c.uguali],
    ]),
  );
}

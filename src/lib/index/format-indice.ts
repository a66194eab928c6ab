import { formatCsv, type Cell } from '../table/format-csv.ts';
import type { EsitoIndice } from './calcola-indice.ts';
import type { RigaIndice } from './calcola-righe.ts';

/** Lines that go on every row: who made the figures and on what terms. */
export interface Attribuzione {
  fonte: string;
  licenza: string;
}

/**
 * An index to its CSV: one row per territory and edition with score, rank and its 5-95 interval, then for each
 * component the value that entered, the normalised value and the points it adds to 100.
 */
export function formatIndice(
  { definizione, edizioni }: EsitoIndice,
  nomi: ReadonlyMap<string, string>,
  { fonte, licenza }: Attribuzione,
): string {
  const ids = definizione.componenti.map(({ indicatore }) => indicatore);
  const colonne = [
    ...['indice', 'territorio', 'nome_territorio', 'livello', 'anno', 'valore', 'stato'],
    ...['media', 'deviazione', 'quota_componenti'],
    ...['rango', 'rango_5', 'rango_95', 'quota_stesso_terzo', 'non_monotoni'],
    ...ids.flatMap((id) => [`valore:${id}`, `normalizzato:${id}`, `contributo:${id}`]),
    ...['fonte', 'licenza'],
  ];
  const righe = edizioni.flatMap((edizione) =>
    edizione.righe.map((riga): Cell[] => [
      definizione.id,
      riga.territorio,
      nomi.get(riga.territorio) ?? '',
      riga.livello,
      riga.anno,
      riga.valore,
      riga.stato,
      riga.media,
      riga.deviazione,
      riga.quota,
      riga.rango,
      riga.intervallo?.inf ?? null,
      riga.intervallo?.sup ?? null,
      riga.intervallo?.quotaTerzo ?? null,
      riga.nonMonotone.join(' '),
      ...listParti(riga),
      fonte,
      licenza,
    ]),
  );
  return formatCsv(colonne, righe);
}

function listParti({ componenti }: RigaIndice): Cell[] {
  return componenti.flatMap(({ valore, normalizzato, contributo }) => [
    valore,
    normalizzato,
    contributo === null ? null : contributo.livello + contributo.squilibrio,
  ]);
}

/** The published goalposts of an index as CSV. */
export function formatObiettivi({ definizione, pesi, obiettivi }: EsitoIndice): string {
  return formatCsv(
    [
      ...['indice', 'indicatore', 'polarita', 'peso', 'relativo', 'minimo', 'massimo'],
      ...['riferimento', 'obiettivo_min', 'obiettivo_max', 'asimmetria', 'curtosi', 'tagliati'],
    ],
    definizione.componenti.map(({ indicatore, polarita, relativo }, j): Cell[] => {
      const { inf, sup, rif, min, max, trattamento } = obiettivi[j]!;
      return [
        definizione.id,
        indicatore,
        polarita,
        pesi[j]!,
        relativo ?? null,
        ...[inf, sup, rif, min, max],
        trattamento.asimmetria,
        trattamento.curtosi,
        trattamento.tagliati,
      ];
    }),
  );
}

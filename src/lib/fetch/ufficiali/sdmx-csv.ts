import type { Connettore } from '../connettore.ts';
import { ALIAS_SDMX } from '../../fonti/sdmx.ts';
import type { Row } from '../../table/read-rows.ts';
import { describeAnniNuovi, readUfficiale, toCsv } from '../leggi-ufficiale.ts';

const BASE = 'https://esploradati.istat.it/SDMXWS/rest/data';

/** Istat wants this media type: the format in the address is ignored. */
export const ACCETTA_SDMX = { accept: 'application/vnd.sdmx.data+csv;version=1.0.0' };

/** Address of a dataflow; only a first period, as the last one is known to be read wrongly by the server. */
export function makeUrlSdmx(flusso: string, chiave: string, dal: string): string {
  return `${BASE}/${flusso}/${chiave}?startPeriod=${dal}`;
}

/** The year of an observation, also where it is written as a day. */
export function getAnno({ cells }: Row): string {
  return cells['TIME_PERIOD']!.slice(0, 4);
}

/** A dataflow with one figure by area and year: the areas of the adapter, the year as its extract writes it. */
export function makeToRawSdmx(file: string, anni: readonly string[]): Connettore['toRaw'] {
  return ({ dati = '' }, { registry, problems }) => {
    const { colonne, righe } = readUfficiale(
      dati,
      file,
      { separatore: ',', colonne: ['REF_AREA', 'TIME_PERIOD', 'OBS_VALUE'] },
      problems,
    );
    const nostre = righe.filter(
      ({ cells }) =>
        registry.byCodice.has(cells['REF_AREA']!) || Object.hasOwn(ALIAS_SDMX, cells['REF_AREA']!),
    );
    const note = nostre
      .filter((riga) => anni.includes(getAnno(riga)))
      .map((riga) => ({
        ...riga,
        cells: { ...riga.cells, TIME_PERIOD: `${getAnno(riga)}-01-01` },
      }));
    return {
      raw: { [file]: toCsv(colonne, note) },
      avvisi: describeAnniNuovi(nostre.map(getAnno), anni),
    };
  };
}

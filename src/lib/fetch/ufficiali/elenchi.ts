import type { Connettore } from '../connettore.ts';
import { describeAnniNuovi, readUfficiale, toCsv } from '../leggi-ufficiale.ts';

/** Residents by comune and month, one file a year: only the comuni of the area. */
export function makeToRawAnpr(mesi: readonly string[]): Connettore['toRaw'] {
  return (documenti, { registry, problems }) => {
    const colonne = [
      'MESE',
      'ANNO',
      'REGIONE',
      'PROVINCIA',
      'COD_ISTAT_COMUNE',
      'COMUNE',
      'RESIDENTI',
    ];
    const tabelle = Object.entries(documenti).map(([anno, text]) =>
      readUfficiale(text, `residenti ${anno}`, { separatore: ',', colonne }, problems),
    );
    const nostre = tabelle
      .flatMap(({ righe }) => righe)
      .filter(({ cells }) => registry.byCodice.has(cells['COD_ISTAT_COMUNE']!));
    const trovati = nostre.map(
      ({ cells }) => `${cells['ANNO']!}-${cells['MESE']!.padStart(2, '0')}`,
    );
    // Columns of any year go through: the adapter says which one is new.
    const tutte = [...new Set(tabelle.flatMap((tabella) => tabella.colonne))];
    return {
      raw: { 'residenti.csv': toCsv(tutte.length > 0 ? tutte : colonne, nostre) },
      avvisi: describeAnniNuovi(trovati, mesi),
    };
  };
}

/** National register of libraries: telephone, fax and mail are left out, useless coordinates are marked. */
export const toRawBiblioteche: Connettore['toRaw'] = ({ territorio = '' }, context) => {
  const file = 'biblioteche.csv';
  const { colonne, righe } = readUfficiale(
    territorio,
    file,
    { separatore: ';', colonne: ['codice istat comune', 'latitudine', 'longitudine'] },
    context.problems,
  );
  const tenute = colonne.filter((name) => !['telefono', 'fax', 'email'].includes(name));
  const nostre = righe
    .filter(({ cells }) => context.registry.byCodice.has(cells['codice istat comune']!))
    .map((riga) => {
      const valide = [riga.cells['latitudine']!, riga.cells['longitudine']!].every(
        (grado) => grado !== '' && grado !== '0',
      );
      return { ...riga, cells: { ...riga.cells, coord_valide: valide ? 'True' : 'False' } };
    });
  return { raw: { [file]: toCsv([...tenute, 'coord_valide'], nostre) }, avvisi: [] };
};

/** Pharmacies as the open data portal exports them: the comune code is written "108.021". */
export const toRawFarmacie: Connettore['toRaw'] = ({ farmacie = '' }, { registry, problems }) => {
  const file = 'farmacie.csv';
  const norma = 'codice_istat_norm';
  const { colonne, righe } = readUfficiale(
    farmacie,
    file,
    { separatore: ',', colonne: ['CODICE_FARMACIA', 'CODICE_ISTAT'] },
    problems,
  );
  const nostre = righe
    .map((riga) => {
      const codice = riga.cells['CODICE_ISTAT']!.replace('.', '').padStart(6, '0');
      return { ...riga, cells: { ...riga.cells, [norma]: codice } };
    })
    .filter(({ cells }) => registry.byCodice.has(cells[norma]!));
  return { raw: { [file]: toCsv([norma, ...colonne], nostre) }, avvisi: [] };
};

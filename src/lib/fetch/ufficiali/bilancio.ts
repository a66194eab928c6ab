import type { Connettore } from '../connettore.ts';
import { formatCsv } from '../../table/format-csv.ts';
import {
  isCodiceComune,
  isLombardia,
  readUfficiale,
  sumColonne,
  toCsv,
} from '../leggi-ufficiale.ts';

const TESTO = ['Codice comune', 'Comune', 'Informazioni'];

/** Demographic balance of demo.istat.it: a title, a semicolon table of every comune, notes at the foot. */
export function makeToRawBilancio(file: string, anno: string): Connettore['toRaw'] {
  return ({ comuni = '' }, { registry, problems }) => {
    const titolo = comuni.split('\n', 1)[0]!;
    if (!titolo.includes(anno)) {
      const fix = 'the fonte has published another edition: read what changed';
      const expected = `a title that names ${anno}`;
      const received = titolo.slice(0, 200) || 'an empty line';
      problems.push({ file, row: 1, column: null, expected, received, fix });
      return { raw: {}, avvisi: [] };
    }
    const { colonne, righe } = readUfficiale(
      comuni,
      file,
      { separatore: ';', titoli: 1, colonne: TESTO, isDato: isCodiceComune },
      problems,
    );
    const cifre = colonne.filter((name) => !TESTO.includes(name));
    const lombarde = righe.filter(({ cells }) => isLombardia(cells['Codice comune']!));
    const raw = {
      [file]: toCsv(
        colonne,
        righe.filter(({ cells }) => registry.byCodice.has(cells['Codice comune']!)),
      ),
      'confronti.csv': formatCsv(
        ['Aggregato', 'N comuni', ...cifre],
        (
          [
            ['03 Lombardia (somma dei comuni)', lombarde],
            ['IT Italia (somma dei comuni)', righe],
          ] as const
        ).map(([nome, insieme]) => [
          nome,
          insieme.length,
          ...sumColonne(insieme, cifre, file, problems),
        ]),
      ),
    };
    return { raw, avvisi: [] };
  };
}

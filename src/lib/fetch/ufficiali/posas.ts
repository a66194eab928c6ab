import type { Connettore } from '../connettore.ts';
import { formatCsv, type Cell } from '../../table/format-csv.ts';
import { readUfficiale, sumColonne } from '../leggi-ufficiale.ts';

const CIFRE = ['Totale maschi', 'Totale femmine', 'Totale'];
/** Codes 01-20: were a province beside its region, the sum for Italia would count it twice. */
const REGIONI = Array.from({ length: 20 }, (_, i) => String(i + 1).padStart(2, '0'));

/** Single ages by region of demo.istat.it, one archive a year; the name of each document is its year. */
export const toRawPosas: Connettore['toRaw'] = (documenti, { problems }) => {
  const rows: Cell[][] = [];
  for (const [anno, text] of Object.entries(documenti)) {
    const file = `posas ${anno}`;
    const { righe } = readUfficiale(
      text,
      file,
      {
        separatore: ';',
        titoli: 1,
        colonne: ['Codice regione', 'Regione', 'Età', ...CIFRE],
        isDato: (cella) => /^\d+$/u.test(cella),
      },
      problems,
    );
    const byEta = Map.groupBy(righe, ({ cells }) => cells['Età']!);
    for (const [eta, insieme] of byEta) {
      const codici = insieme.map(({ cells }) => cells['Codice regione']!).sort();
      if (codici.join() === REGIONI.join()) continue;
      const expected = `the twenty regions, once each, at age ${eta}`;
      const fix = 'the file is cut, or it has other areas';
      problems.push({
        file,
        row: null,
        column: 'Codice regione',
        expected,
        received: codici.join(' '),
        fix,
      });
    }
    const aree = [
      ['03 Lombardia', ({ cells }: (typeof righe)[number]) => cells['Codice regione'] === '03'],
      ['IT Italia (somma regioni)', () => true],
    ] as const;
    for (const [area, isIn] of aree) {
      for (const [eta, insieme] of byEta) {
        rows.push([anno, area, eta, ...sumColonne(insieme.filter(isIn), CIFRE, file, problems)]);
      }
    }
  }
  return { raw: { 'posas.csv': formatCsv(['anno', 'area', 'Età', ...CIFRE], rows) }, avvisi: [] };
};

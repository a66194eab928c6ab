import type { Connettore } from '../connettore.ts';
import type { Raw } from '../../fonti/adapter.ts';
import { formatCsv, type Cell } from '../../table/format-csv.ts';
import { readUfficiale, sumColonne, toCsv } from '../leggi-ufficiale.ts';

const CODICE = 'Codice Istat Comune';
/** Columns that identify the comune; all others are figures. */
const ANAGRAFICHE = [
  ...['Anno di imposta', 'Codice catastale', CODICE, 'Denominazione Comune', 'Sigla Provincia'],
  ...['Regione', 'Codice Istat Regione'],
];
const COLONNE_CONFRONTI = [
  ...['anno', 'aggregato (CALCOLATO dal file nazionale)', 'n_righe_comuni', 'variabile', 'valore'],
];

/** Income tax by comune, one archive a year; the name of each document is its year. */
export const toRawIrpef: Connettore['toRaw'] = (documenti, { registry, problems }) => {
  const raw: Record<string, string> = {};
  const confronti: Cell[][] = [];
  for (const [anno, text] of Object.entries(documenti)) {
    const file = `irpef-${anno}.csv`;
    const { colonne, righe } = readUfficiale(
      text,
      file,
      { separatore: ';', colonne: ANAGRAFICHE },
      problems,
    );
    const complete = righe.map((riga) => ({
      ...riga,
      cells: { ...riga.cells, [CODICE]: riga.cells[CODICE]!.padStart(6, '0') },
    }));
    raw[file] = toCsv(
      colonne,
      complete.filter(({ cells }) => registry.byCodice.has(cells[CODICE]!)),
    );
    const cifre = colonne.filter((name) => !ANAGRAFICHE.includes(name));
    const aree = [
      ['Italia (somma comuni)', righe],
      ['Lombardia (somma comuni)', righe.filter(({ cells }) => cells['Regione'] === 'Lombardia')],
    ] as const;
    for (const [area, insieme] of aree) {
      const somme = sumColonne(insieme, cifre, file, problems, 'salta');
      cifre.forEach((cifra, i) => confronti.push([anno, area, insieme.length, cifra, somme[i]!]));
    }
  }
  const grezzi: Raw = { ...raw, 'confronti.csv': formatCsv(COLONNE_CONFRONTI, confronti) };
  return { raw: grezzi, avvisi: [] };
};

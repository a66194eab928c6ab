import type { Connettore } from '../connettore.ts';
import type { Context } from '../../fonti/adapter.ts';
import { formatCsv, type Cell } from '../../table/format-csv.ts';
import { readUfficiale } from '../leggi-ufficiale.ts';
import { parseDecimale, toCentesimi, toScarto, type Decimale } from './decimali.ts';

const COLONNE = [
  ...[
    'istatCode',
    'name',
    'province',
    'region',
    'historicalSpendingCents',
    'standardSpendingCents',
  ],
  ...['differenceCents', 'historicalPerCapitaCents', 'standardPerCapitaCents'],
  ...['differencePerCapitaCents', 'differenceBasisPoints', 'serviceDifferenceBasisPoints'],
  ...['spendingLevel', 'serviceLevel', 'spendingAssessmentReason', 'servicesAssessmentReason'],
  'sourceWarnings',
];

/** Files of an edition: its raw file and how its indicators end ("_TOT" for all services, nothing for one function). */
interface Edizione {
  file: string;
  coda: '' | '_TOT';
  confronti: boolean;
}

/** OpenCivitas: one row an indicator in the data, the comuni in a spreadsheet of the bodies. */
export function makeToRawOpencivitas({ file, coda, confronti }: Edizione): Connettore['toRaw'] {
  return ({ dati = '', enti = '' }, context) => {
    const byEnte = Map.groupBy(
      readUfficiale(
        dati,
        file,
        {
          separatore: ';',
          colonne: ['USERNAME', 'Indicatore/Determinante', 'Valore', 'Anomalia', 'Privacy'],
        },
        context.problems,
      ).righe,
      ({ cells }) => cells['USERNAME']!,
    );
    const comuni = readUfficiale(
      enti,
      'enti',
      {
        separatore: ',',
        colonne: [
          'USERNAME',
          'ENTE_TIPOLOGIA',
          'ENTE',
          'REGIONE_DES',
          'PROVINCIA_DES',
          'COMUNE_ISTAT_COD',
        ],
      },
      context.problems,
    ).righe.filter(
      ({ cells }) => cells['ENTE_TIPOLOGIA'] === 'COMUNE' && cells['COMUNE_ISTAT_COD'] !== '',
    );
    const righe: Cell[][] = [];
    const lombardia = { comuni: 0, storica: 0, standard: 0 };
    for (const { cells: ente } of comuni) {
      const voci = byEnte.get(ente['USERNAME']!);
      const codice = ente['COMUNE_ISTAT_COD']!.padStart(6, '0');
      const nostro = context.registry.byCodice.has(codice);
      const lombardo = confronti && ente['REGIONE_DES'] === 'LOMBARDIA';
      if (!voci || !(nostro || lombardo)) continue;
      const cifre = readCifre(
        voci.map(({ cells }) => cells),
        coda,
        `${file} ${codice}`,
        context,
      );
      if (!cifre) continue;
      if (nostro) {
        const nomi = [ente['ENTE']!, ente['PROVINCIA_DES']!, ente['REGIONE_DES']!];
        righe.push([codice, ...nomi, ...cifre.celle]);
      }
      lombardia.comuni++;
      lombardia.storica += cifre.storica;
      lombardia.standard += cifre.standard;
    }
    const somma = [
      'Lombardia',
      lombardia.comuni,
      lombardia.storica / 100,
      lombardia.standard / 100,
      null,
    ];
    const raw = {
      [file]: formatCsv(COLONNE, righe),
      ...(confronti
        ? {
            'confronti.csv': formatCsv(
              [
                ...['aggregato (CALCOLATO: somma comuni)', 'n_comuni', 'spesa_storica_eur'],
                ...['spesa_standard_eur', 'differenza_pct'],
              ],
              [somma],
            ),
          }
        : {}),
    };
    return { raw, avvisi: [] };
  };
}

type Voce = Readonly<Record<string, string>>;

/** Cells of a comune after its names; money in cents, shares in hundredths of a point. */
function readCifre(
  voci: readonly Voce[],
  coda: string,
  file: string,
  { problems }: Context,
): { celle: Cell[]; storica: number; standard: number } | undefined {
  const segnali: string[] = [];
  const before = problems.length;
  const refuse = (column: string, expected: string, received: string): undefined => {
    problems.push({ file, row: null, column, expected, received, fix: 'see the original' });
  };
  const find = (codice: string): Voce | undefined => {
    const found = voci.filter((voce) => voce['Indicatore/Determinante'] === codice);
    return found.length > 1 ? refuse(codice, 'it once', 'it twice') : found[0];
  };
  const read = (codice: string, required: boolean): Decimale | undefined => {
    const voce = find(codice);
    const segnale = [voce?.['Anomalia'], voce?.['Privacy']].filter(Boolean).join(', ');
    if (segnale) segnali.push(`${codice}: ${segnale}`);
    const text = segnale ? '' : (voce?.['Valore']?.trim() ?? '');
    const value = parseDecimale(text);
    return value === undefined && (required || text !== '')
      ? refuse(codice, 'a number with decimal comma', text || 'none')
      : value;
  };
  const storica = read('SPESA_STORICA', true);
  const standard = read('FST_RIPROPORZIONATO_BI', true);
  const storicaAbitante = read('SPESA_STORICA_PROAB', true);
  const standardAbitante = read('FST_RIPROPORZIONATO_BI_PROAB', true);
  const servizi = read(`DIFF_OUT_PERC${coda}`, false);
  const livelli = [`POSIZIONE_SPESA_PERC${coda}`, `POSIZIONE_OUTPUT_PERC${coda}`].map((codice) => {
    const livello = read(codice, false);
    return livello === undefined ? null : toCentesimi(livello) / 100;
  });
  const motivi = [`DESCR_NON_VALUTABILE_SPESA${coda}`, `DESCR_NON_VALUTABILE_OUT${coda}`].map(
    (codice) => find(codice)?.['Valore']?.trim() ?? '',
  );
  if (!storica || !standard || !storicaAbitante || !standardAbitante || standard.cifre === 0n)
    return undefined;
  if (problems.length > before) return undefined;
  const [h, s] = [toCentesimi(storica), toCentesimi(standard)];
  const [hp, sp] = [toCentesimi(storicaAbitante), toCentesimi(standardAbitante)];
  const celle = [
    ...[h, s, h - s, hp, sp, hp - sp, toScarto(storica, standard)],
    servizi === undefined ? null : toCentesimi(servizi),
    ...[...livelli, ...motivi, JSON.stringify(segnali)],
  ];
  return { celle, storica: h, standard: s };
}

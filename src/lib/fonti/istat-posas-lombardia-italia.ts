import { sum } from 'd3-array';
import type { Adapter, Context, Raw } from './adapter.ts';
import { ACQUISITO, LICENZA_ISTAT, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';
import { checkIdentities } from './check-identities.ts';

const ANNI = ['2019', '2020', '2021', '2022', '2023', '2024', '2025'];
/** Age of the row with the total, as the fonte writes it. */
const TOTALE = '999';

const makeTabella = (eta: string, suffix: string): TabellaLarga => ({
  file: 'posas.csv',
  territorio: 'area',
  anno: { colonna: 'anno', anni: Object.fromEntries(ANNI.map((anno) => [anno, anno])) },
  misure: [
    {
      id: `popolazione${suffix}`,
      colonna: 'Totale',
      descrizione: 'Popolazione residente al 1° gennaio',
      unita: 'persone',
    },
    {
      id: `uomini${suffix}`,
      colonna: 'Totale maschi',
      descrizione: 'Uomini residenti',
      unita: 'persone',
    },
    {
      id: `donne${suffix}`,
      colonna: 'Totale femmine',
      descrizione: 'Donne residenti',
      unita: 'persone',
    },
  ],
  altre: ['Età'],
  alias: { '03 Lombardia': 'lombardia', 'IT Italia (somma regioni)': 'italia' },
  soloConfronti: true,
  filtro: (cells) => cells['Età'] === eta,
});

const TOTALI = makeTabella(TOTALE, '');
const ETA = Array.from({ length: 101 }, (_, eta) => String(eta));

/** Residents of Lombardia and Italia on 1 January by single age and sex. */
export const istatPosasLombardiaItalia: Adapter = {
  fonte: {
    id: 'istat-posas-lombardia-italia',
    titolo: 'Popolazione residente al 1° gennaio per età e sesso, Lombardia e Italia (POSAS)',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://demo.istat.it/app/?i=POS&l=it',
    licenza: LICENZA_ISTAT,
    anni: ANNI,
    acquisizione: describeCopia([
      'lorenzo-ruffino/Decessi-analisi-Italia',
      'd1c499ab5d806cea29297fb7733fddb248d4b97f',
    ]),
    acquisito: ACQUISITO,
    avvertenze: ["L'Italia è la somma delle regioni.", 'Solo confronti: non ci sono i comuni.'],
    rotture: [],
    variabili: describeVariabili(TOTALI),
  },
  file: { 'posas.csv': 'e0652bd5fc1396b284bbe57a8aad4434e1a4a8fb4b60ed014a37b06f08a8999e' },
  parse: (raw, context) => {
    const misure = readMisure(raw, TOTALI, context);
    checkEta(
      raw,
      misure.filter((m) => m.variabile === 'popolazione'),
      context,
    );
    return { misure, controlli: [] };
  },
  check: ({ misure }, context) =>
    checkIdentities(
      'istat-posas-lombardia-italia',
      misure,
      [{ left: 'uomini + donne', right: 'popolazione', reason: 'the two sexes are the total' }],
      context,
    ),
};

/** The single ages must add up to the total row, and each age must be there once. */
function checkEta(
  raw: Raw,
  totali: readonly { territorio: string; anno: string; valore: number | null }[],
  context: Context,
): void {
  if (context.problems.length > 0) return;
  const byAge = ETA.flatMap((eta) => readMisure(raw, makeTabella(eta, `-${eta}`), context));
  for (const { territorio, anno, valore } of totali) {
    const ages = byAge.filter(
      (m) =>
        m.territorio === territorio && m.anno === anno && m.variabile.startsWith('popolazione-'),
    );
    const total = sum(ages, (m) => m.valore ?? 0);
    if (ages.length === ETA.length && total === valore) continue;
    context.problems.push({
      file: 'posas.csv',
      row: null,
      column: 'Totale',
      expected: `101 ages that add up to ${String(valore)} in ${territorio} ${anno}`,
      received: `${String(ages.length)} ages that add up to ${String(total)}`,
      fix: 'look for the wrong or missing age',
    });
  }
}

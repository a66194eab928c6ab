import type { Adapter } from './adapter.ts';
import { countBeneficiari, VARIABILI_BENEFICIARI } from './beneficiari.ts';
import { ACQUISITO, describeCopia, makeTermini } from './licenze.ts';

const ANNI = ['2017', '2018', '2019', '2020'];
const FILE = 'beneficiari.csv';

/** Beneficiaries of the 5 per mille, 2017-2020, by comune of the seat. */
export const ade5x100020172020: Adapter = {
  fonte: {
    id: 'ade-5x1000-2017-2020',
    titolo: 'Cinque per mille: elenco complessivo dei beneficiari 2017-2020',
    editore: 'Agenzia delle Entrate',
    sigla: 'Agenzia delle Entrate',
    pagina: 'https://www.agenziaentrate.gov.it/portale/elenco-complessivo-dei-beneficiari-2019',
    licenza: makeTermini('https://www.agenziaentrate.gov.it/'),
    anni: ANNI,
    acquisizione: describeCopia([
      'verzulli/ANALISI_FONDI_5x1000',
      '3aef509c82e77c1846965a81a302c63d57d3ee1f',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Gli elenchi ufficiali sono in PDF: il testo è stato estratto da chi li ha raccolti; il comune è assegnato per nome.',
      "L'ente è attribuito al comune della sede e non al territorio servito.",
      'Il 2021 manca.',
    ],
    rotture: [],
    variabili: VARIABILI_BENEFICIARI,
  },
  file: { [FILE]: 'a963b70722bf508b9d3fc7693bda0133b8b95e721838d2f080bbafe5f308b4f8' },
  parse: (raw, context) => ({
    misure: countBeneficiari(
      raw,
      {
        file: FILE,
        columns: [
          ...['anno', 'codice_istat', 'prog', 'codice_fiscale', 'denominazione', 'regione', 'pr'],
          ...['comune', 'n_categorie', 'numero_scelte', 'importo_totale', 'file'],
        ],
        codice: 'codice_istat',
        importo: 'importo_totale',
        anno: (cells) => cells['anno']!,
        anni: ANNI,
        gruppi: {},
      },
      context,
    ),
    controlli: [],
  }),
};

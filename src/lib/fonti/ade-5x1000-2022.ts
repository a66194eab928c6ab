import type { Adapter } from './adapter.ts';
import { countBeneficiari, VARIABILI_BENEFICIARI } from './beneficiari.ts';
import { ACQUISITO, CC_BY_4, describeCopia } from './licenze.ts';

const FILE = 'beneficiari.csv';

/** Beneficiaries of the 5 per mille 2022, by comune of the seat. */
export const ade5x10002022: Adapter = {
  fonte: {
    id: 'ade-5x1000-2022',
    titolo: 'Elenco complessivo dei beneficiari del cinque per mille 2022',
    editore: 'Agenzia delle Entrate',
    sigla: 'Agenzia delle Entrate',
    pagina:
      'https://www.agenziaentrate.gov.it/portale/elenco-complessivo-degli-enti-ammessi-in-una-o-piu-categorie-di-beneficiari',
    licenza: {
      ...CC_BY_4,
      nota: 'Estrazione onData: citare «Fonte: Liberiamoli tutti!» con link a https://datibenecomune.substack.com/.',
    },
    anni: ['2022'],
    acquisizione: describeCopia([
      'ondata/liberiamoli-tutti',
      '04e6d28195bba97d728f11a056dcf9bac1a531f5',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      "L'ente è attribuito al comune della sede e non al territorio servito.",
      'Fra i beneficiari ci sono anche i comuni stessi.',
    ],
    rotture: [],
    variabili: [
      ...VARIABILI_BENEFICIARI,
      {
        id: 'enti-terzo-settore',
        descrizione: 'Enti distinti ammessi come enti del terzo settore o onlus',
        unita: 'enti',
        colonna: 'ets_e_onlus',
      },
    ],
  },
  file: { [FILE]: '5ea2a84afc0dabed1c733b59728bbdb50c07621444d1c995b06aa564784c650b' },
  parse: (raw, context) => ({
    misure: countBeneficiari(
      raw,
      {
        file: FILE,
        columns: [
          ...[
            'prog',
            'codice_fiscale',
            'denominazione',
            'regione',
            'pr',
            'nome_comune',
            'codice_comune',
          ],
          ...['ets_e_onlus', 'asd', 'ricerca_scientifica', 'ricerca_sanitaria', 'comuni'],
          ...['beni_culturali_e_paesaggistici', 'enti_gestori_aree_protette', 'numero_scelte'],
          ...['importo_delle_scelte_espresse', 'importo_proporzionale_per_le_scelte_generiche'],
          'importo_proporzionale_per_ripartizione_importi_inferiori_a_100',
          ...['importo_totale_erogabile', 'pagina', 'file', 'old_nome_comune'],
        ],
        codice: 'codice_comune',
        importo: 'importo_totale_erogabile',
        anno: () => '2022',
        anni: ['2022'],
        gruppi: { 'enti-terzo-settore': (cells) => cells['ets_e_onlus'] === 'X' },
      },
      context,
    ),
    controlli: [],
  }),
};

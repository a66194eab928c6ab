import { istatStranieri20202025 } from '../fonti/istat-stranieri-2020-2025.ts';
import { istatPopolazione20222023 } from '../fonti/istat-popolazione-2022-2023.ts';
import { istatPosasLombardiaItalia } from '../fonti/istat-posas-lombardia-italia.ts';
import { anprResidenti } from '../fonti/anpr-residenti.ts';
import { mefIrpef } from '../fonti/mef-irpef.ts';
import type { Connettore, Richiesta } from './connettore.ts';
import { makeToRawBilancio } from './ufficiali/bilancio.ts';
import { makeRichiesteEligendo, toRawEligendo } from './ufficiali/eligendo.ts';
import { makeToRawAnpr, toRawBiblioteche, toRawFarmacie } from './ufficiali/elenchi.ts';
import { ETA, makeToRawEta } from './ufficiali/eta.ts';
import { toRawIrpef } from './ufficiali/irpef.ts';
import { makeToRawOpencivitas } from './ufficiali/opencivitas.ts';
import { toRawPosas } from './ufficiali/posas.ts';
import { ACCETTA_SDMX, makeToRawSdmx, makeUrlSdmx } from './ufficiali/sdmx-csv.ts';

const zip = (nome: string, url: string, estrai: '.csv' | '.xlsx' = '.csv'): Richiesta => ({
  nome,
  url,
  formato: 'zip',
  estrai,
});
const csv = (nome: string, url: string): Richiesta => ({ nome, url, formato: 'csv' });
const sdmx = (nome: string, flusso: string, chiave: string, dal: string): Richiesta => ({
  ...csv(nome, makeUrlSdmx(flusso, chiave, dal)),
  intestazioni: ACCETTA_SDMX,
});

const DEMO = 'https://demo.istat.it/data';
const MEF = 'https://www1.finanze.gov.it/finanze/analisi_stat/public/v_4_0_0/contenuti';
const ANPR = 'https://raw.githubusercontent.com/italia/anpr-opendata/main/data/stats';
const OPENCIVITAS = 'https://docs.opencivitas.it';
const POPRES = '22_289_DF_DCIS_POPRES1_24';
const ENTI = zip('enti', `${OPENCIVITAS}/Metadati_Enti_2022_xlsx.zip`, '.xlsx');

/** Every fonte that can be got from its official address, in the order of the adapters. */
export const CONNETTORI: readonly Connettore[] = [
  {
    fonte: 'anpr-residenti',
    formato: 'CSV UTF-8, un file per anno, tutti i comuni e i mesi',
    differenza: 'L’estratto tiene i soli comuni dell’area.',
    documentato: 'File originali nel repository italia/anpr-opendata (commit in fonte.yaml).',
    richieste: () =>
      [...new Set(anprResidenti.fonte.anni.map((mese) => mese.slice(0, 4)))].map((anno) =>
        csv(anno, `${ANPR}/popolazione_residente_${anno}_export.csv`),
      ),
    toRaw: makeToRawAnpr(anprResidenti.fonte.anni),
  },
  {
    fonte: 'iccu-biblioteche-2020',
    formato: 'ZIP con CSV a punto e virgola, UTF-8, tutte le biblioteche',
    differenza:
      'L’estratto tiene i soli comuni dell’area, toglie telefono, fax ed email e segna le coordinate a zero.',
    documentato: 'Copia integrale del file in aborruso/archivioDatiPubbliciPreziosi.',
    richieste: () => [zip('territorio', 'https://opendata.anagrafe.iccu.sbn.it/territorio.zip')],
    toRaw: toRawBiblioteche,
  },
  {
    fonte: 'interno-referendum-2026',
    formato: 'JSON del servizio Eligendo, una risposta per comune',
    differenza:
      'L’estratto è una tabella; qui i totali di Lombardia e Italia sono quelli della fonte e non somme.',
    documentato: 'Referendum_Giustizia_2026/API.md in lorenzo-ruffino/data-viz (non ufficiale).',
    richieste: makeRichiesteEligendo('20260322'),
    toRaw: toRawEligendo,
  },
  {
    fonte: 'istat-bilancio-2025',
    formato: 'ZIP con CSV a punto e virgola, UTF-8, titolo in testa e note in coda, tutti i comuni',
    differenza: 'L’estratto toglie titolo e note e calcola le somme di Lombardia e Italia.',
    documentato: 'File P2_2025_it_Comuni in lorenzo-ruffino/data-viz.',
    richieste: () => [zip('comuni', `${DEMO}/p2/P2_2025_it_Comuni.zip`)],
    toRaw: makeToRawBilancio('P2-2025.csv', '2025'),
  },
  {
    fonte: 'istat-bilancio-stranieri-2025',
    formato: 'ZIP con CSV a punto e virgola, UTF-8, titolo in testa e note in coda, tutti i comuni',
    differenza: 'L’estratto toglie titolo e note e calcola le somme di Lombardia e Italia.',
    documentato:
      'File P3_2025_it_Comuni in lorenzo-ruffino/data-viz; l’indirizzo segue quello documentato delle province.',
    richieste: () => [zip('comuni', `${DEMO}/p3/P3_2025_it_Comuni.zip`)],
    toRaw: makeToRawBilancio('P3-2025.csv', '2025'),
  },
  {
    fonte: 'istat-popolazione-2022-2023',
    formato: 'SDMX-CSV, flusso 22_289',
    differenza: 'L’estratto tiene i soli comuni dell’area e scrive l’anno come data.',
    documentato: 'ondata/guida-api-istat; colonne della copia in lorenzo-ruffino/data-viz.',
    richieste: () => [sdmx('dati', 'IT1,22_289', 'A..JAN.9.TOTAL.99', '2022')],
    toRaw: makeToRawSdmx('22_289.csv', istatPopolazione20222023.fonte.anni),
  },
  {
    fonte: 'istat-popolazione-eta-2026',
    formato: 'SDMX-CSV, flusso 22_289_DF_DCIS_POPRES1_24, età singole',
    differenza: 'L’estratto somma le età in tre classi e i comuni in Lombardia e Italia.',
    documentato: 'scripts/fetch-demographics.ts in l7g/limen.',
    richieste: () => [
      sdmx('sessi', POPRES, 'A..JAN.1+2.TOTAL.99', '2026'),
      sdmx('giovani', POPRES, `A..JAN.9.${ETA.giovani.join('+')}.99`, '2026'),
      sdmx('anziani', POPRES, `A..JAN.9.${ETA.anziani.join('+')}.99`, '2026'),
    ],
    toRaw: makeToRawEta('2026'),
  },
  {
    fonte: 'istat-posas-lombardia-italia',
    formato: 'ZIP con CSV a punto e virgola, UTF-8, un file per anno, tutte le regioni',
    differenza: 'L’estratto toglie lo stato civile e somma le regioni in Italia.',
    documentato:
      'File POSAS_{anno}_it_Regioni in lorenzo-ruffino/Decessi-analisi-Italia; l’indirizzo segue quello documentato dei comuni.',
    richieste: () =>
      istatPosasLombardiaItalia.fonte.anni.map((anno) =>
        zip(anno, `${DEMO}/posas/POSAS_${anno}_it_Regioni.zip`),
      ),
    toRaw: toRawPosas,
  },
  {
    fonte: 'istat-stranieri-2020-2025',
    formato: 'SDMX-CSV, flusso 29_316',
    differenza: 'L’estratto tiene i soli comuni dell’area e scrive l’anno come data.',
    documentato:
      'Colonne della copia in lorenzo-ruffino/data-viz; la chiave segue l’ordine delle colonne, come nel flusso 22_289.',
    richieste: () => [sdmx('dati', 'IT1,29_316', 'A..FJAN.9', '2020')],
    toRaw: makeToRawSdmx('29_316.csv', istatStranieri20202025.fonte.anni),
  },
  {
    fonte: 'lombardia-farmacie-2026',
    formato: 'CSV di dati.lombardia.it (Socrata), UTF-8, tutta la regione',
    differenza: 'L’estratto tiene i soli comuni dell’area e aggiunge il codice a sei cifre.',
    documentato:
      'Il nome del file estratto è quello del dataset f77v-rpny «Elenco Completo Farmacie»; colonne dell’estratto.',
    richieste: () => [
      csv(
        'farmacie',
        'https://www.dati.lombardia.it/api/views/f77v-rpny/rows.csv?accessType=DOWNLOAD',
      ),
    ],
    toRaw: toRawFarmacie,
  },
  {
    fonte: 'mef-irpef',
    formato: 'ZIP con CSV a punto e virgola, un file per anno d’imposta, tutti i comuni',
    differenza:
      'L’estratto separa con la virgola, tiene i soli comuni dell’area e calcola le somme di Lombardia e Italia.',
    documentato:
      'Note tecniche del dataset irpef-comunale di DataCivicLab e script di altri lettori.',
    richieste: () =>
      mefIrpef.fonte.anni.map((anno) =>
        zip(anno, `${MEF}/Redditi_e_principali_variabili_IRPEF_su_base_comunale_CSV_${anno}.zip`),
      ),
    toRaw: toRawIrpef,
  },
  {
    fonte: 'opencivitas-2022',
    formato: 'ZIP con CSV lungo (una riga per indicatore) e ZIP con XLSX degli enti',
    differenza:
      'L’estratto ha una riga per comune, importi in centesimi e la somma della Lombardia.',
    documentato:
      'scripts/etl/opencivitas_snapshot.py in Italian-Builders-Org/DoveVannoINostriSoldi.',
    richieste: () => [zip('dati', `${OPENCIVITAS}/2022_Ind_FC80TOT_2_csv.zip`), ENTI],
    toRaw: makeToRawOpencivitas({ file: 'opencivitas.csv', coda: '_TOT', confronti: true }),
  },
  {
    fonte: 'opencivitas-sociale-2022',
    formato: 'ZIP con CSV lungo (una riga per indicatore) e ZIP con XLSX degli enti',
    differenza: 'L’estratto ha una riga per comune e importi in centesimi.',
    documentato:
      'scripts/etl/opencivitas_2022_sociale_asili_snapshot.py in Italian-Builders-Org/DoveVannoINostriSoldi.',
    richieste: () => [zip('dati', `${OPENCIVITAS}/2022_Ind_FC80SOCNID_1_csv.zip`), ENTI],
    toRaw: makeToRawOpencivitas({ file: 'opencivitas-sociale.csv', coda: '', confronti: false }),
  },
];

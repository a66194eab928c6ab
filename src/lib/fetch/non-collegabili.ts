/** Why the other fonti have no connector yet, in Italian, by fonte. */
export const NON_COLLEGABILI: Readonly<Record<string, string>> = {
  'ade-5x1000-2017-2020': 'La fonte pubblica PDF; la lettura delle tabelle non è affidabile.',
  'ade-5x1000-2022': 'La fonte pubblica PDF; la lettura delle tabelle non è affidabile.',
  'ade-omi-2016-2018': 'Le forniture OMI si scaricano solo con un accesso personale registrato.',
  'bdap-giovani-2024':
    'L’estratto unisce OpenBDAP e Istat; l’interrogazione di OpenBDAP non è documentata.',
  'interno-affluenza':
    'L’estratto riunisce nove consultazioni con nove formati; i più vecchi non hanno un servizio di dati.',
  'interno-amministratori-2025':
    'Il file della fonte contiene nomi e date di nascita, che non devono entrare; le colonne ufficiali non sono documentate.',
  'istat-aree-interne-2021': 'L’indirizzo del file XLSX non è noto; edizione chiusa.',
  'istat-asia-ul-2018':
    'Le dimensioni del flusso 183_285 non sono documentate; l’estratto viene da un XLSX.',
  'istat-censimento-2011': 'Edizione chiusa; la copia usata è un elenco di comuni rielaborato.',
  'istat-censimento-2011-indicatori': 'Edizione chiusa: un nuovo scarico non può portare novità.',
  'istat-classificazioni-2026': 'L’indirizzo del file XLSX cambia a ogni edizione e non è noto.',
  'istat-confini-2023':
    'L’Istat pubblica shapefile; l’estratto è GeoJSON di un’elaborazione e i confinanti sono calcolati.',
  'istat-decessi-periodi':
    'L’indirizzo del file dei decessi giornalieri cambia a ogni rilascio e non è noto; i periodi sono sommati dalla copia.',
  'istat-ifc': 'L’indirizzo del file XLSX non è noto.',
  'istat-pendolarismo-2021':
    'Edizione chiusa; il tracciato della matrice origine-destinazione non è documentato.',
  'istat-popolazione-2018-2021':
    'L’estratto mescola tre edizioni diverse; le sostituisce POSAS per comune (vedi le serie collegate).',
  'istat-situas-2023': 'L’indirizzo del rapporto SITUAS non è noto.',
  'lombardia-rsa-2026': 'L’identificativo del dataset su dati.lombardia.it non è noto.',
  'lombardia-scuole-2026':
    'L’estratto attribuisce il comune per nome e toglie colonne che non sono documentate.',
  'mef-irpef-2023':
    'L’estratto ha quattro variabili scelte per posizione; lo sostituisce il file ufficiale 2023 (vedi le serie collegate).',
  'mim-scuole':
    'Gli alunni vengono da una richiesta di accesso civico e non da un file pubblicato.',
};

/** What a contribution is, as the form offers it and the pages name it. */
export const TIPI = {
  osservazione: 'Osservazione',
  dato: 'Dato',
  esperienza: 'Esperienza',
  domanda: 'Domanda',
} as const;
/** A kind of contribution. */
export type Tipo = keyof typeof TIPI;

/** Who writes, by kind: a contribution speaks for an organisation or for a citizen, never with a person's name. */
export const ORGANIZZAZIONI = {
  'ufficio-di-piano': 'Comune o Ufficio di Piano',
  ats: 'ATS',
  asst: 'ASST',
  afol: 'AFOL',
  sindacato: 'Sindacato',
  scuola: 'Scuola o ufficio scolastico',
  'azienda-sociale': 'Azienda di servizi sociali o socio-sanitari',
  'terzo-settore': 'Ente del terzo settore',
  cittadino: 'Cittadina o cittadino',
  altro: 'Altro soggetto',
} as const;

/** Where a contribution stands. */
export const STATI = {
  ricevuto: 'Ricevuto',
  accolto: 'Accolto',
  discusso: 'Discusso',
} as const;

/** The keys of one of the lists above, for a schema. */
export const chiavi = <K extends string>(voci: Readonly<Record<K, string>>): [K, ...K[]] =>
  Object.keys(voci) as [K, ...K[]];

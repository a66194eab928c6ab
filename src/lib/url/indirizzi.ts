/** Public addresses, in one place: they are permanent (design: "Addresses"). All end with a slash. */
export const indirizzi = {
  home: () => '/',
  ambiti: () => '/ambiti/',
  ambito: (ambito: string) => `/ambiti/${ambito}/`,
  capitolo: (ambito: string, indicatore: string) => `/ambiti/${ambito}/${indicatore}/`,
  indicatori: () => '/indicatori/',
  indicatore: (id: string) => `/indicatori/${id}/`,
  indici: () => '/indici/',
  indice: (id: string) => `/indici/${id}/`,
  costruisci: (id: string) => `/indici/${id}/costruisci/`,
  comuni: () => '/comuni/',
  comune: (slug: string) => `/comuni/${slug}/`,
  temi: () => '/temi/',
  tema: (id: string) => `/temi/${id}/`,
  mappe: () => '/mappe/',
  esplora: () => '/mappe/esplora/',
  figuraEsplora: () => '/mappe/esplora/figura.css',
  confronta: () => '/confronta/',
  tabelle: () => '/tabelle/',
  sql: () => '/tabelle/sql/',
  dati: () => '/dati/',
  qualita: () => '/dati/qualita/',
  aggiornamenti: () => '/dati/aggiornamenti.atom',
  fileDati: (percorso: string) => `/dati/${percorso}`,
  metodo: () => '/metodo/',
  notaMetodologica: () => '/metodo/nota-metodologica/',
  glossario: () => '/glossario/',
  infografiche: () => '/infografiche/',
  infografica: (id: string, formato: 'svg' | 'png' | 'pdf') => `/infografiche/${id}.${formato}`,
  documenti: () => '/documenti/',
  presentazioni: () => '/presentazioni/',
  presentazione: (id: string) => `/presentazioni/${id}/`,
  filePresentazione: (id: string, formato: 'pdf' | 'zip') => `/presentazioni/${id}.${formato}`,
  partecipa: () => '/partecipa/',
  quesiti: () => '/partecipa/quesiti/',
  progetto: () => '/progetto/',
  calendario: () => '/progetto/calendario.ics',
  edizioni: () => '/edizioni/',
  edizione: (id: string) => `/edizioni/${id}/`,
  cambiamenti: (da: string) => `/edizioni/cambiamenti/${da}/`,
  breve: (codice: string) => `/c/${codice}/`,
  raccolta: () => '/raccolta/',
  figuraRaccolta: () => '/raccolta/figura.css',
  senzaRete: () => '/senza-rete/',
  cerca: () => '/cerca/',
  accessibilita: () => '/accessibilita/',
  privacy: () => '/privacy/',
  noteLegali: () => '/note-legali/',
} as const;

/**
 * Prefixes a root-relative address with the base path of the site.
 *
 * @example withBase('/atlante/', '/ambiti/') => '/atlante/ambiti/'
 * @example withBase('/', '#fig-mappa') => '#fig-mappa'
 */
export function withBase(base: string, indirizzo: string): string {
  if (!indirizzo.startsWith('/')) return indirizzo;
  return base.replace(/\/$/, '') + indirizzo;
}

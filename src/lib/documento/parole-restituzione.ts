import { ANNO_COPERTINA } from '../atlante/copertina.ts';

/** What the document is, for who opens it. */
export const CHE_COSA_E = [
  'Queste pagine sono per chi lavora o fa volontariato nel territorio: associazioni, cooperative, parrocchie, gruppi. Riportano alcuni dati pubblici e le domande che i dati lasciano aperte.',
  'I numeri sono un punto di partenza. Chi incontra le persone ogni giorno sa cose che nessuna statistica registra. Per questo ogni pagina ha spazio per scrivere.',
];

/** What is on each page of a finding. */
export const COME_SONO_FATTE = [
  'In alto c’è la frase che riassume il dato, con il confronto fra territori.',
  'Al centro c’è la mappa dei comuni. Il colore più scuro è il valore più alto. Non vuol dire migliore né peggiore.',
  'Sotto si legge come va inteso il numero, e che cosa non dice.',
  'In fondo ci sono le domande per il tavolo e le righe per le risposte.',
];

/** How a table works with the document. */
export const AL_TAVOLO = [
  'Ciascuno sceglie una pagina e la legge in silenzio.',
  'Il gruppo risponde alle domande. Si parte da quello che si è visto con i propri occhi.',
  'Una persona scrive: che cosa conferma il dato, che cosa lo smentisce, che cosa manca.',
  'Alla fine il gruppo sceglie la cosa più importante da dire all’Ufficio di Piano.',
];

/** How the findings were chosen. */
export const COME_SONO_SCELTI = `I dati non sono stati scelti da una persona. Una regola cerca, per ogni tema, il fatto più lontano da quello che ci si aspetta. Guarda solo i dati dal ${ANNO_COPERTINA} in poi. Gli altri dati sono nel sito, con lo stesso spazio.`;

/** How to answer. */
export const COME_RISPONDERE = [
  'In rete: inquadra il codice con il telefono, o scrivi l’indirizzo. Scegli il dato e scrivi che cosa sai. Il modulo prepara un messaggio: parte solo quando lo mandi tu.',
  'Su carta: riempi questa pagina, o le righe delle altre. Consegna il foglio all’Ufficio di Piano del tuo ambito.',
  'Non scrivere nomi di persone. Non raccontare storie in cui qualcuno si possa riconoscere.',
];

/** What becomes of an answer. */
export const CHE_COSA_SUCCEDE =
  'L’Ufficio di Piano legge ogni contributo prima che sia pubblicato. Il contributo compare nel sito sotto il suo dato, con il tipo di ente che lo manda, la data e la risposta dell’Ufficio.';

/** Terms of the glossary that the pages use. */
export const PAROLE = [
  'Ambito territoriale sociale',
  'Piano di Zona',
  'Ufficio di Piano',
  'Provvisorio',
  'Approssimato',
  'Non distinguibile',
];

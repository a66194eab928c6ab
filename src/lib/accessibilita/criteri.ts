/** A success criterion of WCAG 2.2: number, level, name in the Italian translation. */
export interface Criterio {
  numero: string;
  livello: 'A' | 'AA';
  nome: string;
  /** Why the criterion finds nothing to be applied to in the atlas. */
  assente?: string;
}

const SENZA_MEDIA = 'nel sito non ci sono audio né video';

/** The criteria of levels A and AA of WCAG 2.2, in their order. */
export const CRITERI: readonly Criterio[] = [
  { numero: '1.1.1', livello: 'A', nome: 'Contenuti non testuali' },
  {
    numero: '1.2.1',
    livello: 'A',
    nome: 'Solo audio e solo video (preregistrati)',
    assente: SENZA_MEDIA,
  },
  { numero: '1.2.2', livello: 'A', nome: 'Sottotitoli (preregistrati)', assente: SENZA_MEDIA },
  {
    numero: '1.2.3',
    livello: 'A',
    nome: 'Audiodescrizione o alternativa (preregistrata)',
    assente: SENZA_MEDIA,
  },
  { numero: '1.2.4', livello: 'AA', nome: 'Sottotitoli (in tempo reale)', assente: SENZA_MEDIA },
  {
    numero: '1.2.5',
    livello: 'AA',
    nome: 'Audiodescrizione (preregistrata)',
    assente: SENZA_MEDIA,
  },
  { numero: '1.3.1', livello: 'A', nome: 'Informazioni e correlazioni' },
  { numero: '1.3.2', livello: 'A', nome: 'Sequenza significativa' },
  { numero: '1.3.3', livello: 'A', nome: 'Caratteristiche sensoriali' },
  { numero: '1.3.4', livello: 'AA', nome: 'Orientamento' },
  { numero: '1.3.5', livello: 'AA', nome: 'Identificare lo scopo degli input' },
  { numero: '1.4.1', livello: 'A', nome: 'Uso del colore' },
  { numero: '1.4.2', livello: 'A', nome: 'Controllo del sonoro', assente: SENZA_MEDIA },
  { numero: '1.4.3', livello: 'AA', nome: 'Contrasto (minimo)' },
  { numero: '1.4.4', livello: 'AA', nome: 'Ridimensionamento del testo' },
  { numero: '1.4.5', livello: 'AA', nome: 'Immagini di testo' },
  { numero: '1.4.10', livello: 'AA', nome: 'Ricalcolo del flusso' },
  { numero: '1.4.11', livello: 'AA', nome: 'Contrasto in contenuti non testuali' },
  { numero: '1.4.12', livello: 'AA', nome: 'Spaziatura del testo' },
  { numero: '1.4.13', livello: 'AA', nome: 'Contenuto con hover o focus' },
  { numero: '2.1.1', livello: 'A', nome: 'Tastiera' },
  { numero: '2.1.2', livello: 'A', nome: 'Nessun impedimento all’uso della tastiera' },
  { numero: '2.1.4', livello: 'A', nome: 'Tasti di scelta rapida' },
  { numero: '2.2.1', livello: 'A', nome: 'Regolazione dei tempi di esecuzione' },
  { numero: '2.2.2', livello: 'A', nome: 'Pausa, stop, nascondi' },
  { numero: '2.3.1', livello: 'A', nome: 'Tre lampeggiamenti o inferiore alla soglia' },
  { numero: '2.4.1', livello: 'A', nome: 'Salto di blocchi' },
  { numero: '2.4.2', livello: 'A', nome: 'Titolazione della pagina' },
  { numero: '2.4.3', livello: 'A', nome: 'Ordine del focus' },
  { numero: '2.4.4', livello: 'A', nome: 'Scopo del collegamento (nel contesto)' },
  { numero: '2.4.5', livello: 'AA', nome: 'Differenti modalità' },
  { numero: '2.4.6', livello: 'AA', nome: 'Intestazioni ed etichette' },
  { numero: '2.4.7', livello: 'AA', nome: 'Focus visibile' },
  { numero: '2.4.11', livello: 'AA', nome: 'Focus non oscurato (minimo)' },
  { numero: '2.5.1', livello: 'A', nome: 'Movimenti del puntatore' },
  { numero: '2.5.2', livello: 'A', nome: 'Cancellazione delle azioni del puntatore' },
  { numero: '2.5.3', livello: 'A', nome: 'Etichetta nel nome' },
  { numero: '2.5.4', livello: 'A', nome: 'Azionamento da movimento' },
  { numero: '2.5.7', livello: 'AA', nome: 'Movimenti di trascinamento' },
  { numero: '2.5.8', livello: 'AA', nome: 'Dimensione dell’obiettivo (minimo)' },
  { numero: '3.1.1', livello: 'A', nome: 'Lingua della pagina' },
  { numero: '3.1.2', livello: 'AA', nome: 'Parti in lingua' },
  { numero: '3.2.1', livello: 'A', nome: 'Al focus' },
  { numero: '3.2.2', livello: 'A', nome: 'All’input' },
  { numero: '3.2.3', livello: 'AA', nome: 'Navigazione coerente' },
  { numero: '3.2.4', livello: 'AA', nome: 'Identificazione coerente' },
  { numero: '3.2.6', livello: 'A', nome: 'Aiuto coerente' },
  { numero: '3.3.1', livello: 'A', nome: 'Identificazione di errori' },
  { numero: '3.3.2', livello: 'A', nome: 'Etichette o istruzioni' },
  { numero: '3.3.3', livello: 'AA', nome: 'Suggerimenti per gli errori' },
  {
    numero: '3.3.4',
    livello: 'AA',
    nome: 'Prevenzione degli errori (legali, finanziari, dati)',
    assente: 'nel sito non si prendono impegni e non si conservano dati delle persone',
  },
  { numero: '3.3.7', livello: 'A', nome: 'Inserimento ridondante' },
  {
    numero: '3.3.8',
    livello: 'AA',
    nome: 'Autenticazione accessibile (minimo)',
    assente: 'nel sito non ci si autentica',
  },
  { numero: '4.1.2', livello: 'A', nome: 'Nome, ruolo, valore' },
  { numero: '4.1.3', livello: 'AA', nome: 'Messaggi di stato' },
];

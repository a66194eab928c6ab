import { indirizzi } from '../url/indirizzi.ts';
import type { Esistente } from './esistente.ts';

/** Something that an activity must hand over, and how the site tells that it is there. */
export interface Consegna {
  nome: string;
  /** Where the atlas delivers it, when it is there. */
  indirizzo: string;
  pronta: (esistente: Esistente) => boolean;
  /** How much there is, as a phrase without full stop. */
  quanto: (esistente: Esistente) => string;
}

/** An activity of art. 5 of the agreement, with its words. */
export interface Attivita {
  numero: number;
  nome: string;
  descrizione: string;
  risultato: string;
  consegne: readonly Consegna[];
}

const n = (quanti: number): string =>
  String(quanti).replace(/(\d)(?=(\d{3})+$)/g, quanti < 10_000 ? '$1' : '$1.');

const incontri = (quanti: number): string =>
  quanti === 0 ? 'nessun incontro registrato' : `incontri registrati: ${n(quanti)}`;

/** A deliverable that is there when its page is; `presenza` tells a document that a page of others lists. */
const pagina = (nome: string, indirizzo: string, presenza = indirizzo): Consegna => ({
  nome,
  indirizzo,
  pronta: (e) => e.pagine.has(presenza),
  quanto: (e) => (e.pagine.has(presenza) ? 'nel sito' : 'non ancora nel sito'),
});

const CALENDARIO = `${indirizzi.progetto()}#calendario`;

/** The activities of the agreement, in its order and words. */
export const ATTIVITA: readonly Attivita[] = [
  {
    numero: 1,
    nome: 'Coordinamento di progetto',
    descrizione:
      'Riunioni periodiche con la committenza per condividere aggiornamenti e stato di avanzamento del lavoro.',
    risultato: 'Momenti regolari di confronto messi in calendario: le cabine di regia.',
    consegne: [
      {
        nome: 'Calendario delle cabine di regia',
        indirizzo: CALENDARIO,
        pronta: (e) => e.incontri['cabina-di-regia'] > 0,
        quanto: (e) => incontri(e.incontri['cabina-di-regia']),
      },
    ],
  },
  {
    numero: 2,
    nome: 'Raccolta dati e costruzione del database provinciale',
    descrizione:
      'Una raccolta di dati socio-demografici estensiva sulla provincia, suddivisi per ambiti territoriali, in serie storica.',
    risultato:
      'Una banca dati provinciale completa, fatta di più fonti (per esempio Istat, MEF-OMI, ASST).',
    consegne: [
      {
        nome: 'Banca dati',
        indirizzo: indirizzi.dati(),
        pronta: (e) => e.indicatori > 0,
        quanto: (e) =>
          `${n(e.indicatori)} indicatori da ${n(e.fonti)} fonti per ${n(e.comuni)} comuni, dal ${e.primoAnno} al ${e.ultimoAnno}`,
      },
      {
        nome: 'Dati di ATS e ASST',
        indirizzo: indirizzi.dati(),
        pronta: (e) => e.fontiSanitarie > 0,
        quanto: (e) =>
          e.fontiSanitarie === 0
            ? 'nessuna fonte, finora, viene da questi enti'
            : `fonti: ${n(e.fontiSanitarie)}`,
      },
    ],
  },
  {
    numero: 3,
    nome: 'Analisi dei dati',
    descrizione:
      'I dati raccolti organizzati in tabelle interrogabili, con un commento sintetico: interpretazione e quesiti aperti.',
    risultato:
      'Un documento di sintesi con commento ai dati, interpretazione delle tabelle, infografiche.',
    consegne: [
      pagina('Tabelle interrogabili', indirizzi.tabelle()),
      {
        nome: 'Capitoli con interpretazione e quesiti aperti',
        indirizzo: indirizzi.ambiti(),
        pronta: (e) => e.capitoliCommentati === e.capitoliAttesi,
        quanto: (e) =>
          `${n(e.capitoliCommentati)} capitoli commentati su ${n(e.capitoliAttesi)}, con ${n(e.quesiti)} quesiti aperti`,
      },
      pagina('Infografiche', indirizzi.infografiche()),
      pagina('Capitoli in Word', indirizzi.documenti()),
      pagina('Documento di sintesi', indirizzi.documenti(), 'sintesi'),
    ],
  },
  {
    numero: 4,
    nome: 'Mappatura',
    descrizione:
      'Georeferenziazione dei dati raccolti, per produrre un insieme di mappe a corredo del documento di sintesi.',
    risultato: 'Una sezione di mappe del documento di sintesi.',
    consegne: [
      pagina('Mappe dei comuni per ogni indicatore', indirizzi.mappe()),
      pagina('Sezione di mappe nel documento di sintesi', indirizzi.documenti(), 'sintesi'),
    ],
  },
  {
    numero: 5,
    nome: 'Definizione e costruzione di indici territoriali',
    descrizione:
      'Studio e definizione di alcuni indici di classificazione socio-economica, con la supervisione scientifica di una figura esperta.',
    risultato:
      'Tabelle e mappe aggiuntive, e una nota metodologica allegata al documento di sintesi.',
    consegne: [
      {
        nome: 'Indici, con tabelle e mappe',
        indirizzo: indirizzi.indici(),
        pronta: (e) => e.indici > 0,
        quanto: (e) => `${n(e.indici)} indici`,
      },
      pagina('Nota metodologica', indirizzi.notaMetodologica()),
      {
        nome: 'Parere della supervisione scientifica',
        indirizzo: `${indirizzi.notaMetodologica()}#parere`,
        pronta: (e) => e.pareri > 0,
        quanto: (e) =>
          e.pareri === 0 ? 'nessun parere è stato ancora dato' : `pareri firmati: ${n(e.pareri)}`,
      },
    ],
  },
  {
    numero: 6,
    nome: 'Confronto con gli stakeholder del territorio',
    descrizione:
      'Individuazione di soggetti rilevanti per rivedere, commentare e rilanciare domande di ricerca a partire dai dati: aziende dei servizi socio-sanitari, ATS, AFOL, sindacati, ufficio scolastico e altri.',
    risultato: 'Un approfondimento qualitativo del documento di sintesi.',
    consegne: [
      {
        nome: 'Quesiti raccolti e modulo per rispondere',
        indirizzo: indirizzi.partecipa(),
        pronta: (e) => e.quesiti > 0,
        quanto: (e) => `${n(e.quesiti)} quesiti`,
      },
      {
        nome: 'Contributi dei soggetti del territorio',
        indirizzo: `${indirizzi.partecipa()}#contributi`,
        pronta: (e) => e.contributi > 0,
        quanto: (e) =>
          e.contributi === 0
            ? 'nessun contributo è ancora arrivato'
            : `contributi ricevuti: ${n(e.contributi)}`,
      },
    ],
  },
  {
    numero: 7,
    nome: 'Presentazione al terzo settore',
    descrizione:
      'Un momento di presentazione e confronto pubblico rivolto al terzo settore del territorio.',
    risultato:
      'Un documento di restituzione dei risultati, per il Forum del Terzo Settore o un altro momento.',
    consegne: [
      {
        nome: 'Incontro con il terzo settore',
        indirizzo: CALENDARIO,
        pronta: (e) => e.incontri['forum-terzo-settore'] > 0,
        quanto: (e) => incontri(e.incontri['forum-terzo-settore']),
      },
      pagina('Documento di restituzione', indirizzi.documenti(), 'restituzione'),
      pagina('Presentazioni per il Forum del Terzo Settore', indirizzi.presentazioni()),
    ],
  },
  {
    numero: 8,
    nome: 'Presentazione ai sindaci',
    descrizione:
      'Almeno due momenti di presentazione e confronto rivolti ai sindaci: uno in itinere, uno alla fine del lavoro.',
    risultato: 'Materiali per l’Assemblea dei sindaci.',
    consegne: [
      {
        nome: 'Due incontri con i sindaci',
        indirizzo: CALENDARIO,
        pronta: (e) => e.incontri['assemblea-sindaci'] >= 2,
        quanto: (e) => incontri(e.incontri['assemblea-sindaci']),
      },
      pagina('Presentazioni per l’Assemblea dei sindaci', indirizzi.presentazioni()),
    ],
  },
];

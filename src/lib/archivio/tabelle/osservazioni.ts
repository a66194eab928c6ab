import { LIVELLI, type Osservazione } from '../../model.ts';
import type { Cell } from '../../table/format-csv.ts';
import type { Contenuto } from '../contenuto.ts';
import type { Campo, Tabella } from '../tabella.ts';

/** The year that a period begins with, as a number to sort and filter by: "2018-2" -> 2018. */
export const annoToNumero = (anno: string): number => Number(anno.slice(0, 4));

/** Columns that say which cell it is and what it holds. */
export const CAMPI_CELLA: readonly Campo[] = [
  { nome: 'indicatore', tipo: 'testo', descrizione: 'Codice dell’indicatore.', obbligatorio: true },
  {
    nome: 'territorio',
    tipo: 'testo',
    descrizione:
      'Codice Istat del comune (sei cifre), ambito, provincia-mb, area-accordo, lombardia o italia.',
    obbligatorio: true,
  },
  {
    nome: 'livello',
    tipo: 'testo',
    descrizione: 'Livello del territorio.',
    obbligatorio: true,
    valori: LIVELLI,
  },
  {
    nome: 'anno',
    tipo: 'testo',
    descrizione:
      'Anno; per la scuola il primo dei due anni, per i semestri anno e numero (2018-2).',
    obbligatorio: true,
  },
];

/** The year as a number, beside the one that is a name. */
export const CAMPO_ANNO_NUMERO: Campo = {
  nome: 'anno_numero',
  tipo: 'intero',
  descrizione: 'Anno come numero, per ordinare e filtrare: le prime quattro cifre di «anno».',
  obbligatorio: true,
};

/** Columns that say the value, or why there is none. */
export const CAMPI_VALORE: readonly Campo[] = [
  {
    nome: 'valore',
    tipo: 'numero',
    descrizione: 'Valore, non arrotondato; vuoto quando manca (non vale zero).',
  },
  {
    nome: 'stato',
    tipo: 'testo',
    descrizione:
      'definitivo, oppure provvisorio, approssimato, parziale uniti da «+», oppure mancante:motivo.',
    obbligatorio: true,
  },
];

/** Columns that say what the value is made of. */
export const CAMPI_CALCOLO: readonly Campo[] = [
  { nome: 'numeratore', tipo: 'numero', descrizione: 'Numeratore, dove il valore è un rapporto.' },
  {
    nome: 'denominatore',
    tipo: 'numero',
    descrizione: 'Denominatore, dove il valore è un rapporto.',
  },
  {
    nome: 'comuni_presenti',
    tipo: 'intero',
    descrizione: 'Comuni che entrano nell’aggregato.',
  },
  { nome: 'comuni_totali', tipo: 'intero', descrizione: 'Comuni dell’aggregato.' },
  {
    nome: 'copertura',
    tipo: 'numero',
    descrizione: 'Quota (0-1) dei residenti coperta da un aggregato parziale.',
  },
  {
    nome: 'ic95_inf',
    tipo: 'numero',
    descrizione: 'Estremo inferiore dell’intervallo di confidenza al 95%.',
  },
  {
    nome: 'ic95_sup',
    tipo: 'numero',
    descrizione: 'Estremo superiore dell’intervallo di confidenza al 95%.',
  },
  { nome: 'avviso', tipo: 'testo', descrizione: 'Avvertenza da leggere con il valore.' },
];

/** The cells of `CAMPI_CALCOLO`. */
export function listCalcolo(o: Osservazione): Cell[] {
  return [
    o.numeratore,
    o.denominatore,
    o.comuni?.[0] ?? null,
    o.comuni?.[1] ?? null,
    o.copertura ?? null,
    o.intervallo?.[0] ?? null,
    o.intervallo?.[1] ?? null,
    o.avviso ?? null,
  ];
}

/** Every cell of the database, one a row. */
export function makeOsservazioni({ dati }: Contenuto): Tabella {
  return {
    nome: 'osservazioni',
    titolo: 'Osservazioni',
    descrizione: 'Un valore per indicatore, territorio e anno.',
    campi: [...CAMPI_CELLA, CAMPO_ANNO_NUMERO, ...CAMPI_VALORE, ...CAMPI_CALCOLO],
    chiave: ['indicatore', 'territorio', 'anno'],
    esterne: [
      { campo: 'indicatore', tabella: 'indicatori', verso: 'id' },
      { campo: 'territorio', tabella: 'territori', verso: 'id' },
    ],
    righe: dati
      .flatMap(({ osservazioni }) => osservazioni)
      .map((o) => [
        o.indicatore,
        o.territorio,
        o.livello,
        o.anno,
        annoToNumero(o.anno),
        o.valore,
        o.stato,
        ...listCalcolo(o),
      ]),
  };
}

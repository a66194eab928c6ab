import { describe, expect, it } from 'vitest';
import { hasCodiceEsatto } from '../../../src/lib/flussi/codice-fiscale.ts';
import {
  findDatoCerto,
  findDatoPersonale,
  hasTitoloPersonale,
} from '../../../src/lib/flussi/dati-personali.ts';
import { makeModello } from '../../../src/lib/flussi/modelli.ts';
import { CATALOGO } from './esempi.ts';

/** An invented code with the right check letter, and the same with all its digits replaced. */
const CODICE = 'RSSMRA85T10A562S';

describe('findDatoPersonale', () => {
  it.each([
    ['as it is', CODICE],
    ['in lower case', CODICE.toLowerCase()],
    ['in groups', 'RSS MRA 85T10 A562S'],
    ['letter by letter', [...CODICE].join(' ')],
    ['with hyphens', 'RSS-MRA-85T10-A562S'],
    ['with points', 'rss.mra.85t10.a562s'],
    ['with no-break spaces', 'RSSMRA\u00a085T10\u00a0A562S'],
    ['with invisible characters', 'RSSMRA\u200b85T10\u200bA562S'],
    ['in full-width letters', 'ＲＳＳＭＲＡ８５Ｔ１０Ａ５６２Ｓ'],
    ['with Cyrillic letters', 'RSSМRА85Т10А562S'],
    ['with some digits replaced', 'RSSMRA85T10A5SNS'],
    ['with a wrong check letter', 'RSSMRA85T10A562X'],
    ['with O for 0', 'RSSMRA85T1OA562S'],
    ['with I for 1 and O for 0', 'RSSMRA85TIOA562S'],
    ['with a digit for a letter', 'RSSMR485T10A562S'],
    ['with the last letter missing', 'RSSMRA85T10A562'],
    ['with the first letter missing', 'SSMRA85T10A562S'],
    ['with a letter in the middle missing', 'RSSMRA85T1A562S'],
    ['with a character in more', 'RSSMRA85T10A5622S'],
    ['in a sentence', `vedi pratica di ${CODICE}, aperta nel corso dell’anno dal servizio`],
    ['after a label', `CF:${CODICE}.`],
  ])('finds a fiscal code %s', (_, testo) => {
    expect(findDatoPersonale(testo)).toBe('un codice fiscale');
  });

  it('finds a code whose digits are all replaced only when its check letter is right', () => {
    const codici = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((lettera) => `RSSMRAURTMLARSN${lettera}`);
    expect(
      codici.filter((codice) => findDatoPersonale(codice) === 'un codice fiscale'),
    ).toHaveLength(1);
  });

  it.each([
    [
      'un indirizzo di posta elettronica',
      [
        'ufficio.piano@comune.example.it',
        'anna (at) posta.example',
        'anna chiocciola posta punto it',
        'a.b @ c.it',
      ],
    ],
    [
      'una data, forse di nascita',
      [
        '12/03/1985',
        '12-3-85',
        '1985-03-12',
        '12.03.1985',
        '12 marzo 1985',
        'marzo 1985',
        '03/1985',
        'nato il 3 maggio',
        '12 / 03 / 1985',
      ],
    ],
    [
      'un numero di telefono',
      [
        '339 1234567',
        '+39 339 123 45 67',
        '3391234567',
        '0039 039 2372345',
        '039/2372345',
        'cell. 339123',
      ],
    ],
    [
      'un indirizzo',
      ['via Roma 12', 'Via G. Garibaldi, 3', 'P.zza Duomo 1', 'viale Monza n. 15', 'corso Italia'],
    ],
    [
      'un nome di persona',
      [
        'Mario Rossi',
        'ROSSI MARIO',
        'rossi, maria',
        'Maria',
        'M.R.',
        'M. Rossi',
        'Rossi M.',
        'De Luca Giuseppe',
      ],
    ],
    ['un IBAN', ['IT60 X054 2811 1010 0000 0123 456']],
    ['un numero di documento', ['CA12345AA', 'AB1234567', '80380000301234567890']],
  ])('finds %s', (tipo, testi) => {
    expect(testi.map(findDatoPersonale)).toEqual(testi.map(() => tipo));
  });

  it.each([
    [
      'figures',
      ['0', '12', '168', '1.234', '1234,5', '3.391.234,56', '339123,45', '3120.5', '1 234', '12%'],
    ],
    ['periods', ['2025', '2025-S2', '2024/25', '2024/2025']],
    ['codes of comuni', CATALOGO.comuni.map(({ codice }) => codice)],
    [
      'words of the offices',
      [
        'n.d.',
        'zero',
        'Totale ambito',
        'in attesa',
        'non-rilevato',
        '€ 1.200,00',
        '12 utenti',
        'circa 30',
        '<3',
        '*',
      ],
    ],
    ['places with a saint', ['Sesto San Giovanni', 'Santa Maria Hoè']],
  ])('lets pass %s', (_, testi) => {
    expect(testi.filter((testo) => findDatoPersonale(testo) !== undefined)).toEqual([]);
  });
});

describe('findDatoCerto', () => {
  it('lets pass the name of every comune, alone, in capitals and with its code', () => {
    const testi = CATALOGO.comuni.flatMap(({ nome, codice }) => [
      nome,
      nome.toUpperCase(),
      `${codice} ${nome}`,
    ]);
    expect(testi.filter((testo) => findDatoCerto(testo) !== undefined)).toEqual([]);
  });

  it('lets pass every text of our templates', () => {
    const testi = CATALOGO.flussi.flatMap((flusso) =>
      makeModello(flusso, CATALOGO.calendari.get(flusso.id)!, CATALOGO.comuni).flatMap(
        ({ righe }) => righe.flat().map(({ valore }) => String(valore)),
      ),
    );
    expect(testi.length).toBeGreaterThan(1000);
    expect(testi.filter((testo) => findDatoCerto(testo) !== undefined)).toEqual([]);
  });
});

describe('hasCodiceEsatto', () => {
  it('finds a code cut across the cells of a row', () => {
    expect(hasCodiceEsatto(['Desio', 'RSSMRA', '85T10', 'A562S', '12'].join(''))).toBe(true);
    expect(hasCodiceEsatto(['Desio', '84', '51', '12', '96', '9', '37', '289'].join(''))).toBe(
      false,
    );
  });
});

describe('hasTitoloPersonale', () => {
  it.each([
    'Nome',
    'COGNOME',
    'Cognome e nome',
    'nominativo utente',
    'C.F.',
    'Codice fiscale',
    'Data di nascita',
    'Indirizzo',
    'E-mail',
    'Telefono',
    'Iniziali',
  ])('recognises %s', (titolo) => {
    expect(hasTitoloPersonale(titolo)).toBe(true);
  });

  it('lets pass every column of the flows', () => {
    const titoli = CATALOGO.flussi.flatMap(({ fields }) =>
      fields.flatMap(({ name, title }) => [name, title]),
    );
    expect(titoli.filter(hasTitoloPersonale)).toEqual([]);
  });
});

import { estraiCodice } from './ripulisci.ts';

/** Letters that take the place of a digit when two people would have the same code (omocodia). */
const CIFRA = '[0-9LMNPQRSTUV]';
const MESE = '[ABCDEHLMPRST]';
/** The sixteen places: surname, name, year, month, day, place, check letter. */
const POSTI = [
  ...Array.from({ length: 6 }, () => '[A-Z]'),
  CIFRA,
  CIFRA,
  MESE,
  CIFRA,
  CIFRA,
  '[A-Z]',
  CIFRA,
  CIFRA,
  CIFRA,
  '[A-Z]',
].map((classe) => new RegExp(classe, 'u'));
const ESATTO = new RegExp(POSTI.map(({ source }) => source).join(''), 'u');
const DISPARI = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
const MINIMO_CIFRE = 3;
const REFUSI = 2;

/** A cell with more letters and digits is prose: there, only what is written together is compared loosely. */
const LUNGHEZZA_CODICE = 20;

/**
 * True when a text holds an Italian fiscal code: with spaces or signs inside, in lower case, with letters in
 * the place of digits (omocodia), with up to two mistyped characters, one missing or one in more.
 */
export function hasCodiceFiscale(testo: string): boolean {
  const isProsa = estraiCodice(testo).length > LUNGHEZZA_CODICE;
  const pezzi = isProsa ? testo.split(/\s+/u) : [testo];
  return hasCodiceEsatto(testo) || pezzi.some((pezzo) => hasQuasi(estraiCodice(pezzo)));
}

function hasQuasi(codice: string): boolean {
  return (
    listFinestre(codice, 16).some((finestra) => isQuasi(finestra, REFUSI)) ||
    listFinestre(codice, 15).some(isAllungato) ||
    listFinestre(codice, 17).some(isAccorciato)
  );
}

/**
 * True when the text, cleaned, holds a code without mistakes, also across words or cells read together: the
 * check letter must be right, because figures and words side by side can look like a code.
 */
export function hasCodiceEsatto(testo: string): boolean {
  return listFinestre(estraiCodice(testo), 16).some(
    (finestra) => ESATTO.test(finestra) && isControlloGiusto(finestra),
  );
}

function listFinestre(codice: string, ampiezza: number): string[] {
  const quante = Math.max(0, codice.length - ampiezza + 1);
  return Array.from({ length: quante }, (_, i) => codice.slice(i, i + ampiezza));
}

const countCifre = (testo: string): number => testo.replace(/\D/gu, '').length;

function isQuasi(finestra: string, refusi: number): boolean {
  if (countCifre(finestra) < MINIMO_CIFRE) return false;
  return POSTI.filter((posto, i) => !posto.test(finestra[i]!)).length <= refusi;
}

/** A code with a character missing, wherever it was. */
function isAllungato(finestra: string): boolean {
  return Array.from({ length: 16 }, (_, i) => i).some((i) => {
    const altri = POSTI.filter((_, posto) => posto !== i);
    return (
      countCifre(finestra) >= MINIMO_CIFRE && altri.every((posto, j) => posto.test(finestra[j]!))
    );
  });
}

/** A code with a character in more, wherever it is. */
function isAccorciato(finestra: string): boolean {
  return Array.from({ length: 17 }, (_, i) => i).some((i) =>
    isQuasi(finestra.slice(0, i) + finestra.slice(i + 1), 0),
  );
}

/** The sixteenth letter checks the other fifteen (D.M. 23 December 1976). */
function isControlloGiusto(codice: string): boolean {
  const somma = [...codice.slice(0, 15)].reduce((prima, carattere, i) => {
    const valore = /\d/u.test(carattere) ? Number(carattere) : carattere.charCodeAt(0) - 65;
    return prima + (i % 2 === 0 ? DISPARI[valore]! : valore);
  }, 0);
  return codice.charCodeAt(15) - 65 === somma % 26;
}

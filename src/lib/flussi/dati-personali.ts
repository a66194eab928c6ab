import { hasCodiceFiscale } from './codice-fiscale.ts';
import { NOMI_PROPRI } from './nomi-propri.ts';
import { estraiCodice, ripulisci, toParole } from './ripulisci.ts';

/** What a cell seems to hold, as a report names it. */
export type TipoPersonale =
  | 'un codice fiscale'
  | 'un indirizzo di posta elettronica'
  | 'un IBAN'
  | 'un numero di documento'
  | 'un numero di telefono'
  | 'una data, forse di nascita'
  | 'un indirizzo'
  | 'un nome di persona';

const EMAIL =
  /[\p{L}\d._%+-]+\s?(@|\(at\)|\[at\]|\bchiocciola\b)\s?[\p{L}\d-]+\s?(\.|\bpunto\b|\bdot\b)\s?\p{L}{2,}/iu;
const IBAN = /IT\d{2}[A-Z]\d{10}/u;
const DOCUMENTO = /^(C[A-Z]\d{5}[A-Z]{2}|[A-Z]{2}\d{7}|8038\d{16})$/u;
const TELEFONO = /^(\+|00)?(39)?(3\d{8,9}|0[1-9]\d{7,9})$/u;
const MESI =
  'gen(naio)?|feb(braio)?|mar(zo)?|apr(ile)?|mag(gio)?|giu(gno)?|lug(lio)?|ago(sto)?|set(tembre)?|ott(obre)?|nov(embre)?|dic(embre)?';
const DATE = [
  /(^|\D)(0?[1-9]|[12]\d|3[01])\s?[-/.]\s?(0?[1-9]|1[0-2])\s?[-/.]\s?((19|20)\d{2}|\d{2})(\D|$)/u,
  /(^|\D)(19|20)\d{2}\s?[-/.]\s?(0?[1-9]|1[0-2])\s?[-/.]\s?(0?[1-9]|[12]\d|3[01])(\D|$)/u,
  new RegExp(`(^|[^a-z])(${MESI})\\.?[ -](19|20)\\d{2}(\\D|$)`, 'u'),
  new RegExp(`\\d{1,2}°?[ -](${MESI})\\.?[ -]\\d{2,4}`, 'u'),
  /(^|\D)(0?[1-9]|1[0-2])[/.-](19|20)\d{2}(\D|$)/u,
  /(^|[^a-z])nat[oa] (il|a|nel) /u,
];
const VIA =
  /(^|[^a-z])(via|viale|v\.le|vicolo|piazza|p\.? ?zz?a|piazzale|p\.le|corso|c\.so|largo|strada|contrada|cascina|c\.na) [a-z][a-z' .]+([ ,]+(n\.? ?)?\d+|$)/u;
const INIZIALI =
  /^(\p{Lu}\.\s?){2,3}$|^(\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+$|^\p{Lu}\p{Ll}+(\s\p{Lu}\.){1,2}$/u;

/** Whole words that only the heading of a column of personal data has. */
const TITOLI = new Set([
  ...[
    'nome',
    'cognome',
    'nominativo',
    'nominativi',
    'assistito',
    'assistita',
    'paziente',
    'beneficiario',
  ],
  ...['cf', 'codfisc', 'codicefiscale', 'codfiscale', 'cfiscale', 'tesserasanitaria', 'documento'],
  ...['nascita', 'datanascita', 'datadinascita', 'nato', 'nata', 'luogonascita', 'luogodinascita'],
  ...[
    'indirizzo',
    'via',
    'civico',
    'numerocivico',
    'domicilio',
    'recapito',
    'contatto',
    'contatti',
  ],
  ...['telefono', 'tel', 'cell', 'cellulare', 'email', 'mail', 'pec', 'iban', 'nomeecognome'],
  ...['cognomeenome', 'nomecognome', 'cognomenome', 'iniziali', 'tutore', 'madre', 'padre'],
]);

/** True when a heading, taken whole, is one of a column of personal data. */
export function isTitoloPersonale(testo: string): boolean {
  return TITOLI.has(toParole(testo).join(''));
}

/** True when any word of a heading is one of a column of personal data: "nominativo utente". */
export function hasTitoloPersonale(testo: string): boolean {
  return isTitoloPersonale(testo) || toParole(testo).some((parola) => TITOLI.has(parola));
}

/**
 * What personal data a cell certainly holds, wherever it stands: the patterns here have no other use.
 * Plain figures are never matched.
 */
export function findDatoCerto(testo: string): TipoPersonale | undefined {
  const pulito = ripulisci(testo);
  if (EMAIL.test(pulito)) return 'un indirizzo di posta elettronica';
  const codice = estraiCodice(pulito);
  if (IBAN.test(codice)) return 'un IBAN';
  if (hasCodiceFiscale(pulito)) return 'un codice fiscale';
  return DOCUMENTO.test(codice) ? 'un numero di documento' : undefined;
}

/**
 * What personal data a cell that should hold a figure, a comune or a reason seems to hold. Call it after the
 * cell has been found to be none of them.
 */
export function findDatoPersonale(testo: string): TipoPersonale | undefined {
  const certo = findDatoCerto(testo);
  if (certo) return certo;
  const pulito = ripulisci(testo);
  const minuscolo = pulito.toLowerCase();
  if (DATE.some((forma) => forma.test(minuscolo))) return 'una data, forse di nascita';
  if (/^[\d\s+()./-]+$/u.test(pulito) && TELEFONO.test(pulito.replace(/[^\d+]/gu, '')))
    return 'un numero di telefono';
  if (/(tel|cell?)\.?\s?[:.]?\s?\+?\d{5}/u.test(minuscolo)) return 'un numero di telefono';
  if (VIA.test(minuscolo)) return 'un indirizzo';
  return isNome(pulito) ? 'un nome di persona' : undefined;
}

/** A known first name among up to four words, or initials; the saint of a place is not a person. */
function isNome(testo: string): boolean {
  if (INIZIALI.test(testo)) return true;
  const parole = toParole(testo);
  if (parole.length === 0 || parole.length > 4 || /\d/u.test(testo)) return false;
  return parole.some(
    (parola, i) =>
      NOMI_PROPRI.has(parola) && !/^(san|santa|santo|sant)$/u.test(parole[i - 1] ?? ''),
  );
}

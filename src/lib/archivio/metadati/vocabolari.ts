import { TEMI } from '../../atlante/temi.ts';

const EU = 'http://publications.europa.eu/resource/authority';

/** The taxonomy of the data themes of the EU. */
export const TASSONOMIA_TEMI = `${EU}/data-theme`;
/** Italian, in the vocabulary of languages. */
export const LINGUA_ITALIANA = `${EU}/language/ITA`;
/** Open to everybody, in the vocabulary of access rights. */
export const ACCESSO_PUBBLICO = `${EU}/access-right/PUBLIC`;
/** Address of a file type: "CSV". */
export const fileType = (codice: string): string => `${EU}/file-type/${codice}`;
/** Address of a frequency: "ANNUAL". */
export const frequenza = (codice: string): string => `${EU}/frequency/${codice}`;
/** Address of a kind of licence in the ADMS vocabulary. */
export const licenceType = (codice: string): string => `http://purl.org/adms/licencetype/${codice}`;
/** Address of a data theme: "SOCI". */
export const dataTheme = (codice: string): string => `${TASSONOMIA_TEMI}/${codice}`;

/** Data themes of the EU that each tema belongs to. */
export const TEMI_EUROPEI: Record<(typeof TEMI)[number]['id'], readonly string[]> = {
  popolazione: ['SOCI'],
  famiglie: ['SOCI'],
  cittadinanza: ['SOCI'],
  reddito: ['ECON', 'SOCI'],
  lavoro: ['ECON', 'SOCI'],
  istruzione: ['EDUC'],
  casa: ['SOCI', 'REGI'],
  servizi: ['SOCI', 'HEAL', 'GOVE'],
  partecipazione: ['GOVE', 'SOCI'],
  territorio: ['REGI', 'ENVI'],
  fragilita: ['SOCI'],
};

/**
 * How often indicatori are updated, as a code of the EU frequency list, from the words of their
 * calendars: one rhythm for all, or irregular.
 */
export function readFrequenza(calendari: readonly string[]): 'ANNUAL' | 'NEVER' | 'IRREG' {
  const all = (pattern: RegExp): boolean => calendari.every((testo) => pattern.test(testo));
  if (all(/^(annuale|per anno scolastico)/u)) return 'ANNUAL';
  return all(/^nessun aggiornamento/u) ? 'NEVER' : 'IRREG';
}

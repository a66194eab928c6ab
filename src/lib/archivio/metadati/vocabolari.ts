import { TEMI } from '../../atlante/temi.ts';

const EU = 'http://publications.europa.eu/resource/authority';

export const TASSONOMIA_TEMI = `${EU}/data-theme`;
export const LINGUA_ITALIANA = `${EU}/language/ITA`;
export const ACCESSO_PUBBLICO = `${EU}/access-right/PUBLIC`;
export const fileType = (codice: string): string => `${EU}/file-type/${codice}`;
export const frequenza = (codice: string): string => `${EU}/frequency/${codice}`;
export const licenceType = (codice: string): string => `http://purl.org/adms/licencetype/${codice}`;
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

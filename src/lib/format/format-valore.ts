import type { Indicatore } from '../model.ts';
import { formatNumero, SPAZIO_FISSO } from './format-numero.ts';

/** The part of an indicatore that decides how its values are printed. */
export type Unita = Pick<Indicatore, 'unita' | 'decimali'>;

/** Units that have a short sign; every other unit ("ogni 1.000 abitanti") is said in the title. */
const SIGLE: Readonly<Record<string, string>> = {
  euro: '€',
  'euro per abitante': '€',
  'euro per residente 15-29': '€',
  'euro al m²': '€/m²',
  'euro al m² al mese': '€/m²',
  'abitanti per km²': 'ab./km²',
  'kg per abitante': 'kg',
  minuti: 'min',
  anni: 'anni',
};

/**
 * The short sign of a unit, empty when it has none.
 *
 * @example formatUnita('% della superficie') // "%"
 */
export function formatUnita(unita: string): string {
  return unita.startsWith('%') ? '%' : (SIGLE[unita] ?? '');
}

/**
 * A value with the decimals and the short unit of its indicatore, on one unbreakable line.
 *
 * @example formatValore(8.94, { unita: '%', decimali: 1 }) // "8,9%"
 * @example formatValore(25310, { unita: 'euro', decimali: 0 }) // "25.310 €"
 */
export function formatValore(
  valore: number,
  unita: Unita,
  opzioni: { segno?: boolean } = {},
): string {
  const numero = formatNumero(valore, unita.decimali, opzioni);
  const sigla = formatUnita(unita.unita);
  if (sigla === '') return numero;
  return sigla === '%' ? numero + sigla : numero + SPAZIO_FISSO + sigla;
}

/**
 * The shortest form, for the many labels of a figure whose subtitle says the unit: only "%" is kept.
 *
 * @example formatEtichetta(1808, { unita: 'euro al m²', decimali: 0 }) // "1.808"
 */
export function formatEtichetta(valore: number, unita: Unita): string {
  const numero = formatNumero(valore, unita.decimali);
  return formatUnita(unita.unita) === '%' ? `${numero}%` : numero;
}

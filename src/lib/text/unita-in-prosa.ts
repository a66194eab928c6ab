import { formatNumero } from '../format/format-numero.ts';
import { formatUnita } from '../format/format-valore.ts';
import { roundHalfUp } from '../format/round-half-up.ts';
import type { Indicatore } from '../model.ts';
import { conPreposizione } from './grammatica/articolo-numero.ts';
import { concorda, puntiPercentuali } from './grammatica/concordanza.ts';

/** The part of an indicatore that decides how its values are said. */
export type Misura = Pick<Indicatore, 'id' | 'unita' | 'decimali'>;

/** Units said otherwise than they are named; an empty text where the number stands alone. */
const IN_PROSA: Readonly<Record<string, string>> = {
  'indice 0-1': '',
  'livello 1-10': '',
  'decile 1-10': '',
  'euro per residente 15-29': 'euro per residente fra 15 e 29 anni',
  'ogni 100 in età attiva': 'ogni 100 persone in età attiva',
};

/** First words of a unit that have a singular. */
const SINGOLARI: Readonly<Record<string, string>> = {
  persone: 'persona',
  alunni: 'alunno',
  anni: 'anno',
  minuti: 'minuto',
  anziani: 'anziano',
  uomini: 'uomo',
  nati: 'nato',
  morti: 'morto',
  abitanti: 'abitante',
  entrate: 'entrata',
};

/** Variations, gaps and balances are printed with their sign: +3,1%, −2,0%. */
export function haSegno(indicatore: Pick<Indicatore, 'id'>): boolean {
  return /^(variazione|scarto|tasso-(crescita|migratorio))-/.test(indicatore.id);
}

/** What one figure of the indicatore is called: a masculine noun. */
export function nomeValore(misura: Misura): 'numero' | 'livello' | 'decile' | 'valore' {
  const [prima = ''] = misura.unita.split(' ', 1);
  if (prima === 'livello' || prima === 'decile') return prima;
  return misura.unita === 'persone' || prima === 'alunni' ? 'numero' : 'valore';
}

/** The number of a value as headline and key figure print it, with "%" where the unit is a percentage. */
export function numeroInProsa(valore: number, misura: Misura): string {
  const numero = formatNumero(valore, misura.decimali, { segno: haSegno(misura) });
  return formatUnita(misura.unita) === '%' ? `${numero}%` : numero;
}

/** "persone" -> "persona" for a printed 1, the rest of the unit unchanged. */
function accordaUnita(numero: string, unita: string): string {
  const [prima = '', ...resto] = unita.split(' ');
  return [concorda(numero, SINGOLARI[prima] ?? prima, prima), ...resto].join(' ');
}

/**
 * A value with its unit in full words.
 *
 * @example valoreInProsa(27400, reddito) // "27.400 euro"
 * @example valoreInProsa(45.2, consumoSuolo) // "45,2% della superficie"
 */
export function valoreInProsa(valore: number, misura: Misura): string {
  const numero = numeroInProsa(valore, misura);
  const unita = IN_PROSA[misura.unita] ?? misura.unita.replace(/^%\s*/, '');
  return unita === '' ? numero : `${numero} ${accordaUnita(numero, unita)}`;
}

/**
 * A value as the complement of "essere", without unit: shares want their preposition.
 *
 * @example complemento(14.3, quota) // "del 14,3%"
 * @example complemento(141.2, vecchiaia) // "141,2"
 */
export function complemento(valore: number, misura: Misura): string {
  const numero = numeroInProsa(valore, misura);
  const quota = formatUnita(misura.unita) === '%' && !haSegno(misura);
  return quota ? conPreposizione('di', numero) : numero;
}

/** Units that only repeat what the subject already counts ("gli alunni sono diminuiti di 636"). */
export const GIA_DETTE: ReadonlySet<string> = new Set([
  'persone',
  'alunni',
  'persone per famiglia',
  'anni',
]);

/**
 * The size of a difference between two values, without its sign: points for percentages, the unit
 * itself elsewhere. Computed on unrounded values.
 *
 * @example differenzaInProsa(-2.31, quotaStranieri) // "2,3 punti percentuali"
 * @example differenzaInProsa(3100, reddito) // "3.100 euro"
 */
export function differenzaInProsa(differenza: number, misura: Misura): string {
  if (formatUnita(misura.unita) === '%') return puntiPercentuali(differenza, misura.decimali);
  const numero = formatNumero(Math.abs(roundHalfUp(differenza, misura.decimali)), misura.decimali);
  const unita = IN_PROSA[misura.unita] ?? misura.unita;
  if (unita === '') return `${numero} ${concorda(numero, 'punto', 'punti')}`;
  return `${numero} ${accordaUnita(numero, unita)}`;
}

/**
 * The difference between two values that are both printed: undefined where rounding would make it
 * disagree with the subtraction that a reader does.
 */
export function findDifferenzaCoerente(a: number, b: number, misura: Misura): string | undefined {
  const stampa = (v: number): number => roundHalfUp(v, misura.decimali);
  if (stampa(a - b) !== stampa(stampa(a) - stampa(b))) return undefined;
  return differenzaInProsa(a - b, misura);
}

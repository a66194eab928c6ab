import { formatAnno } from '../format/format-anno.ts';
import type { Indicatore } from '../model.ts';
import { ordinale } from './grammatica/ordinale.ts';

/** How the years of an indicatore are read. */
export type Calendario = 'solare' | 'scolastico' | 'primo-gennaio' | 'periodo';

/** Stocks counted on 1 January; their 2011 figure is the census of 9 October. */
const PRIMO_GENNAIO = new Set([
  'popolazione-residente',
  'densita-abitativa',
  'variazione-popolazione-2011',
  'quota-0-14',
  'quota-65-piu',
  'indice-vecchiaia',
  'indice-dipendenza-strutturale',
  'indice-dipendenza-anziani',
  'rapporto-mascolinita',
  'stranieri-residenti',
  'quota-stranieri',
]);

/** The last year the atlas speaks of: a finding more than four years older says its year. */
const ANNO_EDIZIONE = 2026;
const ANNI_RECENTI = 4;

/** What the year of an indicatore stands for. */
export function calendarioDi(indicatore: Pick<Indicatore, 'id'>): Calendario {
  if (indicatore.id.startsWith('alunni-')) return 'scolastico';
  if (/-\d{4}-\d{4}$/.test(indicatore.id)) return 'periodo';
  return PRIMO_GENNAIO.has(indicatore.id) ? 'primo-gennaio' : 'solare';
}

/** True when a headline must say the year, because the reader would take the value for today's. */
export function isVecchio(anno: string): boolean {
  return Number(anno.slice(0, 4)) < ANNO_EDIZIONE - ANNI_RECENTI;
}

/** A year without preposition: "2024", "2024/25", "primo semestre 2018", "2020-2022". */
export function periodo(anno: string, indicatore: Pick<Indicatore, 'id'>): string {
  const semestre = /^(\d{4})-([12])$/.exec(anno);
  if (semestre) return `${ordinale(Number(semestre[2]))} semestre ${semestre[1] ?? ''}`;
  const calendario = calendarioDi(indicatore);
  if (calendario === 'periodo') return /\d{4}-\d{4}$/.exec(indicatore.id)?.[0] ?? anno;
  return formatAnno(anno, calendario === 'scolastico' ? 'scolastico' : 'solare');
}

/**
 * When a value was true.
 *
 * @example nelPeriodo('2018-2', prezzi) // "nel secondo semestre 2018"
 * @example nelPeriodo('2026', popolazione) // "al 1° gennaio 2026"
 */
export function nelPeriodo(anno: string, indicatore: Pick<Indicatore, 'id'>): string {
  const calendario = calendarioDi(indicatore);
  if (calendario === 'scolastico') return `nell'anno scolastico ${periodo(anno, indicatore)}`;
  if (calendario === 'primo-gennaio')
    return anno === '2011' ? 'al censimento del 2011' : `al ${formatAnno(`${anno}-01-01`)}`;
  return `nel ${periodo(anno, indicatore)}`;
}

/**
 * A span of years.
 *
 * @example dalAl('2018', '2024', reddito) // "dal 2018 al 2024"
 */
export function dalAl(da: string, a: string, indicatore: Pick<Indicatore, 'id'>): string {
  const dal = calendarioDi(indicatore) === 'scolastico' ? "dall'anno scolastico" : 'dal';
  return `${dal} ${periodo(da, indicatore)} al ${periodo(a, indicatore)}`;
}

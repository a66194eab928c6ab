/** The months, from January. */
export const MESI = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
] as const;

/** How the text of `anno` is to be read: a plain year, or the first year of a school year. */
export type TipoAnno = 'solare' | 'scolastico';

/**
 * A period as a reader expects it.
 *
 * @throws RangeError when `anno` is none of the forms of the database
 * @example formatAnno('2024') // "2024"
 * @example formatAnno('2024', 'scolastico') // "2024/25"
 * @example formatAnno('2018-2') // "2° semestre 2018"
 * @example formatAnno('2026-01-01') // "1° gennaio 2026"
 */
export function formatAnno(anno: string, tipo: TipoAnno = 'solare'): string {
  const [, aaaa, secondo, giorno] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{2}))?)?$/.exec(anno) ?? [];
  if (aaaa === undefined) throw new RangeError(`not a period: "${anno}"`);
  if (giorno !== undefined) {
    const mese = MESI[Number(secondo) - 1];
    if (mese === undefined) throw new RangeError(`not a month: "${anno}"`);
    return `${giorno === '01' ? '1°' : String(Number(giorno))} ${mese} ${aaaa}`;
  }
  if (secondo !== undefined) {
    if (!/^[12]$/.test(secondo)) throw new RangeError(`not a semester: "${anno}"`);
    return `${secondo}° semestre ${aaaa}`;
  }
  return tipo === 'scolastico' ? `${aaaa}/${String(Number(aaaa) + 1).slice(2)}` : aaaa;
}

/**
 * The shortest unambiguous form, for the ticks of an axis.
 *
 * @example formatAnnoBreve('2018-2') // "II 2018"
 */
export function formatAnnoBreve(anno: string, tipo: TipoAnno = 'solare'): string {
  const semestre = /^(\d{4})-([12])$/.exec(anno);
  if (semestre) return `${semestre[2] === '1' ? 'I' : 'II'} ${semestre[1] ?? ''}`;
  return formatAnno(anno, tipo);
}

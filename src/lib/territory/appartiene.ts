import { AREA, PROVINCIA } from './area.ts';

/**
 * Whether a comune is part of a territory that is a sum of comuni.
 *
 * @param aggregato id of an ambito, of the provincia or of the whole area
 */
export function appartiene(
  { ambito, provincia }: { ambito?: string; provincia?: string },
  aggregato: string,
): boolean {
  if (aggregato === AREA.id) return true;
  return aggregato === PROVINCIA.id ? provincia === PROVINCIA.sigla : ambito === aggregato;
}

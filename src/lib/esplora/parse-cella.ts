/** A table cell as a sorting key. */
export interface Chiave {
  testo: string;
  /** null when the cell holds no number: a missing value, a name. */
  numero: number | null;
}

/**
 * Reads back a printed cell: an Italian number with its unit, a place ("3º su 7").
 *
 * @example parseCella('25.310 €').numero // 25310
 * @example parseCella('−3,2%').numero // -3.2
 * @example parseCella('dato non rilevato').numero // null
 */
export function parseCella(cella: string): Chiave {
  const testo = cella.trim().replace(/\s+/g, ' ');
  const [trovato] = /^[+\u2212-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?/.exec(testo) ?? [];
  if (trovato === undefined) return { testo, numero: null };
  const numero = Number(trovato.replaceAll('.', '').replace(',', '.').replace('\u2212', '-'));
  return { testo, numero };
}

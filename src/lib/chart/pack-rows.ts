/** A label that wants to stand above (or below) a point of an axis. */
export interface EtichettaAsse {
  /** Where it points, pixels. */
  x: number;
  /** Width of the words, pixels. */
  larghezza: number;
}

export interface EtichettaInRiga {
  /** 0 is the row nearest to the axis. */
  riga: number;
  /** Left and right edge of the words. */
  x0: number;
  x1: number;
}

/** Air between two labels of a row, and between a label and a leader line. */
const ARIA = 8;
const ARIA_FILO = 3;

/**
 * Puts labels in rows along an axis, each as near to the axis and to its point as the earlier ones
 * leave room for: labels never touch, and no leader line (vertical, from label to axis) crosses a
 * label. Order is precedence. Labels stay within [min, max].
 */
export function packRows(etichette: EtichettaAsse[], min: number, max: number): EtichettaInRiga[] {
  const poste: (EtichettaInRiga & { x: number })[] = [];
  for (const { x, larghezza } of etichette) {
    const candidati = [0.5, 0.88, 0.12].map((quota) =>
      Math.max(min, Math.min(max - larghezza, x - larghezza * quota)),
    );
    const isFree = (riga: number, x0: number) =>
      poste.every((p) => {
        const x1 = x0 + larghezza;
        if (p.riga === riga) return x1 + ARIA <= p.x0 || p.x1 + ARIA <= x0;
        return p.riga > riga
          ? p.x < x0 - ARIA_FILO || p.x > x1 + ARIA_FILO
          : x < p.x0 - ARIA_FILO || x > p.x1 + ARIA_FILO;
      });
    let riga = 0;
    let x0 = candidati.find((c) => isFree(riga, c));
    while (x0 === undefined && riga < etichette.length * 2) {
      riga += 1;
      x0 = candidati.find((c) => isFree(riga, c));
    }
    const inizio = x0 ?? candidati[0]!;
    poste.push({ x, riga, x0: inizio, x1: inizio + larghezza });
  }
  return poste.map(({ riga, x0, x1 }) => ({ riga, x0, x1 }));
}

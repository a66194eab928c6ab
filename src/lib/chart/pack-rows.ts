/** A label that wants to stand above (or below) a point of an axis. */
export interface EtichettaAsse {
  /** Where it points, pixels. */
  x: number;
  /** Width of the words, pixels. */
  larghezza: number;
  /** Kept nearer to the axis than the others. */
  principale?: boolean;
}

/** Where a label stands among the rows. */
export interface EtichettaInRiga {
  /** 0 is the row nearest to the axis. */
  riga: number;
  /** Left and right edge of the words. */
  x0: number;
  x1: number;
}

interface Posto extends EtichettaInRiga {
  /** Where its leader line runs. */
  x: number;
  costo: number;
}

/** Air between two labels of a row; between a label and its own leader line; and another's. */
const ARIA = 8;
const ARIA_ASTA = 5;
const ARIA_FILO = 3;
/** Give up looking for a better arrangement after so many attempts (never met by real figures). */
const TENTATIVI = 50_000;

/**
 * Puts labels in as few rows as possible along an axis. Each is centred on its point or hangs at one
 * side of its leader line, like a flag; no two labels touch, and no leader line (vertical, from the
 * axis to its label) crosses another label. Found by search with bound, so it is the best arrangement.
 *
 * @param min left edge that labels do not pass, pixels
 * @param max right edge
 * @returns places in the order given
 */
export function packRows(etichette: EtichettaAsse[], min: number, max: number): EtichettaInRiga[] {
  const ordine = etichette.map((_, i) => i).sort((a, b) => etichette[a]!.x - etichette[b]!.x);
  const ordinate = ordine.map((i) => etichette[i]!);
  const poste =
    searchPlaces(ordinate, min, max, isClear) ?? searchPlaces(ordinate, min, max, isApart);
  const risultato: EtichettaInRiga[] = [];
  ordine.forEach((i, k) => {
    const { riga, x0, x1 } = poste![k]!;
    risultato[i] = { riga, x0, x1 };
  });
  return risultato;
}

function searchPlaces(
  etichette: EtichettaAsse[],
  min: number,
  max: number,
  isCompatible: (a: Posto, b: Posto) => boolean,
): Posto[] | undefined {
  let migliore: Posto[] | undefined;
  let costoMigliore = Infinity;
  let tentativi = 0;
  const visit = (poste: Posto[], costo: number): void => {
    const prossima = etichette[poste.length];
    if (prossima === undefined) {
      migliore = poste;
      costoMigliore = costo;
      return;
    }
    for (const posto of listPlaces(prossima, etichette.length, min, max)) {
      if (costo + posto.costo >= costoMigliore) continue;
      if (tentativi++ > TENTATIVI) return;
      if (poste.every((p) => isCompatible(p, posto))) visit([...poste, posto], costo + posto.costo);
    }
  };
  visit([], 0);
  return migliore;
}

/** Every place a label may take, cheapest first. */
function listPlaces(e: EtichettaAsse, righe: number, min: number, max: number): Posto[] {
  const peso = e.principale ? 3 : 1;
  return Array.from({ length: righe }, (_, riga) => riga).flatMap((riga) =>
    [e.x - e.larghezza / 2, e.x + ARIA_ASTA, e.x - ARIA_ASTA - e.larghezza].map((inizio, k) => {
      const x0 = Math.max(min, Math.min(max - e.larghezza, inizio));
      return {
        riga,
        x0,
        x1: x0 + e.larghezza,
        x: e.x,
        costo: peso * (riga * 10 + (k === 0 ? 0 : 3)) + Math.abs(x0 - inizio) / 50,
      };
    }),
  );
}

function isApart(a: Posto, b: Posto): boolean {
  return a.riga !== b.riga || a.x1 + ARIA <= b.x0 || b.x1 + ARIA <= a.x0;
}

function isClear(a: Posto, b: Posto): boolean {
  if (a.riga === b.riga) return isApart(a, b) && !crosses(a, b) && !crosses(b, a);
  return a.riga > b.riga ? !crosses(a, b) : !crosses(b, a);
}

/** True when the leader line of `filo` passes through the words of `parole`. */
function crosses(filo: Posto, parole: Posto): boolean {
  return filo.x > parole.x0 - ARIA_FILO && filo.x < parole.x1 + ARIA_FILO;
}

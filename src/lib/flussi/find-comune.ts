import type { Comune } from '../model.ts';
import { CODICI_PRECEDENTI } from '../territory/codici-precedenti.ts';
import { nameToSlug } from '../territory/slug.ts';
import { ripulisci } from './ripulisci.ts';

/** The comune that a cell names, or what to write there instead. */
export type Trovato =
  { comune: Comune; nota?: string } | { comune?: undefined; suggerimento: string };

/**
 * Reads a comune written as current ISTAT code or as name (accents, capitals and hyphens aside). A code that
 * a spreadsheet has deprived of its zero is understood, with a note; anything else is never guessed.
 */
export function findComune(testo: string, comuni: readonly Comune[]): Trovato {
  const pulito = ripulisci(testo);
  if (/^\d+$/u.test(pulito)) return findCodice(pulito, comuni);
  const slug = nameToSlug(pulito);
  const comune = comuni.find((c) => c.slug === slug);
  if (comune) return { comune };
  const vicino = findVicino(slug, comuni);
  return {
    suggerimento: vicino
      ? `Volevi scrivere «${vicino.nome}» (${vicino.codice})?`
      : 'Usa il codice o il nome del foglio «Comuni» del modello.',
  };
}

function findCodice(codice: string, comuni: readonly Comune[]): Trovato {
  const intero = codice.padStart(6, '0');
  const comune = comuni.find((c) => c.codice === intero);
  if (comune) {
    return intero === codice
      ? { comune }
      : { comune, nota: `Il codice ${codice} ha perso lo zero iniziale: è stato letto ${intero}.` };
  }
  const attuale = comuni.find((c) => c.codice === CODICI_PRECEDENTI[intero]);
  return {
    suggerimento: attuale
      ? `È il codice usato prima del 2009: quello attuale di ${attuale.nome} è ${attuale.codice}.`
      : 'Il codice non è di uno dei 62 comuni: controllalo nel foglio «Comuni» del modello.',
  };
}

/** The comune whose name is nearest, when it is near: a third of the letters may differ. */
export function findVicino(slug: string, comuni: readonly Comune[]): Comune | undefined {
  const distanze = comuni
    .map((comune) => ({ comune, distanza: measureDistanza(slug, comune.slug) }))
    .sort((a, b) => a.distanza - b.distanza);
  const primo = distanze[0];
  const contenuto = comuni.find((c) => slug.split('-').includes(c.slug));
  if (primo && primo.distanza <= Math.ceil(slug.length / 3)) return primo.comune;
  return contenuto;
}

/** Letters to change, add or drop to turn a word into another (V. Levenshtein, 1966). */
export function measureDistanza(a: string, b: string): number {
  let prima = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const ora = [i];
    for (let j = 1; j <= b.length; j++) {
      const cambio = prima[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      ora.push(Math.min(cambio, prima[j]! + 1, ora[j - 1]! + 1));
    }
    prima = ora;
  }
  return prima[b.length]!;
}

/**
 * Typography of a sentence made from data: printer's apostrophes.
 *
 * @example stampa("Nell'ambito di Cornate d'Adda") // "Nell’ambito di Cornate d’Adda"
 */
export function stampa(frase: string): string {
  return frase.replaceAll("'", '’');
}

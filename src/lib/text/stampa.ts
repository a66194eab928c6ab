/**
 * Typography of a sentence made from data: printer's apostrophes.
 *
 * @example stampa("Nell'ambito di Cornate d'Adda") // "Nell’ambito di Cornate d’Adda"
 */
export function stampa(frase: string): string {
  return frase.replaceAll("'", '’');
}

/**
 * A value whose texts are all printed so, at any depth.
 *
 * @param dato plain data: what JSON can hold
 * @example stampaTesti({ nome: "Pozzo d'Adda" }) // { nome: 'Pozzo d’Adda' }
 */
export const stampaTesti = <T>(dato: T): T => JSON.parse(stampa(JSON.stringify(dato))) as T;

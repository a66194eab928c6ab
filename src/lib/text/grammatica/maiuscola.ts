/** First letter in upper case, the rest as it is. */
export function maiuscola(frase: string): string {
  return frase.charAt(0).toLocaleUpperCase('it') + frase.slice(1);
}

/** First letter in lower case: a definition's name inside a sentence. */
export function minuscola(nome: string): string {
  return nome.charAt(0).toLocaleLowerCase('it') + nome.slice(1);
}

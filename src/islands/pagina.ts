/** An element that the page must have. @throws naming the one that is missing. */
export function findElement<T extends HTMLElement = HTMLElement>(id: string): T {
  const elemento = document.getElementById(id);
  if (!elemento) throw new Error(`#${id} manca nella pagina`);
  return elemento as T;
}

/** An element with a class and a text. */
export function crea<K extends keyof HTMLElementTagNameMap>(
  nome: K,
  testo = '',
  classe = '',
): HTMLElementTagNameMap[K] {
  const elemento = document.createElement(nome);
  if (classe) elemento.className = classe;
  elemento.textContent = testo;
  return elemento;
}

/** Hands a text to the reader as a file. */
export function saveFile(nome: string, tipo: string, testo: string): void {
  saveBlob(nome, new Blob([testo], { type: `${tipo};charset=utf-8` }));
}

/** Hands any content to the reader as a file. */
export function saveBlob(nome: string, contenuto: Blob): void {
  const indirizzo = URL.createObjectURL(contenuto);
  const collegamento = document.createElement('a');
  collegamento.href = indirizzo;
  collegamento.download = nome;
  collegamento.click();
  // Some browsers read the content after the click.
  setTimeout(() => {
    URL.revokeObjectURL(indirizzo);
  }, 10_000);
}

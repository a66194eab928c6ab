/** An element that the page must have. @throws naming the one that is missing. */
export function findElement<T extends HTMLElement = HTMLElement>(id: string): T {
  const elemento = document.getElementById(id);
  if (!elemento) throw new Error(`#${id} manca nella pagina`);
  return elemento as T;
}

/** Hands a text to the reader as a file. */
export function saveFile(nome: string, tipo: string, testo: string): void {
  const indirizzo = URL.createObjectURL(new Blob([testo], { type: `${tipo};charset=utf-8` }));
  const collegamento = document.createElement('a');
  collegamento.href = indirizzo;
  collegamento.download = nome;
  collegamento.click();
  URL.revokeObjectURL(indirizzo);
}

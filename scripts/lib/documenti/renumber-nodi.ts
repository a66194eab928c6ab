const NODO = /\(node(\d{8})\)/g;

/**
 * The browser names the parts of a tagged PDF from a count that goes on from whatever it drew before. Counted from
 * the first one of the document, the same document gives the same bytes; as long, so that no offset moves.
 *
 * @param pdf its bytes as latin1 text.
 */
export function renumberNodi(pdf: string): string {
  const numeri = [...pdf.matchAll(NODO)].map(([, numero]) => Number(numero));
  const primo = numeri.reduce((minimo, numero) => Math.min(minimo, numero), Infinity);
  return pdf.replace(
    NODO,
    (_, numero: string) => `(node${String(Number(numero) - primo).padStart(8, '0')})`,
  );
}

/** The sheet of a document: the room for text, in twentieths of a point. */
export interface Foglio {
  larghezza: number;
  altezza: number;
}

/** Page of the documents of the atlas: A4, in twentieths of a point. */
export const PAGINA_A4 = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1300, bottom: 1300, left: 1134, right: 1134 },
};

/** What its margins leave. */
export const FOGLIO_A4: Foglio = {
  larghezza: PAGINA_A4.size.width - PAGINA_A4.margin.left - PAGINA_A4.margin.right,
  altezza: PAGINA_A4.size.height - PAGINA_A4.margin.top - PAGINA_A4.margin.bottom,
};

import type { Immagine } from '../../../src/lib/documento/figura-to-docx.ts';

/** One white dot. */
export const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWP4//8/AAX+Av5Y8msOAAAAAElFTkSuQmCC',
  ),
  (c) => c.charCodeAt(0),
);

/** A picture as a document takes it. */
export const makeImmagine = (nome: string, larghezza = 9, altezza = 9): Immagine => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${String(larghezza)}" height="${String(altezza)}"><title>${nome}</title></svg>`,
  png: PNG,
  larghezza,
  altezza,
});

const NOTA = /<w:footnote\s[\s\S]*?<\/w:footnote>/g;

/** Footnotes of a document set after those of a template. */
export interface NoteUnite {
  xml: string;
  /** Number in the template for each note of the document. */
  numeri: Map<string, string>;
}

/**
 * Adds the notes of a document to those of a template. The lines between text and notes stay those of the
 * template.
 *
 * @param template its part of notes; empty when it has none
 */
export function mergeNote(template: string, documento: string): NoteUnite {
  const numeri = new Map<string, string>();
  if (template === '') return { xml: documento, numeri };
  const usati = [...template.matchAll(/<w:footnote\s[^>]*?w:id="(-?\d+)"/g)].map(([, n]) =>
    Number(n),
  );
  const primo = 1 + Math.max(0, ...usati);
  const note = (documento.match(NOTA) ?? [])
    .filter((nota) => !/^<w:footnote\s[^>]*w:type=/.test(nota))
    .map((nota, i) =>
      nota.replace(/w:id="(-?\d+)"/, (_tutto, id: string) => {
        numeri.set(id, String(primo + i));
        return `w:id="${String(primo + i)}"`;
      }),
    );
  return { xml: template.replace('</w:footnotes>', `${note.join('')}</w:footnotes>`), numeri };
}

import { ExternalHyperlink, TextRun } from 'docx';
import type { Brano } from './modello.ts';

/** Stretches of text as Word writes them: runs, and links with the style of links. */
export function braniToDocx(brani: readonly Brano[]): (TextRun | ExternalHyperlink)[] {
  return brani.map((brano) => {
    const look = {
      text: brano.testo,
      ...(brano.grassetto ? { bold: true } : {}),
      ...(brano.corsivo ? { italics: true } : {}),
    };
    if (brano.indirizzo === undefined) return new TextRun(look);
    return new ExternalHyperlink({
      link: brano.indirizzo,
      children: [new TextRun({ ...look, style: 'Hyperlink' })],
    });
  });
}

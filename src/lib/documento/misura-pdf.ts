import { formatNumero } from '../format/format-numero.ts';

/** What a reader wants to know before opening a PDF of Chromium: "PDF, 144 pagine, 8,1 MB". */
export function misuraPdf(pdf: string): string {
  const pagine = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return `PDF, ${String(pagine)} pagine, ${formatNumero(pdf.length / 1e6, 1)} MB`;
}

/** The page of the documents with pages and size of each, which nobody knew when it was written. */
export function writeMisure(html: string, misura: (indirizzo: string) => string): string {
  return html.replace(
    /(<span[^>]*\sdata-documento="([^"]+)"[^>]*>)[^<]*(?=<\/span>)/g,
    (_, apertura: string, indirizzo: string) => `${apertura}${misura(indirizzo)}`,
  );
}

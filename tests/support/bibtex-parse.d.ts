declare module 'bibtex-parse' {
  /** Entries of a BibTeX file: type, key, fields. */
  export function entries(testo: string): Record<string, string>[];
}

/**
 * The page of each anchor of a PDF that a link of the document leads to, counted from one. Reads what
 * Chromium writes: plain objects, named destinations in a dictionary of the catalogue.
 *
 * @param pdf the bytes, one character each
 */
export function findPagineAncore(pdf: string): Map<string, number> {
  const oggetti = new Map(
    [...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)].map(([, n, testo]) => [
      n!,
      testo!,
    ]),
  );
  const pagine: string[] = [];
  const visita = (numero: string): void => {
    const testo = oggetti.get(numero) ?? '';
    const [, figli] = /\/Kids\s*\[([^\]]*)\]/.exec(testo) ?? [];
    if (/\/Type\s*\/Pages\b/.test(testo) && figli !== undefined) {
      for (const [, figlio] of figli.matchAll(/(\d+) 0 R/g)) visita(figlio!);
    } else pagine.push(numero);
  };
  const radice = [...oggetti.values()].find((testo) => /\/Type\s*\/Catalog\b/.test(testo)) ?? '';
  const riferimento = (chiave: string) =>
    new RegExp(`/${chiave}\\s+(\\d+) 0 R`).exec(radice)?.[1] ?? '';
  visita(riferimento('Pages'));
  const posti = new Map(pagine.map((numero, i) => [numero, i + 1]));
  const mete = oggetti.get(riferimento('Dests')) ?? '';
  return new Map(
    [...mete.matchAll(/\/([\w-]+)\s*\[\s*(\d+) 0 R/g)].flatMap(([, ancora, pagina]) => {
      const posto = posti.get(pagina!);
      return posto === undefined ? [] : [[ancora!, posto] as const];
    }),
  );
}

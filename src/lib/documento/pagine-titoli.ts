/** The first page of each heading of a PDF, by the order of its outline. */
export function listPagineTitoli(pdf: string): number[] {
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
  const riferimento = (testo: string, chiave: string) =>
    new RegExp(`/${chiave}\\s+(\\d+) 0 R`).exec(testo)?.[1];
  visita(riferimento(radice, 'Pages') ?? '');
  const trovate: number[] = [];
  const scorri = (primo: string | undefined): void => {
    for (let voce = primo; voce !== undefined;) {
      const testo = oggetti.get(voce) ?? '';
      const [, pagina] = /\/Dest\s*\[\s*(\d+) 0 R/.exec(testo) ?? [];
      trovate.push(pagine.indexOf(pagina ?? '') + 1);
      scorri(riferimento(testo, 'First'));
      voce = riferimento(testo, 'Next');
    }
  };
  scorri(riferimento(oggetti.get(riferimento(radice, 'Outlines') ?? '') ?? '', 'First'));
  return trovate;
}

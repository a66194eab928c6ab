/** Below this likeness an address has nothing to do with the one that was asked. */
const SOGLIA = 0.45;
const MASSIMO = 3;
/** How much less like than the first an address may be. */
const SCARTO = 0.2;

/** Pairs of letters of the words of an address, whatever their case, accents and separators. */
function listCoppie(percorso: string): string[] {
  const parole = percorso
    .normalize('NFD')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
  return parole.flatMap((parola) =>
    Array.from({ length: parola.length + 1 }, (_, i) => ` ${parola} `.slice(i, i + 2)),
  );
}

/** Dice's coefficient of two lists: 1 when they have the same pairs, 0 when they share none. */
function compareCoppie(a: readonly string[], b: readonly string[]): number {
  const libere = new Map<string, number>();
  for (const coppia of b) libere.set(coppia, (libere.get(coppia) ?? 0) + 1);
  let comuni = 0;
  for (const coppia of a) {
    const quante = libere.get(coppia) ?? 0;
    if (quante === 0) continue;
    libere.set(coppia, quante - 1);
    comuni += 1;
  }
  return a.length + b.length === 0 ? 0 : (2 * comuni) / (a.length + b.length);
}

/**
 * The addresses of the site most like one that does not exist, the most like first.
 *
 * @example suggerisci('/comune/muggiò', ['/comuni/muggio/', '/temi/casa/']) => ['/comuni/muggio/']
 */
export function suggerisci(percorso: string, noti: readonly string[]): string[] {
  const cercato = listCoppie(percorso);
  const simili = noti
    .map((noto) => ({ noto, voto: compareCoppie(cercato, listCoppie(noto)) }))
    .filter(({ voto }) => voto >= SOGLIA)
    .sort((a, b) => b.voto - a.voto || a.noto.length - b.noto.length);
  const migliore = simili[0]?.voto ?? 0;
  return simili
    .filter(({ voto }) => voto >= migliore - SCARTO)
    .slice(0, MASSIMO)
    .map(({ noto }) => noto);
}

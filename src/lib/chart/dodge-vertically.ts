/**
 * Moves labels of a column apart, each as little as possible, keeping their order: neighbours that
 * would touch are merged in a block centred on the mean of the places they asked for.
 *
 * @param desiderate wanted centres, pixels, any order
 * @param passo least distance between two centres
 * @returns centres in the order given, within [min, max] whenever there is room
 */
export function dodgeVertically(
  desiderate: number[],
  passo: number,
  min: number,
  max: number,
): number[] {
  const ordine = desiderate.map((_, i) => i).sort((a, b) => desiderate[a]! - desiderate[b]!);
  interface Blocco {
    membri: number[];
    inizio: number;
  }
  const place = (membri: number[]): Blocco => {
    const media = membri.reduce((s, m, k) => s + desiderate[m]! - k * passo, 0) / membri.length;
    const ultimo = Math.max(min, max - (membri.length - 1) * passo);
    return { membri, inizio: Math.min(Math.max(media, min), ultimo) };
  };
  const blocchi: Blocco[] = [];
  for (const i of ordine) {
    let nuovo = place([i]);
    for (let sopra = blocchi.at(-1); sopra; sopra = blocchi.at(-1)) {
      if (sopra.inizio + sopra.membri.length * passo <= nuovo.inizio) break;
      blocchi.pop();
      nuovo = place([...sopra.membri, ...nuovo.membri]);
    }
    blocchi.push(nuovo);
  }
  const risultato = new Array<number>(desiderate.length).fill(0);
  for (const { membri, inizio } of blocchi) {
    membri.forEach((m, k) => (risultato[m] = inizio + k * passo));
  }
  return risultato;
}

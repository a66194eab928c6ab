import { makeChiave, MASSIMO, type Raccolta, type Voce } from './modello.ts';

/** True when a part is already there. */
export const hasVoce = ({ voci }: Raccolta, chiave: string): boolean =>
  voci.some((voce) => makeChiave(voce) === chiave);

/** Adds parts at the end: those already there stay where they are, those beyond {@link MASSIMO} do not enter. */
export function addVoci(raccolta: Raccolta, nuove: readonly Voce[]): Raccolta {
  const voci = [...raccolta.voci];
  const note = new Set(voci.map(makeChiave));
  for (const voce of nuove) {
    const chiave = makeChiave(voce);
    if (note.has(chiave) || voci.length >= MASSIMO) continue;
    note.add(chiave);
    voci.push(voce);
  }
  return { ...raccolta, voci };
}

/** Takes a part away. */
export const removeVoce = (raccolta: Raccolta, chiave: string): Raccolta => ({
  ...raccolta,
  voci: raccolta.voci.filter((voce) => makeChiave(voce) !== chiave),
});

/** Moves a part by some places; at the ends it stops. */
export function moveVoce(raccolta: Raccolta, chiave: string, passi: number): Raccolta {
  const da = raccolta.voci.findIndex((voce) => makeChiave(voce) === chiave);
  if (da < 0) return raccolta;
  const voci = [...raccolta.voci];
  const [mossa] = voci.splice(da, 1);
  voci.splice(Math.min(voci.length, Math.max(0, da + passi)), 0, mossa!);
  return { ...raccolta, voci };
}

/** Changes what is known of a part: the reader's note, or title and edition after an update. */
export const updateVoce = (
  raccolta: Raccolta,
  chiave: string,
  nuovo: Partial<Pick<Voce, 'nota' | 'titolo' | 'pagina' | 'edizione'>>,
): Raccolta => ({
  ...raccolta,
  voci: raccolta.voci.map((voce) => (makeChiave(voce) === chiave ? { ...voce, ...nuovo } : voce)),
});

/**
 * A colour between those of a scale, by linear steps in sRGB.
 *
 * @param tinte two or more `#rrggbb` colours, lowest first
 * @param quota 0 to 1; outside it the ends hold
 * @example interpolaTinte(['#000000', '#ffffff'], 0.5) // "#808080"
 */
export function interpolaTinte(tinte: readonly string[], quota: number): string {
  const dove = Math.min(1, Math.max(0, quota)) * (tinte.length - 1);
  const sotto = Math.min(Math.floor(dove), tinte.length - 2);
  const [a, b] = [readTinta(tinte[sotto]!), readTinta(tinte[sotto + 1]!)];
  const canali = a.map((c, i) => Math.round(c + (b[i]! - c) * (dove - sotto)));
  return `#${canali.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

function readTinta(tinta: string): number[] {
  const esa = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(tinta.trim());
  if (!esa) throw new RangeError(`not a #rrggbb colour: "${tinta}"`);
  return esa.slice(1).map((c) => Number.parseInt(c, 16));
}

/** The five tones of quantity of a style sheet (the first ones it defines: the light scheme). */
export function readTinteSequenziali(css: string): string[] {
  return [1, 2, 3, 4, 5].map((n) => {
    const tinta = new RegExp(`--seq-${String(n)}:\\s*(#[\\da-f]{6})`, 'i').exec(css)?.[1];
    if (tinta === undefined) throw new Error(`the style sheet defines no --seq-${String(n)}`);
    return tinta;
  });
}

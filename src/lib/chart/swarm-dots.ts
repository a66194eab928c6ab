/**
 * Offsets across an axis that keep dots apart: each dot takes the free place nearest to the axis.
 *
 * @param x places along the axis, pixels, any order
 * @param passo least distance between two centres
 * @returns offsets in the order given, multiples of `passo`, negative above the axis
 */
export function swarmDots(x: readonly number[], passo: number): number[] {
  const messi: { x: number; scarto: number }[] = [];
  return x.map((suo) => {
    for (let k = 0; ; k++) {
      const scarto = passo * (k % 2 === 1 ? -(k + 1) / 2 : k / 2);
      if (messi.every((m) => Math.hypot(m.x - suo, m.scarto - scarto) >= passo)) {
        messi.push({ x: suo, scarto });
        return scarto;
      }
    }
  });
}

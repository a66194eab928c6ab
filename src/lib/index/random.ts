/**
 * Deterministic pseudo-random numbers in [0, 1): mulberry32 (T. Ettinger, public domain).
 * The same seed gives the same sequence on every machine; not for secrets.
 */
export function makeRandom(seme: number): () => number {
  let stato = seme >>> 0;
  return () => {
    stato = (stato + 0x6d2b79f5) >>> 0;
    let t = stato;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

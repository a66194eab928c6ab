/** FNV-1a, 32 bit: the same text gives the same number on every machine. */
function impronta(testo: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < testo.length; i += 1) h = Math.imul(h ^ testo.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * One of several ways to say the same thing, chosen by the ids it is about: varied from page to
 * page, the same at every build.
 */
export function scegli<T>(chiave: string, varianti: readonly [T, ...T[]]): T {
  return varianti[impronta(chiave) % varianti.length] ?? varianti[0];
}

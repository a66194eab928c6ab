/**
 * A list as it is said: commas, and "e" before the last ("ed" before another e).
 *
 * @example elenco(['Desio', 'Limbiate', 'Varedo']) // "Desio, Limbiate e Varedo"
 */
export function elenco(voci: readonly string[]): string {
  const ultima = voci.at(-1) ?? '';
  if (voci.length < 2) return ultima;
  return `${voci.slice(0, -1).join(', ')} ${/^[eèé]/i.test(ultima) ? 'ed' : 'e'} ${ultima}`;
}

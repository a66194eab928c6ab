/** How many territories can stand side by side. */
export const MASSIMO = 5;

/**
 * The territories that an address asks for: known ones only, each once, no more than five.
 *
 * @param query with or without the question mark
 * @example parseTerritori('?t=desio,108023,<b>', validi) // ["desio", "108023"]
 */
export function parseTerritori(query: string, validi: ReadonlySet<string>): string[] {
  const chiesti = (new URLSearchParams(query).get('t') ?? '').split(',');
  return [...new Set(chiesti)].filter((t) => validi.has(t)).slice(0, MASSIMO);
}

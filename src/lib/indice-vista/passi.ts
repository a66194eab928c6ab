/** Steps of the handbook: a note that lacks one is not the note. */
export const PASSI = 10;

/**
 * The sections of the note in their order.
 *
 * @throws Error naming the steps that are missing or written twice
 */
export function listPassi<S extends { data: { passo: number } }>(sezioni: readonly S[]): S[] {
  const sbagliati = Array.from({ length: PASSI }, (_, i) => i + 1).filter(
    (passo) => sezioni.filter(({ data }) => data.passo === passo).length !== 1,
  );
  if (sbagliati.length > 0) {
    throw new Error(
      `Nota metodologica: serve una sezione per passo, controllare ${sbagliati.join(', ')}`,
    );
  }
  return [...sezioni].sort((a, b) => a.data.passo - b.data.passo);
}

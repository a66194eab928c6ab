/**
 * An index that cannot be computed on what was given. `motivi` lists every reason in Italian,
 * because analysts and authors of definitions read them as they are.
 */
export class Rifiuto extends Error {
  readonly motivi: readonly string[];

  constructor(motivi: readonly string[]) {
    super(motivi.join('\n'));
    this.name = 'Rifiuto';
    this.motivi = motivi;
  }
}

/** @throws Rifiuto with all the reasons, when there is at least one. */
export function checkMotivi(motivi: readonly string[]): void {
  if (motivi.length > 0) throw new Rifiuto(motivi);
}

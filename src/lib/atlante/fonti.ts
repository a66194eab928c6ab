import type { Fonte } from '../model.ts';

/** The fonti of one publisher in a source line: named once, with every licence under which they come. */
export interface GruppoFonti {
  /** The first fonte of the group, to which the line leads. */
  id: string;
  sigla: string;
  licenze: string[];
}

/** Groups fonti by publisher, in the order in which they come. */
export function groupFonti(fonti: readonly Fonte[]): GruppoFonti[] {
  const gruppi = new Map<string, GruppoFonti>();
  for (const { id, sigla, licenza } of fonti) {
    const gruppo = gruppi.get(sigla) ?? { id, sigla, licenze: [] };
    if (!gruppo.licenze.includes(licenza.nome)) gruppo.licenze.push(licenza.nome);
    gruppi.set(sigla, gruppo);
  }
  return [...gruppi.values()];
}

import type { Cella, ContestoTraccia } from './make-traccia.ts';

/** A number that is asked for and does not exist; the message says what does. */
export class CellaInesistente extends Error {}

/** What a person may write for a territory: its id or code, or the name of a comune in addresses. */
function findTerritorio(testo: string, { comuni }: ContestoTraccia): string {
  return comuni.find(({ slug, codice }) => slug === testo || codice === testo)?.codice ?? testo;
}

/**
 * The cell that a person asks for. An id comes before the name of a comune: "desio" is the ambito, and the
 * comune is 108023.
 * @throws CellaInesistente when the indicatore has no such territory or no such year
 */
export function findCella(
  indicatore: string,
  territorio: string,
  anno: string,
  contesto: ContestoTraccia,
): Cella {
  const { osservazioni } = contesto.getDati(indicatore);
  const known = new Set(osservazioni.map((o) => o.territorio));
  const id = known.has(territorio) ? territorio : findTerritorio(territorio, contesto);
  const anni = osservazioni.filter((o) => o.territorio === id).map((o) => o.anno);
  if (anni.length === 0) {
    const others = [...known].filter((one) => !/^\d/u.test(one));
    throw new CellaInesistente(
      `«${indicatore}» non ha valori per «${territorio}». Territori: un codice Istat di comune, ${others.join(', ')}.`,
    );
  }
  if (!anni.includes(anno)) {
    throw new CellaInesistente(
      `«${indicatore}» non ha valori per «${territorio}» nel ${anno}. Anni: ${anni.join(', ')}.`,
    );
  }
  return { territorio: id, anno };
}

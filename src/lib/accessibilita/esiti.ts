import { z } from 'zod';
import { CRITERI, type Criterio } from './criteri.ts';
import { PROVE } from './prove.ts';

/** What a run of the checks gave: written by `npm run accessibilita`, read by the statement. */
export const schemaEsiti = z.strictObject({
  data: z.iso.date(),
  edizione: z.string(),
  strumenti: z.strictObject({ axe: z.string(), browser: z.string() }),
  /** Types of page and states of a page that were checked. */
  pagine: z.number().int().positive(),
  stati: z.number().int().positive(),
  prove: z.array(
    z.strictObject({
      id: z.enum(PROVE.map(({ id }) => id)),
      casi: z.number().int().positive(),
      falliti: z.number().int().nonnegative(),
      criteri: z.array(z.string()),
    }),
  ),
});

/** A run of the checks. */
export type Esiti = z.output<typeof schemaEsiti>;

/** True when everything that was tried went well; it says nothing of what was not tried. */
export const isTuttoRiuscito = ({ prove }: Esiti): boolean =>
  prove.every(({ falliti }) => falliti === 0);

/** A criterion with the names of the checks that look at it. */
export interface CriterioVerificato extends Criterio {
  prove: string[];
}

/** Every criterion beside the checks that looked at it in a run; none for those that wait for a person. */
export function makeQuadroCriteri({ prove }: Esiti): CriterioVerificato[] {
  return CRITERI.map((criterio) => ({
    ...criterio,
    prove: PROVE.filter(({ id }) =>
      prove.some((prova) => prova.id === id && prova.criteri.includes(criterio.numero)),
    ).map(({ nome }) => nome),
  }));
}

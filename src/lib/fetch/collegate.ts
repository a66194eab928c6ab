import { z } from 'zod';

const collegataSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  titolo: z.string().min(1),
  editore: z.string().min(1),
  /** Years that the publisher has, as a person says them. */
  anni: z.string().min(1),
  indirizzo: z.url(),
  formato: z.string().min(1),
  /** `connettore`: the same connector or adapter reads it, with more years; `formato-noto`: an adapter is to be written; `da-verificare`: format or terms are not known. */
  stato: z.enum(['connettore', 'formato-noto', 'da-verificare']),
  /** Fonte of the atlas that the series would extend. */
  estende: z.string().nullable(),
  /** What is still to be done before the figures may enter. */
  manca: z.string().min(1),
});

/** A series that a refresh would add: described, not included yet. */
export type Collegata = z.infer<typeof collegataSchema>;

/** Checks the content of `data/collegate.yaml`. @throws ZodError */
export function parseCollegate(value: unknown): Collegata[] {
  return z.strictObject({ serie: z.array(collegataSchema) }).parse(value).serie;
}

import { z } from 'zod';
import { AMBITI } from '../model.ts';
import { PAROLE_TIPO, TIPI_PRESENTAZIONE } from './tipi.ts';

/** Front matter of a presentation: without ambito it speaks of the whole area. */
export const schemaPresentazione = z.strictObject({
  tipo: z.enum(TIPI_PRESENTAZIONE),
  ambito: z.enum(AMBITI).optional(),
  /** When the meeting has a name of its own. */
  titolo: z.string().min(1).optional(),
});

/** What a presentation declares of itself. */
export type Presentazione = z.output<typeof schemaPresentazione>;

/** The name of a presentation: its own, or that of its kind of meeting. */
export const nomePresentazione = ({ tipo, titolo }: Presentazione): string =>
  titolo ?? PAROLE_TIPO[tipo].nome;

import { z } from 'zod';
import { AMBITI } from '../model.ts';

/** The meetings of the agreement (art. 5), by kind. */
export const TIPI_INCONTRO = {
  'cabina-di-regia': 'Cabina di regia',
  'assemblea-sindaci': 'Assemblea dei sindaci',
  'forum-terzo-settore': 'Incontro con il terzo settore',
  altro: 'Altro incontro',
} as const;
/** A kind of meeting. */
export type TipoIncontro = keyof typeof TIPI_INCONTRO;

const ora = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u, 'giorno e ora in Italia, come "2027-02-10T14:30"');

/** A meeting, as `src/content/incontri/*.json` keeps it. */
export const schemaIncontro = z
  .strictObject({
    titolo: z.string().min(1),
    tipo: z.enum(Object.keys(TIPI_INCONTRO) as [TipoIncontro, ...TipoIncontro[]]),
    /** Local time in Italy. */
    inizio: ora,
    fine: ora,
    luogo: z.string().min(1),
    /** Without it the meeting is of all the five. */
    ambito: z.enum(AMBITI).optional(),
    /** Day of the last change of these lines: a calendar tells a change by it. */
    aggiornato: z.iso.date(),
    /** Grows by one at each change after publication. */
    versione: z.number().int().min(0).default(0),
    annullato: z.boolean().default(false),
    ordineDelGiorno: z.array(z.string().min(1)).default([]),
    /** The minutes, a paragraph each; empty until they are approved. */
    verbale: z.array(z.string().min(1)).default([]),
  })
  .refine((i) => i.fine > i.inizio, { path: ['fine'], message: 'dopo l’inizio' });

/** A meeting with its name: the file name is what never changes. */
export type Incontro = z.output<typeof schemaIncontro> & { id: string };

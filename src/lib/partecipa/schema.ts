import { z } from 'zod';
import { AMBITI } from '../model.ts';
import { chiavi, ORGANIZZAZIONI, STATI, TIPI } from './voci.ts';

/** Version of the file that the form writes. */
const FORMATO = 'contributo-atlante/1';

const TESTO_MASSIMO = 6000;

const base = {
  ambito: z.enum(AMBITI, { error: `uno di ${AMBITI.join(', ')}` }),
  indicatore: z.string().regex(/^[a-z0-9-]+$/u, 'il nome di un capitolo, come "quota-65-piu"'),
  /** Number of the open question it answers, as the chapter counts them. */
  quesito: z.number().int().min(1).optional(),
  tipo: z.enum(chiavi(TIPI), { error: `uno di ${chiavi(TIPI).join(', ')}` }),
  testo: z
    .string()
    .trim()
    .min(10, 'almeno dieci caratteri')
    .max(TESTO_MASSIMO, `non più di ${String(TESTO_MASSIMO)} caratteri`),
  edizione: z.string().regex(/^\d{4}-\d{2}$/u, 'un’edizione come "2026-11"'),
};

const organizzazione = z.enum(chiavi(ORGANIZZAZIONI), {
  error: `uno di ${chiavi(ORGANIZZAZIONI).join(', ')}`,
});

/** The file that the form hands to who writes. */
export const schemaInvio = z.strictObject({
  formato: z.literal(FORMATO, { error: `"${FORMATO}"` }),
  ...base,
  organizzazione: z.strictObject({
    tipo: organizzazione,
    nome: z.string().trim().max(120).default(''),
    /** May the name be published? */
    consenso: z.boolean(),
  }),
});
/** What the form sends. */
export type Invio = z.output<typeof schemaInvio>;

/** A contribution as `src/content/contributi/*.json` keeps it: plain text, never markup. */
export const schemaContributo = z.strictObject({
  ...base,
  organizzazione: z.strictObject({ tipo: organizzazione, nome: z.string().min(1).optional() }),
  /** Every change of state with its day, oldest first: the last one is the state. */
  storia: z
    .array(z.strictObject({ data: z.iso.date(), stato: z.enum(chiavi(STATI)) }))
    .min(1)
    .refine((passi) => passi[0]?.stato === 'ricevuto', 'il primo passo è "ricevuto"')
    .refine(
      (passi) => passi.every((p, i) => i === 0 || p.data >= (passi[i - 1]?.data ?? '')),
      'i passi vanno dal più vecchio al più recente',
    ),
  /** What the Ufficio di Piano answers. */
  risposta: z.string().trim().min(1).optional(),
});
/** A contribution as published. */
export type Contributo = z.output<typeof schemaContributo>;

import { z } from 'zod';
import { AGGREGAZIONI, MOTIVI, type Indicatore } from '../model.ts';

const anno = z
  .string()
  .regex(/^\d{4}(-[12])?$/u, 'a year such as "2024" or a semester such as "2018-2"');
const mancante = z.templateLiteral(['mancante:', z.enum(MOTIVI)]);
const formula = z.string().min(1);
const nota = z.strictObject({ anno: z.string(), nota: z.string() });

/** How the figures of some years are calculated from the figures of the fonti. */
const blocco = z.strictObject({
  anni: z.array(anno).min(1),
  /** Fonte of the references that name none. */
  fonte: z.string().optional(),
  /** `tutti` (default), only the comuni, or only Lombardia and Italia. */
  territori: z.enum(['tutti', 'comuni', 'comparatori']).default('tutti'),
  numeratore: formula.optional(),
  denominatore: formula.optional(),
  /** A figure that the fonte gives ready made: no numerator and denominator. */
  valore: formula.optional(),
  /** Gini index from classes: frequency and amount of each. */
  gini: z.array(z.strictObject({ frequenza: formula, ammontare: formula })).optional(),
  /** True when aggregates are calculated from aggregated indicatori and not from sums of comuni. */
  composto: z.boolean().default(false),
  /** State of the aggregates, where they cannot be calculated. */
  aggregati: mancante.optional(),
  /** State of Lombardia and Italia: a reason why they are missing, or `approssimato`. */
  comparatori: z.union([mancante, z.literal('approssimato')]).optional(),
});

const avviso = z.strictObject({
  territorio: z.string(),
  anno,
  avviso: z.string(),
});

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  nome: z.string(),
  tema: z.string(),
  /** Place among the indicatori of its tema, as the first list of the agreement has them. */
  ordine: z.number().int().positive(),
  domanda: z.string().default(''),
  definizione: z.string().default(''),
  unita: z.string(),
  decimali: z.int().min(0).max(4),
  polarita: z.union([z.literal(1), z.literal(-1), z.literal(0)]),
  aggregazione: z.enum(AGGREGAZIONI),
  fattore: z.number().positive(),
  numeratore: z.string(),
  denominatore: z.string(),
  fonti: z.array(z.string()).min(1),
  anni: z.array(anno).min(1),
  frase: z.string().default(''),
  frase_breve: z.string().default(''),
  area_pdz: z.string().default(''),
  avvertenze: z.array(z.string()).default([]),
  correlati: z.array(z.string()).default([]),
  calendario: z.string().default(''),
  intervallo: z.enum(['wilson', 'byar', 'nessuno']),
  intervallo_perche: z.string().default(''),
  tempo: z.enum(['serie', 'confronto', 'istantanea']),
  rotture: z.array(nota).default([]),
  calcolo: z.array(blocco).min(1),
  /** Years without figures that are shown as missing, and why. */
  mancanti: z.array(z.strictObject({ anno, motivo: z.enum(MOTIVI) })).default([]),
  /** Comuni left out of the aggregates, with the warning that their own value carries. */
  esclusioni: z.array(avviso).default([]),
  /** Warnings that a value carries. */
  avvisi: z.array(avviso).default([]),
  /** Warning of every value that the fonte itself has only in part. */
  avviso_parziale: z.string().optional(),
});

/** The YAML file of an indicatore: its public definition and how it is calculated. */
export type Definizione = z.output<typeof schema>;
/** How an indicatore is computed in some of its years. */
export type Blocco = z.output<typeof blocco>;

/**
 * Checks the content of a YAML file.
 * @throws Error that names the file and each field that is wrong
 */
export function parseDefinizione(input: unknown, file: string): Definizione {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`${file}:\n${lines.join('\n')}`);
}

/** The part of the definition that is published. */
export function definizioneToIndicatore(definizione: Definizione): Indicatore {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  const { calcolo, mancanti, esclusioni, avvisi, avviso_parziale, ...indicatore } = definizione;
  return indicatore;
}

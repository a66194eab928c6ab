import { z } from 'zod';

const soggetto = z.strictObject({
  nome: z.string().min(1),
  /** IPA code of a public body, or VAT number. */
  identificativo: z.string().regex(/^[\w-]+$/u, 'a code without spaces'),
});

/** What `data/editore.yaml` must hold. */
export const schemaEditore = z.strictObject({
  titolo: z.string().min(1),
  edizione: z.string().regex(/^\d{4}-\d{2}$/u, 'a year and a month such as "2026-11"'),
  descrizione: z.string().min(1),
  /** Licence of what the atlas itself writes: definitions, names, notes. */
  licenza: z.strictObject({ nome: z.string(), url: z.url() }),
  sito: z.url().endsWith('/', 'an address with its final slash'),
  editore: soggetto,
  titolare: soggetto,
  contatto: z.strictObject({ nome: z.string().min(1), email: z.email() }),
});

/** Who publishes the database, where and in which edition: `data/editore.yaml`. */
export type Editore = z.output<typeof schemaEditore>;

/**
 * Checks the content of `data/editore.yaml`.
 * @throws Error that names each field that is wrong
 */
export function parseEditore(input: unknown): Editore {
  const result = schemaEditore.safeParse(input);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`data/editore.yaml:\n${lines.join('\n')}`);
}

/** Fields that still hold the neutral values of the repository, by path. */
export function listDaIndicare({ sito, editore, titolare, contatto }: Editore): string[] {
  const values = {
    sito,
    'editore.nome': editore.nome,
    'editore.identificativo': editore.identificativo,
    'titolare.nome': titolare.nome,
    'titolare.identificativo': titolare.identificativo,
    'contatto.nome': contatto.nome,
    'contatto.email': contatto.email,
  };
  return Object.entries(values)
    .filter(([, value]) => /da.indicare|example\.org/iu.test(value))
    .map(([field]) => field);
}

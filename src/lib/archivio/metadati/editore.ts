import { z } from 'zod';

const soggetto = z.strictObject({
  nome: z.string().min(1),
  /** IPA code of a public body, or VAT number. */
  identificativo: z.string().regex(/^[\w-]+$/u, 'a code without spaces'),
});

/** What `data/editore.yaml` must hold. */
export const schemaEditore = z.strictObject({
  descrizione: z.string().min(1),
  sito: z.url().endsWith('/', 'an address with its final slash'),
  editore: soggetto,
  titolare: soggetto,
  contatto: z.strictObject({ nome: z.string().min(1), email: z.email() }),
});

/** What the atlas is called, of when it is, and the licence of what it writes itself: `src/config.ts`. */
export interface Testata {
  titolo: string;
  /** A year and a month: "2026-11". */
  edizione: string;
  licenza: { nome: string; url: string };
}

/** Who publishes the database, where and in which edition. */
export interface Editore extends z.output<typeof schemaEditore>, Testata {}

/**
 * Checks the content of `data/editore.yaml`.
 * @throws Error that names each field that is wrong
 */
export function parseEditore(input: unknown, testata: Testata): Editore {
  const result = schemaEditore.safeParse(input);
  if (result.success) return { ...result.data, ...testata };
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`data/editore.yaml:\n${lines.join('\n')}`);
}

/** Fields that still hold the neutral values of the repository, by path. */
export function listDaIndicare({
  sito,
  editore,
  titolare,
  contatto,
}: z.output<typeof schemaEditore>): string[] {
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

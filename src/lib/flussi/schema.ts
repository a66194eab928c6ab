import { z } from 'zod';

/** Values of `motivo_vuoto`: why a row has empty cells. They are the reasons of the domain model. */
export const MOTIVI_VUOTO = [
  'non-rilevato',
  'non-applicabile',
  'in-attesa',
  'segreto-statistico',
] as const;

/** The least threshold that the law admits for counts of people (GU 14-1-2019, 19A00181, all. 1 art. 5). */
export const SOGLIA_MINIMA = 3;

const nome = z.string().regex(/^[a-z][a-z0-9_]*$/u, 'minuscole, cifre e trattini bassi');
const testo = z.string().trim().min(1);

const campo = z.strictObject({
  name: nome,
  title: testo,
  description: testo,
  type: z.enum(['string', 'integer', 'number']),
  /** An invented value, as text also where figures are: the standard wants it so. */
  example: testo,
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      enum: z.array(z.string()).optional(),
    })
    .default({}),
  unita: z.string().optional(),
  /**
   * `persone`: counts of people or families, under the threshold rule. `legata`: an amount about the people
   * of the column `legata_a`, withheld where they are too few. `pubblica`: not about people (places, accounts).
   */
  riservatezza: z.enum(['persone', 'legata', 'pubblica']).optional(),
  legata_a: nome.optional(),
  /** For `legata`: least difference, in the unit of the column, that a withheld amount must be able to have. */
  ampiezza: z.number().positive().optional(),
  /** True when the semesters of a year add up: events and amounts, not people followed. */
  somma_nel_tempo: z.boolean().default(false),
});

const schema = z
  .strictObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
    title: testo,
    description: testo,
    fields: z.array(campo).min(3),
    primaryKey: z.tuple([z.literal('comune')]),
    missingValues: z.tuple([z.literal('')]),
    flusso: z.strictObject({
      mittente: testo,
      /** `ambito`: one file for each ambito. `area`: one file for all the comuni of the agreement. */
      copertura: z.enum(['ambito', 'area']),
      soglia: z.int().min(SOGLIA_MINIMA),
      perche_soglia: testo,
      /** Columns that are the sum of others; a column belongs to one sum at most. */
      totali: z.array(z.strictObject({ totale: nome, parti: z.array(nome).min(2) })).default([]),
      istruzioni: z.array(testo).min(1),
    }),
  })
  .superRefine(({ fields, flusso }, contesto) => {
    const refuse = (message: string, ...path: (string | number)[]): void => {
      contesto.addIssue({ code: 'custom', message, path });
    };
    const byName = new Map(fields.map((field) => [field.name, field]));
    if (byName.size < fields.length) refuse('nome di colonna ripetuto', 'fields');
    if (fields[0]?.name !== 'comune') refuse('la prima colonna è "comune"', 'fields', 0);
    if (fields.at(-1)?.name !== 'motivo_vuoto')
      refuse('l\'ultima è "motivo_vuoto"', 'fields', fields.length - 1);
    fields.forEach((field, i) => {
      const misura = field.type !== 'string';
      if (misura && field.riservatezza === undefined) refuse('manca la riservatezza', 'fields', i);
      if (misura && (field.constraints.minimum !== 0 || field.constraints.maximum === undefined))
        refuse('serve minimum 0 e un maximum', 'fields', i);
      if (field.riservatezza === 'persone' && field.type !== 'integer')
        refuse('le persone si contano', 'fields', i);
      const legata = field.riservatezza === 'legata';
      if (legata !== (field.legata_a !== undefined) || legata !== (field.ampiezza !== undefined))
        refuse('"legata", "legata_a" e "ampiezza" vanno insieme', 'fields', i);
      if (field.legata_a && byName.get(field.legata_a)?.riservatezza !== 'persone')
        refuse('deve essere una colonna di persone', 'fields', i, 'legata_a');
    });
    const visti = new Set<string>();
    for (const { totale, parti } of flusso.totali) {
      const tipi = new Set<string>();
      for (const colonna of [totale, ...parti]) {
        const field = byName.get(colonna);
        if (!field || visti.has(colonna)) refuse(`${colonna}: manca o è in due somme`, 'flusso');
        else tipi.add([field.riservatezza, field.somma_nel_tempo, field.legata_a].join());
        visti.add(colonna);
      }
      if (tipi.size > 1) refuse(`${totale}: le parti non sono omogenee`, 'flusso', 'totali');
    }
  });

/** A column of a flow. */
export type Campo = z.infer<typeof campo>;

/** A flow: its Table Schema with the properties of this project, and its id (the name of its folder). */
export type Flusso = z.infer<typeof schema> & { id: string };

/** @throws Error naming the file and every field that is wrong. */
export function parseFlusso(dati: unknown, id: string): Flusso {
  const esito = schema.safeParse(dati);
  if (!esito.success) throw new Error(`${id}/schema.json: ${z.prettifyError(esito.error)}`);
  return { id, ...esito.data };
}

/** The columns that hold figures. */
export function listMisure({ fields }: Flusso): Campo[] {
  return fields.filter(({ type }) => type !== 'string');
}

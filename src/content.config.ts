import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { schemaEsiti } from './lib/accessibilita/esiti.ts';
import { schemaEditore } from './lib/archivio/metadati/editore.ts';
import { schemaIncontro } from './lib/calendario/schema.ts';
import { AMBITI } from './lib/model.ts';
import { schemaContributo } from './lib/partecipa/schema.ts';
import { schemaPresentazione } from './lib/presentazione/schema.ts';

const mdx = (cartella: string) =>
  glob({ pattern: '**/*.mdx', base: `./src/content/${cartella}`, retainBody: false });

/** A chapter: the words and the order of the figures of one indicatore in one ambito. */
const capitoli = defineCollection({
  // The body stays: the open questions of all chapters are read from it.
  loader: glob({ pattern: '**/*.mdx', base: './src/content/capitoli' }),
  schema: z.strictObject({ ambito: z.enum(AMBITI), indicatore: z.string() }),
});

/** Reading guide of an indicatore. */
const indicatori = defineCollection({
  loader: mdx('indicatori'),
  schema: z.strictObject({ id: z.string(), titolo: z.string() }),
});

/** Commentary on a composite index. */
const indici = defineCollection({
  loader: mdx('indici'),
  schema: z.strictObject({ id: z.string(), titolo: z.string() }),
});

/** The steps of the methodological note, in order of file name. */
const notaMetodologica = defineCollection({
  loader: mdx('nota-metodologica'),
  schema: z.strictObject({ passo: z.number().int().min(1).max(10), titolo: z.string() }),
});

/** Opinions of the scientific supervisor on the note: empty until somebody signs one. */
const pareri = defineCollection({
  loader: mdx('pareri'),
  schema: z.strictObject({
    autore: z.string(),
    ruolo: z.string(),
    data: z.iso.date(),
    edizione: z.string(),
  }),
});

/** Introduction to an ambito. */
const ambiti = defineCollection({
  loader: mdx('ambiti'),
  schema: z.strictObject({ id: z.enum(AMBITI), titolo: z.string() }),
});

/** Five things to know about an ambito. */
const cinqueCose = defineCollection({
  loader: mdx('cinque-cose'),
  schema: z.strictObject({ ambito: z.enum(AMBITI) }),
});

/** Slides for a meeting. */
const presentazioni = defineCollection({
  // The body stays: the fonti of a presentation are those of the indicatori it names.
  loader: glob({ pattern: '**/*.mdx', base: './src/content/presentazioni' }),
  schema: schemaPresentazione,
});

/** The glossary: technical terms in plain words. */
const glossario = defineCollection({
  loader: file('./src/content/glossario/termini.yaml'),
  schema: z.strictObject({
    id: z.string(),
    termine: z.string(),
    breve: z.string(),
    esteso: z.string().optional(),
    vedi: z.array(z.string()).default([]),
  }),
});

/** A tema and what connects its indicatori. */
const temi = defineCollection({
  loader: mdx('temi'),
  schema: z.strictObject({ id: z.string(), titolo: z.string(), sommario: z.string() }),
});

/** Pages of method and legal notes. */
const pagine = defineCollection({
  loader: mdx('pagine'),
  schema: z.strictObject({ titolo: z.string(), sommario: z.string() }),
});

const json = (cartella: string) =>
  glob({ pattern: '**/*.json', base: `./src/content/${cartella}` });

/** What readers sent: empty until somebody does. */
const contributi = defineCollection({ loader: json('contributi'), schema: schemaContributo });

/** Meetings of the agreement: empty until one is called. */
const incontri = defineCollection({ loader: json('incontri'), schema: schemaIncontro });

/** Values that were published and then changed. */
const revisioni = defineCollection({
  loader: file('data/revisioni.yaml'),
  schema: z.strictObject({
    id: z.string(),
    data: z.iso.date(),
    titolo: z.string(),
    fonte: z.string(),
    indicatori: z.array(z.string()).min(1),
    anni: z.array(z.string()).min(1),
    testo: z.string(),
  }),
});

/** The last run of the accessibility checks, as one entry. */
const accessibilita = defineCollection({
  loader: file('data/accessibilita.json', {
    parser: (testo) => [{ id: 'esiti', esiti: JSON.parse(testo) as unknown }],
  }),
  schema: z.strictObject({ id: z.string(), esiti: schemaEsiti }),
});

/** Who publishes the atlas, as one entry. */
const editore = defineCollection({
  loader: file('data/editore.yaml', {
    parser: (testo) => [{ id: 'editore', editore: parse(testo) as unknown }],
  }),
  schema: z.strictObject({ id: z.string(), editore: schemaEditore }),
});

/** Everything that people write, with the schema that each text must keep. */
export const collections = {
  accessibilita,
  editore,
  revisioni,
  capitoli,
  indicatori,
  ambiti,
  cinqueCose,
  glossario,
  temi,
  pagine,
  indici,
  notaMetodologica,
  pareri,
  contributi,
  incontri,
  presentazioni,
};

import { z } from 'zod';
import { checkMotivi, Rifiuto } from '../rifiuto.ts';

/** Methods that the command of the analysts knows. */
export const METODI = ['ampi', 'minmax', 'mpi', 'geometrica', 'rango'] as const;
/** One of `METODI`. */
export type Metodo = (typeof METODI)[number];

const testo = z.union([z.string(), z.number()]).transform(String);
const numero = z.number({ error: 'atteso un numero' });

const schema = z.strictObject(
  {
    metodo: z.literal([...METODI], { error: `atteso uno fra: ${METODI.join(', ')}` }),
    segno: z
      .literal(['+', '-'], { error: 'atteso "+" (più è peggio) oppure "-" (più è meglio)' })
      .optional(),
    indicatori: z
      .array(
        z.strictObject(
          {
            id: z.string({ error: "manca l'id dell'indicatore" }).min(1, { error: "l'id è vuoto" }),
            polarita: z.literal([1, -1], {
              error: 'manca o non vale: 1 se cresce con il fenomeno, -1 se è opposto',
            }),
            peso: numero.min(0, { error: 'il peso non può essere negativo' }).default(1),
            riferimento: z
              .union([numero, z.literal('media'), z.strictObject({ unita: testo, anno: testo })], {
                error: 'atteso un numero, "media" oppure {"unita", "anno"}',
              })
              .optional(),
          },
          { error: indicaCampo },
        ),
        { error: 'atteso un elenco di indicatori' },
      )
      .min(1, { error: 'serve almeno un indicatore' }),
    obiettivi: z
      .union(
        [
          z.literal('tutti-gli-anni'),
          z.record(
            z.string(),
            z.tuple([numero, numero]).refine(([min, max]) => min < max, {
              error: 'il minimo deve stare sotto il massimo',
            }),
          ),
        ],
        { error: 'atteso "tutti-gli-anni" oppure {"<id>": [min, max]} con min minore di max' },
      )
      .default('tutti-gli-anni'),
    /** Least share of indicatori that a unit must have. */
    soglia: numero.min(0, { error: 'fra 0 e 1' }).max(1, { error: 'fra 0 e 1' }).default(1),
    /** `decrescente`: rank 1 is the highest score. */
    ordine: z
      .literal(['decrescente', 'crescente'], { error: 'atteso "decrescente" oppure "crescente"' })
      .default('decrescente'),
  },
  { error: indicaCampo },
);

function indicaCampo(problema: { code?: string; keys?: string[] }): string | undefined {
  return problema.code === 'unrecognized_keys'
    ? `campo sconosciuto: ${(problema.keys ?? []).join(', ')}`
    : 'atteso un oggetto {...}';
}

/** What an analyst asks for: see `scripts/indice.ts`. */
export type Configurazione = z.output<typeof schema>;

/**
 * Reads the JSON of a configuration and applies the defaults.
 * @throws Rifiuto listing every wrong field.
 */
export function readConfig(testo: string, file: string): Configurazione {
  let dati: unknown;
  try {
    dati = JSON.parse(testo.replace(/^\uFEFF/u, ''));
  } catch (errore) {
    throw new Rifiuto([`${file}: non è un JSON valido (${(errore as Error).message}).`]);
  }
  const esito = schema.safeParse(dati);
  if (!esito.success) {
    throw new Rifiuto(
      esito.error.issues.map(({ path, message }) => {
        const campo = path.length === 0 ? '' : `, ${path.join('.')}`;
        return `${file}${campo}: ${message}.`;
      }),
    );
  }
  const config = esito.data;
  const ids = config.indicatori.map(({ id }) => id);
  const obiettivi = config.obiettivi === 'tutti-gli-anni' ? [] : Object.keys(config.obiettivi);
  checkMotivi([
    ...ids
      .filter((id, i) => ids.indexOf(id) !== i)
      .map((id) => `${file}: l'indicatore "${id}" è ripetuto.`),
    ...obiettivi
      .filter((id) => !ids.includes(id))
      .map((id) => `${file}, obiettivi: "${id}" non è fra gli indicatori.`),
    ...(config.indicatori.every(({ peso }) => peso === 0)
      ? [`${file}: i pesi sommano a zero; almeno uno deve essere positivo.`]
      : []),
  ]);
  return config;
}

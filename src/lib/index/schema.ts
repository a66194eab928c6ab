import { z } from 'zod';
import { checkMotivi } from './rifiuto.ts';
import { AREA, PROVINCIA } from '../territory/area.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'minuscole, cifre e trattini');
const anno = z.string().regex(/^\d{4}(-[12])?$/u, 'un anno ("2024") o un semestre ("2018-2")');
const testo = z.string().trim().min(1);

const componente = z.strictObject({
  indicatore: id,
  /** Relation of the indicatore to the phenomenon that the index measures. */
  polarita: z.literal([1, -1]),
  peso: z.number().positive().default(1),
  /** Sub-group of the framework. */
  dimensione: testo,
  /** Why it is in. */
  motivo: testo,
  /** Year of the indicatore to use in an edition, where it is not the edition's own year. */
  anni: z.record(anno, anno).default({}),
  /** Divide by the value of this territory in the same year (× 100): for amounts in current euro. */
  relativo: z.literal('italia').optional(),
  /** Winsorise when skewness and kurtosis are both beyond the thresholds. */
  trattamento: z.literal(['winsorizza', 'nessuno']).default('nessuno'),
});

/** What `data/indici/<id>.yaml` must hold. */
const schemaIndice = z
  .strictObject({
    id,
    nome: testo,
    tema: id,
    area_pdz: id,
    /** The question it answers, as a citizen would ask it. */
    domanda: testo,
    /** The phenomenon, defined in words. */
    definizione: testo,
    /** Theoretical framework: sub-groups, why these, what stays outside. */
    quadro: testo,
    /** `+` more is worse (AMPI+), `-` more is better (AMPI-). */
    segno: z.literal(['+', '-']),
    /** What a high and a low value mean, as read in a legend. */
    estremi: z.strictObject({ alto: testo, basso: testo }),
    /** Predicate of a headline, placeholders as for the indicatori. */
    frase: testo,
    /** Two to five words for legends and tables. */
    frase_breve: testo,
    /** The territory and year whose values read 100. */
    riferimento: z.strictObject({
      territorio: z.literal([AREA.id, PROVINCIA.id]),
      anno,
      motivo: testo,
    }),
    /** Years of the index, ascending; the last one is shown first. */
    edizioni: z.array(anno).min(1),
    /** True when editions can be compared in time. */
    confrontabile: z.boolean(),
    /** Least share of components that a score needs. */
    soglia: z.number().min(0.5).max(1),
    componenti: z.array(componente).min(2),
    /** Candidates left out, with the reason. */
    esclusi: z.array(z.strictObject({ indicatore: id, motivo: testo })),
    /** Variables that are not in the index and should move with it (1) or against it (-1). */
    legami: z.array(
      z.strictObject({
        indicatore: id,
        anno,
        edizione: anno,
        atteso: z.literal([1, -1]),
        motivo: testo,
      }),
    ),
    /** An ordinal measure of the same phenomenon made by others; `verso` 1 when high means the same. */
    confronto: z
      .strictObject({ indicatore: id, verso: z.literal([1, -1]), motivo: testo })
      .optional(),
    /** What the index must not be used for. */
    limiti: z.array(testo).min(1),
    avvertenze: z.array(testo).default([]),
    quesiti: z.array(testo).default([]),
    calendario: testo,
  })
  .superRefine((def, contesto) => {
    const refuse = (message: string, ...path: (string | number)[]): void => {
      contesto.addIssue({ code: 'custom', message, path });
    };
    def.edizioni.forEach((anno, i) => {
      if (i > 0 && anno <= def.edizioni[i - 1]!)
        refuse('anni in ordine, ognuno una volta', 'edizioni', i);
    });
    if (!def.edizioni.includes(def.riferimento.anno)) {
      refuse('deve essere una delle edizioni', 'riferimento', 'anno');
    }
    const visti = new Set<string>();
    def.componenti.forEach(({ indicatore, anni }, i) => {
      if (visti.has(indicatore)) refuse('componente ripetuto', 'componenti', i, 'indicatore');
      visti.add(indicatore);
      for (const edizione of Object.keys(anni)) {
        if (!def.edizioni.includes(edizione))
          refuse('non è una edizione', 'componenti', i, 'anni', edizione);
      }
    });
    def.esclusi.forEach(({ indicatore }, i) => {
      if (visti.has(indicatore)) refuse('è anche un componente', 'esclusi', i, 'indicatore');
    });
    def.legami.forEach(({ indicatore, edizione }, i) => {
      if (visti.has(indicatore)) refuse('è anche un componente', 'legami', i, 'indicatore');
      if (!def.edizioni.includes(edizione)) refuse('non è una edizione', 'legami', i, 'edizione');
    });
  });

/** A composite index as its YAML file says it. */
export type DefinizioneIndice = z.output<typeof schemaIndice>;
/** One component of an index. */
export type Componente = DefinizioneIndice['componenti'][number];

/**
 * Reads the parsed YAML of one index.
 * @throws Rifiuto naming file and field for every problem.
 */
export function parseDefinizione(dati: unknown, file: string): DefinizioneIndice {
  const esito = schemaIndice.safeParse(dati);
  if (esito.success) return esito.data;
  const motivi = esito.error.issues.map(
    ({ path, message }) => `${file}, ${path.join('.') || 'radice'}: ${message}`,
  );
  checkMotivi(motivi);
  throw esito.error;
}

/** What the definitions must know of an indicatore. */
export interface VoceIndicatore {
  id: string;
  aggregazione: string;
}

/**
 * Every indicatore that the definitions name must exist, and a component must be one that aggregates:
 * an ordinal has no value for an ambito.
 * @throws Rifiuto listing all offenders.
 */
export function checkIndicatori(
  definizioni: readonly DefinizioneIndice[],
  indicatori: readonly VoceIndicatore[],
): void {
  const noti = new Map(indicatori.map((voce) => [voce.id, voce]));
  checkMotivi(
    definizioni.flatMap((def) => [
      ...[
        ...def.componenti,
        ...def.esclusi,
        ...def.legami,
        ...(def.confronto ? [def.confronto] : []),
      ]
        .filter(({ indicatore }) => !noti.has(indicatore))
        .map(({ indicatore }) => `${def.id}: indicatore sconosciuto "${indicatore}"`),
      ...def.componenti
        .filter(({ indicatore }) => noti.get(indicatore)?.aggregazione === 'nessuna')
        .map(({ indicatore }) => `${def.id}: "${indicatore}" è ordinale e non si aggrega`),
    ]),
  );
}

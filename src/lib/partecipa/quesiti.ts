import { formatValore } from '../format/format-valore.ts';
import type { AmbitoId, DatiIndicatore } from '../model.ts';
import { listEtichette } from '../text/etichette-mdx.ts';
import { leggiCapitolo } from '../text/leggi-capitolo.ts';
import { findRilevata, findUltima } from '../text/letture.ts';
import { NON_DISPONIBILE } from '../text/non-disponibile.ts';
import type { Contributo } from './schema.ts';

/** The open questions of one chapter. */
export interface QuesitiCapitolo {
  ambito: AmbitoId;
  indicatore: string;
  /** In the order and number of the chapter, as plain text. */
  quesiti: string[];
}

/**
 * Takes the open questions out of a chapter's MDX, with the values of the database in their place.
 *
 * @param getDati undefined for an indicatore that this edition does without
 * @throws Error when a `<Valore>` has no value, as on the page of the chapter
 */
export function readQuesiti(
  mdx: string,
  { ambito, indicatore }: Pick<QuesitiCapitolo, 'ambito' | 'indicatore'>,
  getDati: (id: string) => DatiIndicatore | undefined,
): QuesitiCapitolo {
  const conValori = mdx.replace(/<Valore\b[^>]*\/>/g, (tag) => {
    const attributi = listEtichette(tag)[0]?.attributi ?? {};
    const dati = getDati(String(attributi['indicatore'] ?? indicatore));
    if (!dati) return NON_DISPONIBILE;
    const territorio = String(attributi['territorio'] ?? ambito);
    const { anno } = attributi;
    const cella =
      anno === undefined
        ? findUltima(dati, territorio)
        : findRilevata(dati, territorio, String(anno));
    if (!cella) throw new Error(`${ambito}/${indicatore}: nessun valore per ${tag}`);
    return formatValore(cella.valore, dati.indicatore);
  });
  return { ambito, indicatore, quesiti: leggiCapitolo(conValori).quesiti };
}

/** Where an open question stands. */
export type StatoQuesito = 'aperta' | 'in lavorazione' | 'risposta';

/**
 * The state of a question, from what was sent about it: answered when the Ufficio di Piano has written
 * an answer, being worked on when somebody has sent something.
 */
export function statoQuesito(
  contributi: readonly Contributo[],
  { ambito, indicatore }: Pick<QuesitiCapitolo, 'ambito' | 'indicatore'>,
  numero: number,
): StatoQuesito {
  const suoi = contributi.filter(
    (c) => c.ambito === ambito && c.indicatore === indicatore && c.quesito === numero,
  );
  if (suoi.length === 0) return 'aperta';
  return suoi.some((c) => c.risposta !== undefined) ? 'risposta' : 'in lavorazione';
}

import { findDatoCerto } from '../flussi/dati-personali.ts';
import { schemaInvio, type Contributo } from './schema.ts';

/** How many open questions a chapter has; undefined when there is no such chapter. */
export type ContaQuesiti = (ambito: string, indicatore: string) => number | undefined;

/**
 * Turns the file that somebody sent into a contribution to keep. The name of the organisation stays
 * only where its publication was allowed.
 *
 * @param giorno day of reception, YYYY-MM-DD
 * @throws Error in Italian that lists every field that is wrong, an unknown chapter or question, personal
 *   data in the text, or a filled honeypot (field `sito`)
 */
export function preparaContributo(
  input: unknown,
  giorno: string,
  contaQuesiti: ContaQuesiti,
): Contributo {
  const esito = schemaInvio.safeParse(togliTrappola(input));
  if (!esito.success) {
    const righe = esito.error.issues.map(
      ({ path, message }) => `  ${path.join('.') || 'file'}: ${message}`,
    );
    throw new Error(`Il contributo non si può accettare:\n${righe.join('\n')}`);
  }
  const { ambito, indicatore, quesito, tipo, testo, edizione, organizzazione } = esito.data;
  checkCapitolo({ ambito, indicatore, quesito }, contaQuesiti);
  const nome = organizzazione.consenso ? organizzazione.nome : '';
  checkPersonali({ testo, 'organizzazione.nome': nome });
  return {
    ambito,
    indicatore,
    ...(quesito !== undefined && { quesito }),
    tipo,
    testo,
    edizione,
    organizzazione: { tipo: organizzazione.tipo, ...(nome && { nome }) },
    storia: [{ data: giorno, stato: 'ricevuto' }],
  };
}

/** The field that no person sees: who fills it is a program. */
function togliTrappola(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('sito' in input)) return input;
  const { sito, ...resto } = input;
  if (sito !== '') throw new Error('Il contributo sembra scritto da un programma: non si accetta.');
  return resto;
}

function checkCapitolo(
  { ambito, indicatore, quesito }: Pick<Contributo, 'ambito' | 'indicatore' | 'quesito'>,
  contaQuesiti: ContaQuesiti,
): void {
  const quanti = contaQuesiti(ambito, indicatore);
  if (quanti === undefined) throw new Error(`Nessun capitolo ${ambito}/${indicatore}.`);
  if (quesito !== undefined && quesito > quanti)
    throw new Error(
      `Il capitolo ${ambito}/${indicatore} ha ${String(quanti)} quesiti: non c’è il numero ${String(quesito)}.`,
    );
}

function checkPersonali(campi: Record<string, string>): void {
  for (const [campo, testo] of Object.entries(campi)) {
    const tipo = findDatoCerto(testo);
    if (tipo !== undefined)
      throw new Error(`${campo}: sembra contenere ${tipo}. Toglilo prima di aggiungere il file.`);
  }
}

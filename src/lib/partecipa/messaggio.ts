import type { Invio } from './schema.ts';
import { ORGANIZZAZIONI, TIPI } from './voci.ts';

/** The name of the file that the form writes: it says the chapter. */
export const nomeFile = ({ ambito, indicatore }: Pick<Invio, 'ambito' | 'indicatore'>): string =>
  `contributo-${ambito}-${indicatore}.json`;

/** The file that `npm run contributo -- aggiungi` reads. */
export const formatInvio = (invio: Invio): string => `${JSON.stringify(invio, null, 2)}\n`;

/**
 * The message that the form prepares: a person reads the words, and the same fields follow as they
 * are kept, so that nothing has to be typed again.
 *
 * @param capitolo name of the chapter as shown
 * @returns a `mailto:` address; with no recipient the reader chooses one
 */
export function makeMailto(invio: Invio, capitolo: string, posta: string): string {
  const { organizzazione, quesito, testo, tipo } = invio;
  const nome = organizzazione.nome && `, ${organizzazione.nome}`;
  const righe = [
    `${TIPI[tipo]} sul capitolo: ${capitolo}`,
    ...(quesito === undefined ? [] : [`Quesito numero ${String(quesito)}`]),
    `Da: ${ORGANIZZAZIONI[organizzazione.tipo]}${nome}`,
    `Il nome si può pubblicare: ${organizzazione.consenso ? 'sì' : 'no'}`,
    '',
    testo,
    '',
    '---',
    formatInvio(invio),
  ];
  const oggetto = `Contributo all’atlante: ${capitolo}`;
  // A mail wants CRLF between its lines (RFC 6068, section 5).
  const corpo = righe.join('\n').replaceAll('\n', '\r\n');
  return `mailto:${posta}?subject=${encodeURIComponent(oggetto)}&body=${encodeURIComponent(corpo)}`;
}

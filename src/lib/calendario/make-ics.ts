import type { Incontro } from './schema.ts';
import { TIPI_INCONTRO } from './schema.ts';

/** Rules of legal time in Italy, in force since 1996 (RFC 5545, section 3.6.5). */
const FUSO = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Rome',
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const OTTETTI = 75;

/**
 * The meetings as an iCalendar feed (RFC 5545). With no meeting it is still a valid calendar, with
 * the time zone alone. It holds no clock: same meetings, same bytes.
 */
export function makeIcs(incontri: readonly Incontro[], titolo: string): string {
  const righe = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Atlante sociale della Brianza//Calendario//IT',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeTesto(titolo)}`,
    'X-WR-TIMEZONE:Europe/Rome',
    ...FUSO,
    ...incontri.flatMap(makeEvento),
    'END:VCALENDAR',
  ];
  return righe.map((riga) => `${foldRiga(riga)}\r\n`).join('');
}

function makeEvento(incontro: Incontro): string[] {
  const { id, titolo, tipo, inizio, fine, luogo, aggiornato, versione, annullato } = incontro;
  const descrizione = incontro.ordineDelGiorno.map((punto) => `- ${punto}`).join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${id}@atlante-sociale-brianza`,
    `DTSTAMP:${toIcs(`${aggiornato}T00:00`)}Z`,
    `SEQUENCE:${String(versione)}`,
    `DTSTART;TZID=Europe/Rome:${toIcs(inizio)}`,
    `DTEND;TZID=Europe/Rome:${toIcs(fine)}`,
    `SUMMARY:${escapeTesto(titolo)}`,
    `LOCATION:${escapeTesto(luogo)}`,
    `CATEGORIES:${escapeTesto(TIPI_INCONTRO[tipo])}`,
    `STATUS:${annullato ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(descrizione ? [`DESCRIPTION:${escapeTesto(descrizione)}`] : []),
    'END:VEVENT',
  ];
}

/** "2027-02-10T14:30" to "20270210T143000". */
const toIcs = (ora: string): string => `${ora.replace(/[-:]/g, '')}00`;

const escapeTesto = (testo: string): string =>
  testo.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** A line of at most 75 octets, the rest on lines that begin with a space; no character is cut. */
function foldRiga(riga: string): string {
  const codifica = new TextEncoder();
  let piegata = '';
  let lunghezza = 0;
  for (const carattere of riga) {
    const ottetti = codifica.encode(carattere).length;
    if (lunghezza + ottetti > OTTETTI) {
      piegata += '\r\n ';
      lunghezza = 1;
    }
    piegata += carattere;
    lunghezza += ottetti;
  }
  return piegata;
}

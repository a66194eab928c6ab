import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { makeIcs } from '../../../src/lib/calendario/make-ics.ts';
import { quandoIncontro } from '../../../src/lib/calendario/ordina-incontri.ts';
import { schemaIncontro, type Incontro } from '../../../src/lib/calendario/schema.ts';

const LUNGO = `Lettura dei dati; che cosa è cambiato, ${'àèìòù '.repeat(20)}\\ fine`;

/** A meeting that exists only in this test. */
const DATI = {
  titolo: 'Incontro di prova, con virgola; e punto e virgola',
  tipo: 'cabina-di-regia',
  inizio: '2027-02-10T14:30',
  fine: '2027-02-10T16:00',
  luogo: 'Sala di prova',
  aggiornato: '2027-01-15',
  ordineDelGiorno: [LUNGO, 'Varie'],
};
const incontro = (cambi: Partial<Incontro> = {}): Incontro => ({
  id: 'prova',
  ...schemaIncontro.parse(DATI),
  ...cambi,
});
const parse = (testo: string) => new ICAL.Component(ICAL.parse(testo) as unknown[]);

describe('the calendar', () => {
  it('is valid with no meeting: a time zone and nothing else', () => {
    const calendario = parse(makeIcs([], 'Incontri'));
    expect(calendario.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendario.getAllSubcomponents('vevent')).toEqual([]);
    expect(calendario.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });

  it('says time, words and identity of a meeting', () => {
    const calendario = parse(makeIcs([incontro()], 'Incontri'));
    const zona = new ICAL.Timezone(calendario.getFirstSubcomponent('vtimezone')!);
    const evento = new ICAL.Event(calendario.getFirstSubcomponent('vevent')!);
    expect(evento.uid).toBe('prova@atlante-sociale-brianza');
    expect(evento.summary).toBe('Incontro di prova, con virgola; e punto e virgola');
    expect(evento.description).toBe(`- ${LUNGO}\n- Varie`);
    const utc = (ora: ICAL.Time) => {
      ora.zone = zona;
      return ora.convertToZone(ICAL.Timezone.utcTimezone).toString();
    };
    expect(utc(evento.startDate)).toBe('2027-02-10T13:30:00Z');
    const estate = parse(
      makeIcs([incontro({ inizio: '2027-07-01T14:30', fine: '2027-07-01T15:00' })], 'Incontri'),
    );
    const luglio = new ICAL.Event(estate.getFirstSubcomponent('vevent')!);
    expect(utc(luglio.startDate)).toBe('2027-07-01T12:30:00Z');
  });

  it('has lines of at most 75 octets that end with CRLF', () => {
    const righe = makeIcs([incontro()], 'Incontri').split('\r\n');
    expect(righe.at(-1)).toBe('');
    expect(righe.filter((riga) => Buffer.byteLength(riga) > 75)).toEqual([]);
    expect(righe.filter((riga) => riga.includes('\n'))).toEqual([]);
  });

  it('keeps the identity of a meeting that changes or is called off', () => {
    const testo = makeIcs([incontro({ versione: 3, annullato: true })], 'Incontri');
    const evento = parse(testo).getFirstSubcomponent('vevent')!;
    expect(evento.getFirstPropertyValue('uid')).toBe('prova@atlante-sociale-brianza');
    expect(evento.getFirstPropertyValue('sequence')).toBe(3);
    expect(evento.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('refuses a meeting that ends before it begins', () => {
    expect(schemaIncontro.safeParse(DATI).success).toBe(true);
    expect(schemaIncontro.safeParse({ ...DATI, fine: '2027-02-10T14:00' }).success).toBe(false);
  });
});

describe('quandoIncontro', () => {
  it('says day and hours as a reader expects them', () => {
    expect(quandoIncontro(incontro())).toBe('10 febbraio 2027, dalle 14.30 alle 16.00');
  });
});

import { describe, expect, it } from 'vitest';
import { formatInvio, makeMailto } from '../../../src/lib/partecipa/messaggio.ts';
import { preparaContributo } from '../../../src/lib/partecipa/prepara-contributo.ts';
import { schemaContributo, type Invio } from '../../../src/lib/partecipa/schema.ts';

const INVIO: Invio = {
  formato: 'contributo-atlante/1',
  edizione: '2026-11',
  ambito: 'desio',
  indicatore: 'quota-65-piu',
  quesito: 2,
  tipo: 'esperienza',
  testo: 'Allo sportello arrivano sempre più spesso i figli, non gli anziani.',
  organizzazione: { tipo: 'terzo-settore', nome: 'Associazione di prova', consenso: true },
};
const contaQuesiti = (ambito: string, indicatore: string) =>
  ambito === 'desio' && indicatore === 'quota-65-piu' ? 2 : undefined;
const prepara = (cambi: Record<string, unknown>) =>
  preparaContributo({ ...INVIO, ...cambi }, '2027-02-10', contaQuesiti);

describe('a contribution that arrives', () => {
  it('is kept as received on its day, and the content accepts it', () => {
    const contributo = prepara({});
    expect(contributo.storia).toEqual([{ data: '2027-02-10', stato: 'ricevuto' }]);
    expect(contributo.organizzazione).toEqual({
      tipo: 'terzo-settore',
      nome: 'Associazione di prova',
    });
    expect(schemaContributo.safeParse(JSON.parse(JSON.stringify(contributo))).success).toBe(true);
  });

  it('loses the name of the organisation when its publication was not allowed', () => {
    const contributo = prepara({ organizzazione: { ...INVIO.organizzazione, consenso: false } });
    expect(JSON.stringify(contributo)).not.toContain('Associazione di prova');
  });

  it('is refused with every wrong field named', () => {
    expect(() => prepara({ ambito: 'lecco', tipo: 'lamentela', testo: 'corto' })).toThrow(
      /ambito: uno di .*\n.*tipo: uno di .*\n.*testo: almeno dieci caratteri/u,
    );
  });

  it.each([
    ['an unknown chapter', { indicatore: 'quota-75-piu' }, /Nessun capitolo desio\/quota-75-piu/],
    ['a question that the chapter does not ask', { quesito: 3 }, /non c’è il numero 3/],
    [
      'an address of mail',
      { testo: 'Scrivetemi a mario@example.org, grazie' },
      /posta elettronica/,
    ],
    [
      'a fiscal code',
      { testo: 'La signora RSSMRA85T10A562S aspetta da un anno' },
      /codice fiscale/,
    ],
    ['a full honeypot', { sito: 'http://spam.example' }, /programma/],
    ['a field that nobody asked for', { telefono: '039' }, /telefono|Unrecognized/],
  ])('is refused for %s', (_, cambi, messaggio) => {
    expect(() => prepara(cambi)).toThrow(messaggio);
  });

  it('passes with an empty honeypot, as a browser sends it', () => {
    expect(prepara({ sito: '' }).testo).toBe(INVIO.testo);
  });
});

describe('the state of a contribution', () => {
  const conStoria = (...storia: [string, string][]) =>
    schemaContributo.safeParse({
      ...prepara({}),
      storia: storia.map(([data, stato]) => ({ data, stato })),
    }).success;

  it('begins as received and goes forward in time', () => {
    expect(conStoria(['2027-02-10', 'ricevuto'], ['2027-03-01', 'accolto'])).toBe(true);
    expect(conStoria(['2027-02-10', 'accolto'])).toBe(false);
    expect(conStoria(['2027-02-10', 'ricevuto'], ['2027-01-01', 'discusso'])).toBe(false);
  });
});

describe('the message that the form prepares', () => {
  it('holds the words for a person and the same fields for the command', () => {
    const indirizzo = new URL(makeMailto(INVIO, 'Over 65, ambito di Desio', 'udp@example.org'));
    expect(indirizzo.protocol).toBe('mailto:');
    expect(indirizzo.pathname).toBe('udp@example.org');
    const corpo = indirizzo.searchParams.get('body') ?? '';
    expect(corpo).toContain('Esperienza sul capitolo: Over 65, ambito di Desio');
    expect(JSON.parse(corpo.slice(corpo.indexOf('---') + 3))).toEqual(INVIO);
  });

  it('writes a file that the command takes back', () => {
    expect(
      preparaContributo(JSON.parse(formatInvio(INVIO)), '2027-02-10', contaQuesiti).quesito,
    ).toBe(2);
  });
});

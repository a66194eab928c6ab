import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { formatEsitoHtml } from '../../../src/lib/flussi/esito-html.ts';
import {
  checkTestoPubblico,
  formatRegistro,
  listPeriodi,
  listUltime,
  parseRicevuta,
} from '../../../src/lib/flussi/ricevuta.ts';
import { makeRicevuta, UTENTI } from './esempi.ts';

const RICEVUTA = makeRicevuta(1, '2026-02-10');

describe('receipts', () => {
  it('are read back as they are written, and refused when something is missing', () => {
    expect(parseRicevuta(JSON.parse(JSON.stringify(RICEVUTA)), 'v1.json')).toEqual(RICEVUTA);
    expect(() => parseRicevuta({ ...RICEVUTA, file: undefined }, 'v1.json')).toThrow(
      /v1\.json.*file/su,
    );
    expect(() => parseRicevuta({ ...RICEVUTA, data: '10/02/2026' }, 'v1.json')).toThrow(/data/);
  });

  it('of a correction take the place of the first, which stays in the register', () => {
    const seconda = { ...RICEVUTA, versione: 2, pubblicazione: 2 };
    const altra = { ...RICEVUTA, periodo: '2025-S1', versione: 1, pubblicazione: 3 };
    expect(listUltime([seconda, RICEVUTA, altra])).toEqual([seconda, altra]);
    expect(listPeriodi([seconda, RICEVUTA, altra], 'utenti-in-carico', 'desio')).toEqual([
      '2025-S1',
      '2025-S2',
    ]);
    expect(formatRegistro([seconda, RICEVUTA]).trim().split('\n')).toHaveLength(3);
  });

  it('cannot run a formula in the spreadsheet of who opens the register', () => {
    const registro = formatRegistro([
      { ...RICEVUTA, ruolo: '=HYPERLINK("http://x")', motivo: '-2+3' },
    ]);
    expect(registro).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(registro).toContain(`,'-2+3,`);
  });
});

describe('checkTestoPubblico', () => {
  const luoghi = ['Desio', 'Trezzano Rosa', 'Carate Brianza'];

  it.each([
    'Ufficio di Piano di Desio, referente dati',
    'Responsabile servizi sociali Trezzano Rosa',
    'ASST, direzione sociosanitaria',
  ])('keeps %s', (testo) => {
    expect(checkTestoPubblico(testo, luoghi)).toEqual({ testo });
  });

  it.each([
    'Mario Rossi',
    'Ufficio di Piano, Anna Bianchi',
    'Responsabile (Luca Verdi)',
    'ufficio@comune.it',
    'x',
  ])('refuses %s', (testo) => {
    expect(checkTestoPubblico(testo, luoghi)).toHaveProperty('problema');
  });
});

describe('the report as a page', () => {
  const esito = {
    flusso: UTENTI,
    territorio: null,
    righe: [],
    rilievi: Array.from({ length: 60 }, (_, i) => ({
      gravita: 'errore' as const,
      riga: i + 2,
      colonna: '<b>"&',
      problema: '«<script>alert(1)</script>» non va.',
      rimedio: 'Togli.',
    })),
  };

  it('is valid, shows what was delivered as text, loads nothing', async () => {
    const html = formatEsitoHtml(esito);
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
    }).validateString(html);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
    ).toEqual([]);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|src=|href=/);
  });

  it('lists the first findings and counts the others', () => {
    expect(formatEsitoHtml(esito)).toContain('… e altri 10.');
  });
});

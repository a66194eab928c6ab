import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../../scripts/lib/list-files.ts';
import { drawAnteprima } from '../../../src/lib/anteprima/draw-anteprima.ts';
import { makeBibtex, makeRis, type Opera } from '../../../src/lib/citazione/citazione.ts';
import { drawConfronto } from '../../../src/lib/confronta/draw-confronto.ts';
import { blocchiToHtml } from '../../../src/lib/documento/blocchi-to-html.ts';
import { documentoToDocx } from '../../../src/lib/documento/documento-to-docx.ts';
import type { Blocco, Documento } from '../../../src/lib/documento/modello.ts';
import { formatEsitoHtml } from '../../../src/lib/flussi/esito-html.ts';
import { formatRegistro } from '../../../src/lib/flussi/ricevuta.ts';
import { verifica } from '../../../src/lib/flussi/verifica.ts';
import { makeMailto } from '../../../src/lib/partecipa/messaggio.ts';
import { preparaContributo } from '../../../src/lib/partecipa/prepara-contributo.ts';
import { findVivo } from '../../../src/lib/sicurezza/vivo.ts';
import { neutralizza } from '../../../src/lib/table/neutralizza.ts';
import { attack, FORMULAS, MARKUP, XML } from '../../support/attacks.ts';
import { CATALOGO, makeRicevuta, makeRighe, toFoglio, UTENTI } from '../flussi/esempi.ts';

const RUNS = { numRuns: 150 };
const ALL = [...MARKUP, ...FORMULAS, ...XML];

/** The elements and attributes of markup, without what the texts say. */
function outline(markup: string, xmlMode = false): string[] {
  const found: string[] = [];
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => found.push(`${tag} ${Object.keys(attributes).join(' ')}`),
      oncomment: () => found.push('comment'),
      onprocessinginstruction: (name) => found.push(name),
    },
    { xmlMode },
  );
  parser.end(markup);
  return found;
}

/** The text of markup, as a reader sees it. */
function textOf(markup: string): string {
  let text = '';
  new Parser({ ontext: (part) => (text += part) }).end(markup);
  return text;
}

const INVIO = {
  formato: 'contributo-atlante/1',
  edizione: '2026-11',
  ambito: 'desio',
  indicatore: 'quota-65-piu',
  tipo: 'esperienza',
  testo: 'Un testo qualunque.',
  organizzazione: { tipo: 'terzo-settore', nome: '', consenso: true },
} as const;

describe('a text from outside stays a text', () => {
  it('in a contribution: kept letter by letter, or refused; never a field more', () => {
    fc.assert(
      fc.property(attack, (testo) => {
        let kept: unknown;
        try {
          kept = preparaContributo({ ...INVIO, testo }, '2027-02-10', () => 3);
        } catch {
          return;
        }
        expect(kept).toMatchObject({ testo: testo.trim() });
        expect(Object.keys(kept as object)).not.toContain('formato');
      }),
      RUNS,
    );
  });

  it.each(ALL)('in the other fields of a contribution: %j is refused', (value) => {
    for (const field of ['ambito', 'indicatore', 'tipo', 'edizione', 'quesito', 'extra']) {
      expect(() =>
        preparaContributo({ ...INVIO, [field]: value }, '2027-02-10', () => 3),
      ).toThrow();
    }
  });

  it('in the pages that show contributions: their components write text, never markup', () => {
    const folder = 'src/components/partecipa';
    const files = listFiles(folder).map(({ path }) => `${folder}/${path}`);
    expect(files).toContain(`${folder}/ElencoContributi.astro`);
    const raw = files.filter((file) => readFileSync(file, 'utf8').includes('set:html'));
    expect(raw).toEqual([]);
  });

  it('in the message of a contribution: no recipient, copy or line is added', () => {
    fc.assert(
      fc.property(attack, (testo) => {
        const mail = new URL(makeMailto({ ...INVIO, testo }, testo, 'ufficio@example.org'));
        expect(mail.pathname).toBe('ufficio@example.org');
        expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
        expect(mail.hash).toBe('');
      }),
      RUNS,
    );
  });

  it('in the report of a delivery, whatever cell, heading or sheet it comes in', () => {
    const allowed =
      /^(!doctype|html|head|meta|title|style|body|main|h1|p|table|caption|thead|tbody|tr|th|td) ?(lang|charset|name content|class|scope)?$/i;
    fc.assert(
      fc.property(attack, fc.nat(7), fc.nat(8), (text, row, column) => {
        const righe = makeRighe();
        righe[row]![column] = text;
        const report = formatEsitoHtml(verifica([toFoglio(righe, text)], UTENTI, CATALOGO.comuni));
        expect(outline(report).filter((tag) => !allowed.test(tag))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('in the register of the deliveries: no cell is a formula', () => {
    fc.assert(
      fc.property(attack, attack, (ruolo, motivo) => {
        const [, row = []] = csvParseRows(
          formatRegistro([{ ...makeRicevuta(1, '2026-02-10'), ruolo, motivo }]),
        );
        expect(row.filter((cell) => /^[\s\p{Cf}]*[=+@＝＋＠]|^[\t\r\n]/u.test(cell))).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each(FORMULAS)('in a spreadsheet: %j is made harmless and stays readable', (formula) => {
    const safe = neutralizza(formula);
    expect(safe).toBe(`'${formula}`);
    expect(neutralizza(safe)).toBe(safe);
  });

  it('in a comparison', () => {
    const make = (testo: string) =>
      drawConfronto(
        {
          territori: [{ id: 'desio', nome: testo }],
          temi: [
            {
              id: 'casa',
              nome: testo,
              righe: [
                {
                  indicatore: {
                    ...{ id: 'x', nome: testo, unita: testo, decimali: 1, conteggio: true },
                    ...{ conSegno: false, indice: false, fonti: testo, estremi: null },
                  },
                  anno: '2026',
                  nota: testo,
                  celle: [{ valore: 1, testo, differenza: testo, nota: testo }],
                },
              ],
            },
          ],
        } as unknown as Parameters<typeof drawConfronto>[0],
        'confronto',
        (id) => `/${id}/`,
      );
    const plain = outline(make('testo'));
    fc.assert(
      fc.property(attack, (text) => {
        expect(outline(make(text))).toEqual(plain);
        expect(findVivo(make(text))).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('in the picture of a page', () => {
    const css = ':root{--paper:#fff;--ink:#000;--blue:#06c;--muted:#555;}';
    const make = (titolo: string) =>
      drawAnteprima(
        { titolo, testo: '', mappa: '<svg viewBox="0 0 1 1"/>', fonte: titolo },
        css,
        'A',
      );
    const kinds = [...new Set(outline(make('testo'), true))].sort();
    fc.assert(
      fc.property(attack, (text) => {
        expect([...new Set(outline(make(text), true))].sort()).toEqual(kinds);
      }),
      RUNS,
    );
  });

  const blocchi = (testo: string): Blocco[] => [
    { tipo: 'titolo', livello: 1, testo },
    { tipo: 'paragrafo', stile: 'testo', brani: [{ testo }, { testo, grassetto: true }] },
    { tipo: 'elenco', numerato: false, voci: [[{ testo }]] },
    {
      ...{ tipo: 'tabella', titolo: testo, fonte: [{ testo }] },
      testata: [[{ testo, numero: false, forte: true, colonne: 1 }]],
      righe: [[{ testo, numero: false, forte: false, colonne: 1 }]],
    },
  ];

  it('in a document printed from HTML', () => {
    const plain = outline(blocchiToHtml(blocchi('testo')).html);
    fc.assert(
      fc.property(attack, (text) => {
        const { html } = blocchiToHtml(blocchi(text));
        expect(outline(html)).toEqual(plain);
        expect(findVivo(html)).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('in a document of Word: the same elements, and the text letter by letter', async () => {
    const make = async (testo: string) => {
      const documento: Documento = {
        ...{ nome: testo, descrizione: testo, citazione: testo },
        ...{ indirizzo: 'https://example.org/x/', blocchi: blocchi(testo) },
      };
      const atlante = { titolo: 'Atlante', edizione: '2026-11', licenza: 'CC BY 4.0' };
      const parts = unzipSync(await documentoToDocx(documento, { immagini: new Map(), atlante }));
      return strFromU8(parts['word/document.xml']!);
    };
    const plain = outline(await make('testo'), true);
    for (const text of ALL.filter((one) => !one.includes('\u0000'))) {
      const xml = await make(text);
      expect(outline(xml, true)).toEqual(plain);
      expect(textOf(xml)).toContain(text.trim());
    }
  });

  it('in a citation: no field more than a plain title has', () => {
    const opera = (titolo: string): Opera =>
      ({
        ...{ titolo, pagina: titolo, raccolta: titolo, edizione: '2026-11' },
        ...{ indirizzo: '/x/', fonti: [titolo], id: 'x', anno: '2026' },
      }) as unknown as Opera;
    const lines = (text: string) => text.split('\n').length;
    for (const text of MARKUP) {
      expect(lines(makeRis(opera(text)))).toBe(lines(makeRis(opera('testo'))));
      expect(lines(makeBibtex(opera(text)))).toBe(lines(makeBibtex(opera('testo'))));
    }
  });
});

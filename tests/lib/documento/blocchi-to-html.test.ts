import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { blocchiToHtml } from '../../../src/lib/documento/blocchi-to-html.ts';
import type { Blocco } from '../../../src/lib/documento/modello.ts';
import { readPagina } from '../../../src/lib/documento/read-pagina.ts';
import { sintesiToHtml } from '../../../src/lib/documento/sintesi-to-html.ts';
import { LUOGO, PAGINA } from './pagina.ts';

const figura: Blocco = {
  tipo: 'figura',
  titolo: 'Una mappa.',
  fonte: [{ testo: 'Fonte: Istat.' }],
  disegni: [
    {
      svg: '<svg class="disegno" aria-labelledby="t"><title id="t">Mappa</title><path id="p"/><path fill="url(#p)"/></svg>',
      testo: 'Mappa',
      larghezza: 720,
      altezza: 50,
    },
  ],
};

describe('blocchiToHtml', () => {
  it('gives the drawings of a document identifiers of their own, and what refers to them follows', () => {
    const { document: pagina } = parseHTML(blocchiToHtml([figura, figura]).html);
    const ids = [...pagina.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    for (const svg of pagina.querySelectorAll('svg')) {
      expect(svg.querySelector(`#${svg.getAttribute('aria-labelledby')!}`)?.textContent).toBe(
        'Mappa',
      );
      const [, riempie] = /url\(#(.*)\)/.exec(svg.innerHTML) ?? [];
      expect(svg.querySelector(`#${riempie!}`)).not.toBeNull();
    }
  });

  it('numbers captions, keeps sources and repeats headers', () => {
    const { html, titoli } = blocchiToHtml(readPagina(PAGINA, LUOGO).blocchi);
    const { document: pagina } = parseHTML(html);
    const testi = [...pagina.querySelectorAll('figcaption b, caption b')].map((b) => b.textContent);
    expect(testi).toEqual(['Figura 1.', 'Tabella 1.', 'Tabella 2.', 'Tabella 3.']);
    expect(pagina.querySelectorAll('thead th[scope="col"]')).toHaveLength(7 + 7 + 2);
    expect(pagina.querySelectorAll('.fonte')).toHaveLength(4);
    expect(titoli.map(({ testo }) => testo)).toEqual([
      'Nell’ambito di Desio ci sono 186,5 anziani',
      'Lettura',
    ]);
  });

  it('escapes what the data say', () => {
    const brani = [{ testo: 'a < b & c' }];
    const { html } = blocchiToHtml([{ tipo: 'paragrafo', stile: 'testo', brani }]);
    expect(html).toBe('<p class="testo">a &lt; b &amp; c</p>');
  });
});

describe('sintesiToHtml', () => {
  it('lists headings of the first two ranks, with the page of each', () => {
    const blocchi: Blocco[] = [
      { tipo: 'titolo', livello: 1, testo: 'Uno' },
      { tipo: 'titolo', livello: 3, testo: 'Tre' },
      { tipo: 'titolo', livello: 2, testo: 'Due' },
    ];
    const copertina = {
      titolo: 'Sintesi',
      sottotitolo: 'Desio',
      atlante: 'Atlante',
      edizione: '2026-11',
      indirizzo: 'https://example.org/',
    };
    const { document: pagina } = parseHTML(sintesiToHtml(blocchi, copertina, '', [4, 5, 6]));
    const voci = [...pagina.querySelectorAll('nav li')].map((li) =>
      [...li.children].map(({ textContent }) => textContent),
    );
    expect(voci).toEqual([
      ['Uno', '4'],
      ['Due', '6'],
    ]);
    for (const a of pagina.querySelectorAll('nav a')) {
      expect(pagina.querySelector(a.getAttribute('href')!)?.textContent).toBe(a.textContent);
    }
  });
});

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
    expect(new Set(ids).size).toBe(6);
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
    expect(pagina.querySelector('table + .nota')?.textContent).toBe(
      '†p dato provvisorio e parziale: 1 comune su 2 · – dato non rilevato',
    );
    expect(titoli.map(({ testo }) => testo)).toEqual([
      'Nell’ambito di Desio ci sono 186,5 anziani',
      'Lettura',
    ]);
  });

  it('sets a formula as it is, and each part in a section of its own', () => {
    const mathml = '<math><mi>x</mi></math>';
    const { html } = blocchiToHtml([
      { tipo: 'titolo', livello: 1, testo: 'Uno' },
      { tipo: 'paragrafo', stile: 'testo', brani: [{ testo: 'x', mathml }] },
      { tipo: 'titolo', livello: 1, testo: 'Due' },
    ]);
    const { document: pagina } = parseHTML(html);
    expect(pagina.querySelector('.s1 .testo')?.innerHTML).toBe(mathml);
    expect(pagina.querySelector('.s2 h2')?.textContent).toBe('Due');
  });

  it('escapes what the data say', () => {
    const brani = [{ testo: 'a < b & c' }];
    const { html } = blocchiToHtml([{ tipo: 'paragrafo', stile: 'testo', brani }]);
    expect(html).toBe('<p class="testo">a &lt; b &amp; c</p>');
  });
});

describe('sintesiToHtml', () => {
  it('lists headings of the first two ranks, figures and tables, with the page of each', () => {
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
      descrizione: 'Che cosa dice.',
      mappa: '<svg></svg>',
    };
    const pagine = new Map(Object.entries({ h1: 4, h2: 5, h3: 6, f1: 7 }));
    const html = sintesiToHtml([...blocchi, figura], copertina, '', pagine);
    const { document: pagina } = parseHTML(html);
    const listVoci = (nome: string) =>
      [...pagina.querySelectorAll(`nav[aria-label="${nome}"] li`)].map((li) =>
        [...li.children].map(({ textContent }) => textContent),
      );
    expect(listVoci('Indice')).toEqual([
      ['Uno', '4'],
      ['Due', '6'],
    ]);
    expect(listVoci('Elenco delle figure')).toEqual([['1. Due: Una mappa', '7']]);
    expect(listVoci('Elenco delle tabelle')).toEqual([]);
    for (const a of pagina.querySelectorAll('nav a')) {
      expect(pagina.querySelector(a.getAttribute('href')!)).not.toBeNull();
    }
  });
});

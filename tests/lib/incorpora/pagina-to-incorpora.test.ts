import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { paginaToIncorpora } from '../../../src/lib/incorpora/pagina-to-incorpora.ts';

const CITA =
  '<details class="apri cita non-stampare"><summary>Cita</summary><ul><li><a href="/x.csv">CSV</a></li></ul></details>';
const makePagina = (figure: string) => `<!doctype html><html lang="it"><head>
  <meta property="og:title" content="Tari &#38; altro"><link rel="canonical" href="https://atlante.test/p/">
  <link rel="stylesheet" href="/_astro/a.css"><script type="module" src="/_astro/b.js"></script></head>
  <body><nav><a href="/">Atlante</a></nav><main><h1>Tari</h1>${figure}<p>Testo</p></main></body></html>`;

const FIGURE = `<figure class="figura" id="fig-mappa"><h3 id="nome-fig-mappa">Desio è il più alto</h3>
  <div class="figura-cornice"><svg viewBox="0 0 1 1"><path d="M0,0"/></svg></div>
  <div class="comandi-figura non-stampare" data-anni="[2024]"></div>
  <figcaption><span class="fonte">Fonte: <a href="/metodo/#mef">MEF</a></span><a class="non-stampare" href="#tab-comuni">Tabella</a>${CITA}</figcaption></figure>
  <figure class="figura" id="fig-indice"><svg></svg><figcaption>Dove siamo</figcaption></figure>`;

const make = (figure: string) =>
  paginaToIncorpora({
    html: makePagina(figure),
    pagina: '/base/p/',
    firma: 'Atlante, edizione 2026-11',
  });

describe('paginaToIncorpora', () => {
  const { document } = parseHTML(make(FIGURE) ?? '');

  it('keeps the figures that can be cited, with drawing and source', () => {
    expect([...document.querySelectorAll('figure')].map(({ id }) => id)).toEqual(['fig-mappa']);
    expect(document.querySelector('#fig-mappa svg path')).not.toBeNull();
    expect(document.querySelector('.fonte')?.textContent).toBe('Fonte: MEF');
  });

  it('leaves out what works only in the page: scripts, menus, panels, links to its parts', () => {
    expect(document.querySelector('script, nav, details, .comandi-figura')).toBeNull();
    expect([...document.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      '/metodo/#mef',
      '/base/p/',
    ]);
    expect(document.querySelector('base')?.getAttribute('target')).toBe('_top');
  });

  it('says whose it is, and puts its headings in order', () => {
    expect(document.querySelector('title')?.textContent).toBe(
      'Tari & altro, figure · Atlante, edizione 2026-11',
    );
    expect(document.querySelector('#fig-mappa h2')?.textContent).toBe('Desio è il più alto');
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://atlante.test/p/',
    );
  });

  it('is not made for a page without such figures', () => {
    expect(make('<figure class="figura" id="fig-indice"></figure>')).toBeUndefined();
  });
});

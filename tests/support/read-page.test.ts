import { expect, it } from 'vitest';
import { readPage } from './read-page.ts';

it('reads a page as a reader and a browser do', () => {
  const page = readPage(`<!doctype html><html lang="it"><head><title>Desio</title>
    <meta name="description" content="Dati"><link rel="stylesheet" href="/a.css">
    <link rel="canonical" href="https://example.org/"><script src="/b.js"></script>
    <script type="application/ld+json">{"@type":"x"}</script><script>alert(1)</script></head>
    <body style="color:red"><h1>Ambito <b>di</b> Desio</h1>
    <figure class="figura larga" id="fig-mappa"><h2>Il titolo</h2>
      <svg><title>Mappa</title><use href="/geo.svg#c1"></use><a href="/comuni/desio/"><path/></a></svg>
      <figcaption><span class="fonte">Fonte: <a href="#f">Istat</a>,
        CC BY.</span></figcaption></figure>
    <figure class="figura"></figure><h2 id="dopo">Dopo</h2>
    <img src="/c.webp" srcset="/c.webp 1x, /d.webp 2x"></body></html>`);
  expect(page).toEqual({
    lang: 'it',
    titles: ['Desio'],
    descriptions: ['Dati'],
    h1: ['Ambito di Desio'],
    ids: ['fig-mappa', 'dopo'],
    links: ['/comuni/desio/', '#f'],
    resources: ['/a.css', '/b.js', '/geo.svg#c1', '/c.webp', '/c.webp', '/d.webp'],
    inlineScripts: 1,
    inlineStyles: ['color:red'],
    figures: [
      { id: 'fig-mappa', source: 'Fonte: Istat, CC BY.', titled: true },
      { id: '', source: '', titled: false },
    ],
  });
});

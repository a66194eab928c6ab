import { describe, expect, it } from 'vitest';
import {
  disegnoRelativo,
  paginaRelativa,
  stileRelativo,
} from '../../../src/lib/cartella/file-relativi.ts';
import { indirizzoRelativo } from '../../../src/lib/cartella/indirizzo-relativo.ts';

describe('an address without a server', () => {
  it.each([
    ['/', 'index.html', 'index.html'],
    ['/', 'a/b/index.html', '../../index.html'],
    ['/a/', 'a/b/index.html', '../index.html'],
    ['/a/b/#x', 'a/b/index.html', 'index.html#x'],
    ['/a/c/?t=1#x', 'a/b/index.html', '../c/index.html?t=1#x'],
    ['/dati/x.csv', '404.html', 'dati/x.csv'],
    ['#x', 'a/index.html', '#x'],
    ['?t=1', 'a/index.html', '?t=1'],
    ['https://example.org/a/', 'a/index.html', 'https://example.org/a/'],
    ['//example.org/a/', 'a/index.html', '//example.org/a/'],
    ['mailto:a@example.org', 'a/index.html', 'mailto:a@example.org'],
  ])('%s in %s is %s', (address, file, expected) => {
    expect(indirizzoRelativo(address, file, '/')).toBe(expected);
  });

  it('leaves the base path behind', () => {
    expect(indirizzoRelativo('/prova/a/', 'b/index.html', '/prova/')).toBe('../a/index.html');
    expect(indirizzoRelativo('/altro/', 'b/index.html', '/prova/')).toBe('/altro/');
  });
});

const posto = { file: 'temi/casa/index.html', base: '/' };

it('a page keeps its words and its data, loses scripts, shows what it has for who has none', () => {
  const html =
    '<html><head><meta http-equiv="Content-Security-Policy" content="x"><link rel="preload" href="/f.woff2">' +
    '<link rel="stylesheet" href="/_astro/a.css"><script type="application/ld+json">{"a":1}</script>' +
    '<script type="module" src="/_astro/b.js"></script></head><body><main id="contenuto"><noscript><p>Elenco</p></noscript>' +
    '<svg><use href="/geo/comuni.svg#c1"></use></svg><a href="/temi/">Temi</a></main></body></html>';
  const page = paginaRelativa(html, posto, '<svg><path id="c1"/></svg>');
  expect(page).not.toMatch(/Security-Policy|preload|module|noscript|="\/|\/geo/);
  expect(page).toContain('<link rel="stylesheet" href="../../_astro/a.css">');
  expect(page).toContain('<script type="application/ld+json">{"a":1}</script>');
  expect(page).toContain('<p>Elenco</p>');
  expect(page).toContain('<a href="../index.html">Temi</a>');
  expect(page).toContain('<use href="#c1">');
  expect(page.match(/id="c1"/g)).toHaveLength(1);
  expect(page).toMatch(
    /<main id="contenuto"><div class="contenitore"><p class="avviso">Questa è una copia/,
  );
});

it('styles find their fonts and keep no room for scripts; drawings find their pages', () => {
  const css = `@font-face{src:url(/fonts/a.woff2)}i{background:url("data:x")}@media (scripting:enabled){b{c:d}}`;
  expect(stileRelativo(css, { file: '_astro/a.css', base: '/' })).toBe(
    `@font-face{src:url(../fonts/a.woff2)}i{background:url("data:x")}@media not all{b{c:d}}`,
  );
  expect(disegnoRelativo('<a href="/comuni/">', { file: 'infografiche/a.svg', base: '/' })).toBe(
    '<a href="../comuni/index.html">',
  );
});

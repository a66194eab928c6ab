import { describe, expect, it } from 'vitest';
import { drawAnteprima } from '../../../src/lib/anteprima/draw-anteprima.ts';
import { toAnteprima } from '../../../src/lib/anteprima/indirizzo-anteprima.ts';
import { readAnteprima } from '../../../src/lib/anteprima/read-anteprima.ts';

const MAPPA =
  '<svg xmlns="http://www.w3.org/2000/svg" class="disegno disegno-mappa" viewBox="0 0 720 440" width="720" height="440"><path fill="var(--ink)" d="M0,0"/></svg>';
const makePage = (h1: string, description: string, source: string) =>
  `<head><meta name="description" content="${description}"></head>
<h1 data-pagefind-meta="title">${h1}</h1>
<figure id="fig-striscia"><svg class="disegno disegno-striscia"></svg></figure>
<figure id="fig-mappa"><div>${MAPPA}</div><figcaption><span class="fonte">${source}</span></figcaption></figure>`;
const CSS =
  ':root{--paper:#ffffff;--ink:#17324d;--blue:#0066cc;--muted:#51677c;}.disegno{font-family:x}';

describe('toAnteprima', () => {
  it.each([
    ['/ambiti/desio/', '/anteprime/ambiti/desio.png'],
    ['/ambiti/desio/indice-vecchiaia/', '/anteprime/ambiti/desio/indice-vecchiaia.png'],
    ['/comuni/muggio/', '/anteprime/comuni/muggio.png'],
    ['/indici/vulnerabilita/', '/anteprime/indici/vulnerabilita.png'],
    ['/indici/vulnerabilita/costruisci/', '/anteprime/atlante.png'],
    ['/comuni/', '/anteprime/atlante.png'],
    ['/', '/anteprime/atlante.png'],
  ])('%s has %s', (page, picture) => {
    expect(toAnteprima(page)).toBe(picture);
  });
});

describe('readAnteprima', () => {
  it('takes the finding, the map and its source line, not the strip before it', () => {
    const page = makePage(
      'Nell’ambito di Desio è &lt; 5',
      'Nell’ambito di Desio è &lt; 5. In provincia di più.',
      'Fonte: <a href="/x/">Istat</a>, CC BY 4.0. Dati 2026.',
    );
    expect(readAnteprima(page)).toEqual({
      titolo: 'Nell’ambito di Desio è < 5',
      testo: '',
      mappa: MAPPA,
      fonte: 'Fonte: Istat, CC BY 4.0. Dati 2026.',
    });
  });

  it('gives a title that is only a name the sentence that goes with it', () => {
    const read = (h1: string, description: string) =>
      readAnteprima(makePage(h1, description, ''))?.testo;
    expect(read('Muggiò', 'Muggiò: 23.585 residenti.')).toBe('23.585 residenti.');
    expect(read('Gini', 'Quanto sono diversi i redditi?')).toBe('Quanto sono diversi i redditi?');
  });

  it('finds nothing to show in a page without a map', () => {
    expect(readAnteprima('<h1>Privacy</h1>')).toBeUndefined();
  });
});

describe('drawAnteprima', () => {
  const draw = (titolo: string) =>
    drawAnteprima({ titolo, testo: '', mappa: MAPPA, fonte: 'Fonte: Istat.' }, CSS, 'Atlante');
  const lines = (svg: string) =>
    [...svg.matchAll(/<text x="56" y="([\d.]+)" font-size="([\d.]+)" font-weight="700"/g)].map(
      ([, y, size]) => ({ y: Number(y), size: Number(size) }),
    );

  it('is 1200 × 630, with every colour written out and the source of the map', () => {
    const svg = draw('Muggiò');
    expect(svg).toMatch(/viewBox="0 0 1200 630"/);
    expect(svg).not.toContain('var(');
    expect(svg).toContain('Fonte: Istat.');
  });

  it('writes a long finding smaller, and above the source line', () => {
    const short = lines(draw('Ambito di Desio'));
    const long = lines(
      draw('Nell’ambito di Vimercate e Trezzo risiedono tante persone, '.repeat(4)),
    );
    expect(long[0]!.size).toBeLessThan(short[0]!.size);
    expect(long.at(-1)!.y).toBeLessThan(540);
  });
});

import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { takeDisegni } from '../../../src/lib/documento/read-figura.ts';
import { readParte } from '../../../src/lib/documento/read-parte.ts';
import { LUOGO, PAGINA } from './pagina.ts';

function read(ancora: string, html = PAGINA) {
  const { testo, disegni } = takeDisegni(html);
  return readParte(parseHTML(testo).document, disegni, LUOGO, ancora);
}
const page = (body: string) =>
  `<html><head><meta property="og:title" content="Pagina"></head><body><main><h1>T</h1>${body}</main></body></html>`;
const TABLE =
  '<table><caption>Unità: anni.</caption><tbody><tr><th>Desio</th><td>1</td></tr></tbody></table>';

describe('readParte', () => {
  it('gives a figure alone, without the table beside it, and knows its page', () => {
    const parte = read('fig-mappa');
    expect(parte).toMatchObject({
      nome: 'Indice di prova nell’ambito di Desio',
      titolo: 'Nova Milanese ha il valore più alto',
    });
    expect(parte?.blocchi).toMatchObject([
      { tipo: 'figura', titolo: 'Nova Milanese ha il valore più alto. Indice, 2026.' },
    ]);
  });

  it('gives the table of a figure that no drawing can take out of the page', () => {
    const html = page(
      `<figure id="fig-x"><h2>Titolo</h2><svg class="disegno" viewBox="0 0 9 9"><use href="#a"/></svg>${TABLE}<span class="fonte">Fonte: Istat.</span></figure>`,
    );
    expect(read('fig-x', html)?.blocchi).toMatchObject([
      { tipo: 'tabella', titolo: 'Titolo. Unità: anni.' },
    ]);
  });

  it('takes a drawing that holds another whole, and what comes after it', () => {
    const svg =
      '<svg class="disegno" viewBox="0 0 9 9"><title>Fuori</title><svg x="1"><path d="M0,0"/></svg><g/></svg>';
    const html = page(
      `<figure id="fig-x"><h2>T</h2>${svg}<p class="fonte">Fonte: Istat.</p></figure><figure id="fig-y"><h2>Y</h2>${svg.replace('Fuori', 'Altro')}<p class="fonte">Fonte: MEF.</p></figure>`,
    );
    expect(read('fig-x', html)?.blocchi).toMatchObject([
      { disegni: [{ svg, testo: 'Fuori' }], fonte: [{ testo: 'Fonte: Istat.' }] },
    ]);
    expect(read('fig-y', html)?.blocchi).toMatchObject([{ disegni: [{ testo: 'Altro' }] }]);
  });

  it('names a table by its heading and keeps the source that follows it', () => {
    const html = page(
      `<section id="tab-comuni"><h2>I comuni</h2>${TABLE}<p><span class="fonte">Fonte: Istat.</span></p></section>`,
    );
    expect(read('tab-comuni', html)?.blocchi).toMatchObject([
      {
        tipo: 'tabella',
        titolo: 'I comuni. Unità: anni.',
        fonte: [{ testo: 'Fonte: Istat.' }],
        righe: [[{ testo: 'Desio' }, { testo: '1' }]],
      },
    ]);
  });

  it('finds heading and source around a table that does not hold them', () => {
    const html = page(
      `<section aria-labelledby="q"><span class="fonte">Altra.</span><h2 id="q">Quadro</h2><div id="tab-q">${TABLE}</div><span class="fonte">Fonte: <a href="/atlante/metodo/#fonte-istat">Istat</a>.</span></section>`,
    );
    expect(read('tab-q', html)?.blocchi).toMatchObject([
      {
        titolo: 'Quadro. Unità: anni.',
        fonte: [
          { testo: 'Fonte: ' },
          { testo: 'Istat', indirizzo: 'https://example.org/metodo/#fonte-istat' },
          { testo: '.' },
        ],
      },
    ]);
  });

  it('gives nothing that would leave its page without its source', () => {
    expect(read('tab-x', page(`<section id="tab-x"><h2>I</h2>${TABLE}</section>`))).toBeUndefined();
    const altrui = `<section><h2>I</h2><div id="tab-x">${TABLE}</div><figure><span class="fonte">Fonte: Istat.</span></figure></section>`;
    expect(read('tab-x', page(altrui))).toBeUndefined();
  });

  it('gives nothing for a part that is not there or has nothing to take away', () => {
    expect(read('fig-altra')).toBeUndefined();
    expect(read('fig-vuota', page('<figure id="fig-vuota"><h2>T</h2></figure>'))).toBeUndefined();
  });
});

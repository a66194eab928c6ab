import { describe, expect, it } from 'vitest';
import { readPagina } from '../../../src/lib/documento/read-pagina.ts';
import { LUOGO, PAGINA } from './pagina.ts';

const documento = readPagina(PAGINA, LUOGO);
const blocchi = <T extends string>(tipo: T) =>
  documento.blocchi.filter((blocco): blocco is Extract<typeof blocco, { tipo: T }> =>
    Object.is(blocco.tipo, tipo),
  );

describe('readPagina', () => {
  it('knows the document by its name, address and citation', () => {
    expect(documento).toMatchObject({
      nome: 'Indice di prova nell’ambito di Desio',
      indirizzo: 'https://example.org/ambiti/desio/prova/',
      citazione: 'Atlante, «Indice di prova».',
    });
  });

  it('keeps the headings of the text, and leaves those of figures to their captions', () => {
    expect(blocchi('titolo').map(({ livello, testo }) => [livello, testo])).toEqual([
      [1, 'Nell’ambito di Desio ci sono 186,5 anziani'],
      [2, 'Lettura'],
    ]);
  });

  it('keeps bold, and makes links absolute below any base path', () => {
    expect(blocchi('paragrafo')[1]).toEqual({
      tipo: 'paragrafo',
      stile: 'sommario',
      brani: [
        { testo: 'In provincia ' },
        { testo: '199,7', indirizzo: 'https://example.org/comuni/muggio/' },
        { testo: ', ' },
        { testo: 'molti', grassetto: true },
        { testo: '.' },
      ],
    });
  });

  it('sets apart a number and its unit, a term and its meaning, a word and its glossary', () => {
    const testi = blocchi('paragrafo').map(({ brani }) => brani.map((b) => b.testo).join(''));
    expect(testi).toContain('186,5 anziani');
    expect(testi).toContain('Unità: anziani');
    expect(testi).toContain('La quota di chi ha 65 anni.');
  });

  it('takes the wide drawing of a figure as it was written, with its caption and source', () => {
    const [figura, ...altre] = blocchi('figura');
    expect(altre).toEqual([]);
    expect(figura?.titolo).toBe('Nova Milanese ha il valore più alto. Indice, 2026.');
    expect(figura?.disegni).toHaveLength(1);
    expect(figura?.disegni[0]).toMatchObject({ testo: 'Mappa. I comuni.', larghezza: 720 });
    expect(figura?.disegni[0]?.svg).toContain('<path class="q1" d="M0,0h9v9Z"/>');
    expect(figura?.fonte.map(({ testo }) => testo).join('')).toBe('Fonte: Istat, CC BY 4.0.');
  });

  it('breaks a table too wide for a sheet in parts, each with the names of its rows', () => {
    const parti = blocchi('tabella').filter(({ titolo }) => titolo.startsWith('Indice per anno'));
    expect(parti.map(({ titolo }) => titolo)).toEqual([
      'Indice per anno (parte 1 di 2)',
      'Indice per anno (parte 2 di 2)',
    ]);
    const righe = parti.map(({ righe: [riga] }) => riga!.map(({ testo }) => testo));
    expect(righe).toEqual([
      ['Desio', '0', '1', '2', '3', '4', '5'],
      ['Desio', '6', '7', '8', '9', '10', '11'],
    ]);
  });

  it('writes in the cell the sign of a state that the page leaves to the style sheet', () => {
    const valori = blocchi('tabella').find(({ titolo }) => titolo === 'Valori dei comuni');
    expect(valori?.righe.slice(1).map(([, valore]) => valore)).toMatchObject([
      { testo: '169,3\u00a0†p', nota: 'Dato provvisorio e parziale: 1 comune su 2' },
      { testo: '–', nota: 'Dato non rilevato' },
    ]);
  });

  it('keeps whole a table of ten columns of counts', () => {
    const cells = (tag: string) =>
      Array.from({ length: 10 }, (_, i) => `<${tag}>${String(i + 1)}</${tag}>`).join('');
    const html = PAGINA.replace(
      '<section id="porta-via">',
      `<table><caption>Livelli</caption><thead><tr><th>Ambito</th>${cells('th')}</tr></thead><tbody><tr><th>Desio</th>${cells('td')}</tr></tbody></table><section id="porta-via">`,
    );
    const livelli = readPagina(html, LUOGO).blocchi.filter(
      (blocco) => blocco.tipo === 'tabella' && blocco.titolo.startsWith('Livelli'),
    );
    expect(livelli).toHaveLength(1);
  });

  it('gives a table the source line that follows it, and its groups their width', () => {
    const tabella = blocchi('tabella').at(-1);
    expect(tabella?.fonte).toEqual([{ testo: 'Fonte: Istat.' }]);
    expect(tabella?.righe[0]).toMatchObject([{ testo: 'Comuni', colonne: 2, forte: true }]);
    expect(tabella?.righe[1]?.map(({ testo }) => testo)).toEqual([
      'Limbiate, 2026',
      '169,3\u00a0†p',
    ]);
  });

  it('leaves out navigation, commands and what a document says in its own way', () => {
    expect(JSON.stringify(documento.blocchi)).not.toMatch(
      /filtro|comando|Apri|Porta con te|Ambiti|Una parte|sha256/,
    );
  });

  it('refuses a page without a main heading', () => {
    expect(() => readPagina('<main><p>x</p></main>', LUOGO)).toThrow('/ambiti/desio/prova/');
  });
});

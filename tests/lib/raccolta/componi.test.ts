import { describe, expect, it } from 'vitest';
import type { Blocco, Documento } from '../../../src/lib/documento/modello.ts';
import { componiRaccolta } from '../../../src/lib/raccolta/componi.ts';
import { makeContenuto } from '../../../src/lib/raccolta/contenuto.ts';
import type { Voce } from '../../../src/lib/raccolta/modello.ts';
import { A, B, C } from './voci.ts';

const TABELLA: Blocco = {
  tipo: 'tabella',
  titolo: 'Valori',
  testata: [],
  righe: [],
  fonte: [
    { testo: 'Fonte: ' },
    { testo: 'Istat', indirizzo: 'https://example.org/metodo/#fonte-istat' },
    { testo: ', ' },
    { testo: 'CC BY', indirizzo: 'https://creativecommons.org/' },
  ],
};

function read(voce: Voce, blocchi: Blocco[], nota = '') {
  const documento: Documento = {
    nome: voce.pagina,
    descrizione: '',
    indirizzo: `https://example.org${voce.indirizzo}`,
    citazione: '',
    blocchi,
  };
  const contenuto = makeContenuto(documento, voce, {
    raccolta: 'Atlante',
    edizione: '2026-11',
    ...(voce.ancora && { titolo: voce.titolo }),
  });
  return { ...contenuto, voce: { ...contenuto.voce, nota } };
}
const titoli = (blocchi: readonly Blocco[]) =>
  blocchi.flatMap((b) => (b.tipo === 'titolo' ? [[b.livello, b.testo]] : []));
const testo = (blocco: Blocco | undefined) =>
  blocco?.tipo === 'paragrafo' ? blocco.brani.map((b) => b.testo).join('') : '';

describe('a part read from its page', () => {
  it('says where it stands, and whose data it shows', () => {
    expect(read(C, [TABELLA])).toMatchObject({
      voce: { tipo: 'tabella', titolo: C.titolo, pagina: C.pagina, edizione: '2026-11' },
      opera: {
        titolo: C.titolo,
        pagina: C.pagina,
        indirizzo: 'https://example.org/ambiti/monza/quota-65-piu/#tab-comuni',
        fonti: ['Istat'],
      },
    });
  });

  it('is cited as its page says, when it does', () => {
    const opera = { ...read(C, []).opera, chiave: 'la-sua' };
    const documento = { nome: 'N', descrizione: '', indirizzo: '', citazione: '', blocchi: [] };
    const detto = { raccolta: 'Atlante', edizione: '2026-11', opera };
    expect(makeContenuto(documento, C, detto).opera).toBe(opera);
  });
});

describe('a collection as a document', () => {
  const capitolo: Blocco[] = [
    { tipo: 'titolo', livello: 1, testo: 'Il dato' },
    { tipo: 'titolo', livello: 2, testo: 'Lettura' },
    TABELLA,
  ];
  const due = { ...B, ancora: 'fig-classifica' };
  const parti = [
    read(A, capitolo, 'Prima riga\n\nSeconda'),
    read(B, []),
    read(due, []),
    read(C, []),
  ];
  const { blocchi, fogli } = componiRaccolta('Per il piano', parti);

  it('has the title of the reader, the name of each page once, and the citations at the end', () => {
    expect(titoli(blocchi)).toEqual([
      [1, 'Per il piano'],
      [2, A.pagina],
      [3, 'Il dato'],
      [3, 'Lettura'],
      [2, B.pagina],
      [2, C.pagina],
      [2, 'Citazioni'],
    ]);
    expect(titoli(componiRaccolta('', []).blocchi)).toEqual([[1, 'La mia raccolta']]);
  });

  it('begins a new sheet after a whole page and for the citations', () => {
    expect(fogli).toEqual([1, 3]);
  });

  it('says where each part comes from, then the words of the reader, then those of the atlas', () => {
    expect(blocchi.slice(2, 5).map(testo)).toEqual([
      'Nell’atlante, edizione 2026-11: https://example.org/ambiti/desio/quota-65-piu/',
      'Nota: Prima riga',
      'Seconda',
    ]);
  });

  it('cites every part with a link to it', () => {
    const elenco = blocchi.at(-1);
    const voci = elenco?.tipo === 'elenco' ? elenco.voci : [];
    expect(voci.map((brani) => brani[1]?.indirizzo)).toEqual(
      parti.map(({ opera }) => opera.indirizzo),
    );
    expect(voci[0]?.map((b) => b.testo).join('')).toBe(
      `Atlante, «${A.pagina}», edizione 2026-11, https://example.org${A.indirizzo}. Fonte dei dati: Istat.`,
    );
  });
});

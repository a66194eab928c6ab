import { entries } from 'bibtex-parse';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { FORMATI, makeFormato, type Riferimento } from '../../../src/lib/citazione/formati.ts';

const FIGURA: Riferimento = {
  titolo: 'Quattro comuni su sette hanno meno del 5% & "più" <niente>',
  pagina: 'Quota di over 65 nell’ambito di Desio',
  raccolta: 'Atlante sociale della Brianza',
  edizione: '2026-11',
  indirizzo: 'https://atlante.test/edizioni/2026-11/ambiti/desio/quota-65-piu/#fig-mappa',
  ultima: 'https://atlante.test/ambiti/desio/quota-65-piu/#fig-mappa',
  chiave: 'atlante-brianza-desio-quota-65-piu-fig-mappa',
  fonti: ['Istat', 'MEF'],
  incorpora: 'https://atlante.test/incorpora/desio/quota-65-piu/#fig-mappa',
};
const TABELLA: Riferimento = { ...FIGURA, incorpora: '' };

/** Tags of a RIS record, in order; a line without a tag is an error. */
function parseRis(testo: string): [sigla: string, valore: string][] {
  return testo.split('\n').map((riga) => {
    const [, sigla, valore] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(riga) ?? [];
    if (sigla === undefined || valore === undefined) throw new Error(`not RIS: "${riga}"`);
    return [sigla, valore];
  });
}

describe('the citation of a figure', () => {
  it('in words says figure, page, edition, lasting address and fonti', () => {
    expect(makeFormato('testo', FIGURA)).toBe(
      'Atlante sociale della Brianza, «Quattro comuni su sette hanno meno del 5% & "più" <niente>», in «Quota di over 65 nell’ambito di Desio», edizione 2026-11, https://atlante.test/edizioni/2026-11/ambiti/desio/quota-65-piu/#fig-mappa. Fonti dei dati: Istat, MEF.',
    );
  });

  it('is one BibTeX entry that a parser reads', () => {
    const [voce, altra] = entries(makeFormato('bibtex', FIGURA));
    expect(altra).toBeUndefined();
    expect(voce).toMatchObject({
      key: FIGURA.chiave,
      type: 'incollection',
      BOOKTITLE: FIGURA.raccolta,
      EDITION: '2026-11',
      YEAR: '2026',
      MONTH: '11',
      URL: FIGURA.indirizzo,
    });
    expect(voce?.['NOTE']).toContain('In «Quota di over 65 nell’ambito di Desio».');
    expect(voce?.['NOTE']).toContain('Ultima edizione: https://atlante.test/ambiti/');
  });

  it('is one RIS record with both addresses', () => {
    const campi = parseRis(makeFormato('ris', FIGURA));
    expect(campi[0]).toEqual(['TY', 'CHAP']);
    expect(campi.at(-1)).toEqual(['ER', '']);
    expect(campi).toContainEqual(['TI', FIGURA.titolo]);
    expect(campi).toContainEqual(['UR', FIGURA.indirizzo]);
    expect(campi).toContainEqual(['N1', `Ultima edizione: ${FIGURA.ultima ?? ''}`]);
  });

  it('as HTML is two links, and nothing of the title becomes markup', () => {
    const { document } = parseHTML(`<main>${makeFormato('html', FIGURA)}</main>`);
    const link = [...document.querySelectorAll('a')];
    expect(link.map((a) => a.getAttribute('href'))).toEqual([FIGURA.indirizzo, FIGURA.ultima]);
    expect(link[0]?.textContent).toBe(FIGURA.titolo);
    expect(document.querySelector('niente')).toBeNull();
  });

  it('as a frame names the figure and asks for its address', () => {
    const { document } = parseHTML(`<main>${makeFormato('incorpora', FIGURA)}</main>`);
    const cornice = document.querySelector('iframe');
    expect(cornice?.getAttribute('src')).toBe(FIGURA.incorpora);
    expect(cornice?.getAttribute('title')).toContain(FIGURA.titolo);
  });
});

it('what has no frame offers no code for it, and everything else', () => {
  const vuoti = FORMATI.filter(({ id }) => makeFormato(id, TABELLA) === '');
  expect(vuoti.map(({ id }) => id)).toEqual(['incorpora']);
});

it('who cites data without a fonte says none', () => {
  expect(makeFormato('testo', { ...TABELLA, fonti: [] })).toMatch(/fig-mappa\.$/);
});

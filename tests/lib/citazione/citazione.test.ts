import { describe, expect, it } from 'vitest';
import { makeBibtex, makeRis, type Opera } from '../../../src/lib/citazione/citazione.ts';

const OPERA: Opera = {
  titolo: 'Quota di over 65 & {altri} al 100% nell’ambito di Desio',
  raccolta: 'Atlante sociale della Brianza',
  edizione: '2026-11',
  indirizzo: '/ambiti/desio/quota-65-piu/',
  chiave: 'atlante-brianza-desio-quota-65-piu',
  fonti: ['Istat', 'MEF'],
};

describe('makeBibtex', () => {
  const testo = makeBibtex(OPERA);

  it('is one entry with balanced braces and a comma between its fields', () => {
    expect(testo.match(/\{/g)).toHaveLength(testo.match(/\}/g)?.length ?? 0);
    const campi = testo.split('\n').slice(1, -1);
    expect(campi.every((riga) => /^ {2}\w+ = \{.*\},?$/u.test(riga))).toBe(true);
    expect(campi.slice(0, -1).every((riga) => riga.endsWith(','))).toBe(true);
  });

  it('escapes what LaTeX would read as a command', () => {
    expect(testo).toContain('over 65 \\& altri al 100\\% nell’ambito');
  });

  it('says edition, year and month', () => {
    expect(testo).toContain('edition = {2026-11}');
    expect(testo).toContain('year = {2026}');
    expect(testo).toContain('month = {11}');
  });
});

describe('makeRis', () => {
  const righe = makeRis(OPERA).split('\n');

  it('begins with its type, ends with ER, and every line has its tag', () => {
    expect(righe[0]).toBe('TY  - CHAP');
    expect(righe.at(-1)).toBe('ER  - ');
    expect(righe.every((riga) => /^[A-Z][A-Z0-9] {2}- /u.test(riga))).toBe(true);
  });

  it('leaves the words as they are', () => {
    expect(righe).toContain(`TI  - ${OPERA.titolo}`);
    expect(righe).toContain('PY  - 2026');
  });
});

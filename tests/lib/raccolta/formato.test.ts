import { describe, expect, it } from 'vitest';
import { formatRaccolta, parseRaccolta } from '../../../src/lib/raccolta/formato.ts';
import { VUOTA } from '../../../src/lib/raccolta/modello.ts';
import { A, B } from './voci.ts';

const kept = (voci: unknown) => JSON.stringify({ versione: 1, titolo: 'T', voci });

describe('a collection kept by the browser', () => {
  it('comes back as it was', () => {
    const raccolta = { titolo: 'Per l’assemblea', voci: [A, { ...B, nota: 'A "voce"' }] };
    expect(parseRaccolta(formatRaccolta(raccolta))).toEqual({
      raccolta,
      scartate: 0,
      guasta: false,
    });
  });

  it('is empty when nothing was kept', () => {
    expect(parseRaccolta(null)).toEqual({ raccolta: VUOTA, scartate: 0, guasta: false });
  });

  it.each(['', '{', 'null', '[]', '"x"', '{"versione":2,"voci":[]}', '{"versione":1,"voci":{}}'])(
    'is empty, and says so, when what was kept is %s',
    (testo) => {
      expect(parseRaccolta(testo)).toEqual({ raccolta: VUOTA, scartate: 0, guasta: true });
    },
  );

  it('keeps the parts that can still be read and counts the others', () => {
    const guaste = [
      null,
      7,
      { ...A, indirizzo: 'https://altrove.example/' },
      { ...A, indirizzo: '/ambiti/../x/' },
      { ...B, ancora: '"><script>' },
      { ...A, titolo: 3 },
    ];
    const { raccolta, scartate } = parseRaccolta(kept([A, ...guaste, B]));
    expect(raccolta.voci).toEqual([A, B]);
    expect(scartate).toBe(guaste.length);
  });

  it('keeps a repeated part once, and repairs what is said of it', () => {
    const { raccolta } = parseRaccolta(kept([{ ...A, tipo: 'tabella', nota: 5 }, A]));
    expect(raccolta.voci).toEqual([A]);
  });

  it('lets in no character that a document cannot hold, and no endless text', () => {
    const { raccolta } = parseRaccolta(
      kept([{ ...A, nota: `a\u0000b\ud800${'c'.repeat(9_000)}` }]),
    );
    const nota = raccolta.voci[0]?.nota ?? '';
    expect(nota.startsWith('ab\ufffdc')).toBe(true);
    expect(nota.length).toBeLessThan(3_000);
  });
});

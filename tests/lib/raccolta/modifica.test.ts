import { describe, expect, it } from 'vitest';
import {
  addVoci,
  hasVoce,
  moveVoce,
  removeVoce,
  updateVoce,
} from '../../../src/lib/raccolta/modifica.ts';
import { makeChiave, MASSIMO, VUOTA } from '../../../src/lib/raccolta/modello.ts';
import { A, B, C, makeVoce } from './voci.ts';

const tre = addVoci(VUOTA, [A, B, C]);
const order = ({ voci }: typeof tre) =>
  voci.map((voce) => [A, B, C].findIndex((v) => makeChiave(v) === makeChiave(voce)));

describe('a collection', () => {
  it('holds each part once, in the order in which they came', () => {
    expect(order(addVoci(tre, [B, A]))).toEqual([0, 1, 2]);
    expect(addVoci(VUOTA, [A, A, B]).voci).toHaveLength(2);
  });

  it('tells a page from its figures', () => {
    const sola = addVoci(VUOTA, [B]);
    expect(hasVoce(sola, makeChiave(B))).toBe(true);
    expect(hasVoce(sola, makeChiave(A))).toBe(false);
  });

  it('has an end', () => {
    const molte = Array.from({ length: MASSIMO + 5 }, (_, i) => makeVoce(`/temi/t${String(i)}/`));
    expect(addVoci(VUOTA, molte).voci).toHaveLength(MASSIMO);
  });

  it('moves a part by places and stops at the ends', () => {
    expect(order(moveVoce(tre, makeChiave(C), -1))).toEqual([0, 2, 1]);
    expect(order(moveVoce(tre, makeChiave(A), 9))).toEqual([1, 2, 0]);
    expect(order(moveVoce(tre, makeChiave(A), -1))).toEqual([0, 1, 2]);
    expect(moveVoce(tre, 'altra', 1)).toBe(tre);
  });

  it('loses the part that is taken away and no other', () => {
    expect(order(removeVoce(tre, makeChiave(B)))).toEqual([0, 2]);
  });

  it('keeps a note with its part', () => {
    const annotata = updateVoce(tre, makeChiave(B), { nota: 'Da rivedere' });
    expect(annotata.voci.map(({ nota }) => nota)).toEqual(['', 'Da rivedere', '']);
    expect(tre.voci[1]?.nota).toBe('');
  });
});

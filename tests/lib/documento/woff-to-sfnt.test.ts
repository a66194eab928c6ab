import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { woffToSfnt } from '../../../src/lib/documento/woff-to-sfnt.ts';

const { resolve } = createRequire(import.meta.url);
const woff = readFileSync(
  resolve('@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff'),
);

describe('woffToSfnt', () => {
  it('gives back a font whose tables have the sums that they declare', () => {
    const font = woffToSfnt(woff);
    const leggi = new DataView(font.buffer);
    const quante = leggi.getUint16(4);
    expect(quante).toBeGreaterThan(8);
    for (let i = 0; i < quante; i++) {
      const [nome, somma, dove, lunga] = [0, 4, 8, 12].map((n) =>
        leggi.getUint32(12 + i * 16 + n),
      ) as [number, number, number, number];
      // The table "head" holds the sum of the whole font, which its own sum leaves out.
      if (nome === 0x68656164) continue;
      let conto = 0;
      for (let at = dove; at < dove + lunga; at += 4) conto = (conto + leggi.getUint32(at)) >>> 0;
      expect(conto).toBe(somma);
    }
  });

  it('refuses what is not a WOFF font', () => {
    expect(() => woffToSfnt(new Uint8Array(60))).toThrow('WOFF');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AMBITI } from '../../../src/lib/model.ts';

const css = readFileSync(new URL('../../../src/styles/figure.css', import.meta.url), 'utf8');
const chiaro = readPalette(/^:root \{([^}]*)\}/m);
const scuro = readPalette(/prefers-color-scheme: dark\) \{\s*:root[^{]*\{([^}]*)\}/);

function readPalette(blocco: RegExp): Map<string, string> {
  const [, testo = ''] = blocco.exec(css) ?? [];
  return new Map([...testo.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, n, v]) => [n!, v!]));
}

/** Relative luminance (WCAG 2.2). */
function luminance(colore: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = parseInt(colore.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [chiara, scura] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (chiara! + 0.05) / (scura! + 0.05);
}

describe.each([
  ['light', chiaro],
  ['dark', scuro],
])('the %s palette', (_nome, palette) => {
  const get = (nome: string) => palette.get(nome)!;

  it('has the same names as the other', () => {
    expect([...palette.keys()].sort()).toEqual([...chiaro.keys()].sort());
  });

  it.each(['ink', 'muted', 'blue', ...AMBITI.map((a) => `ambito-${a}`)])(
    '%s is readable on paper and on tint',
    (nome) => {
      expect(contrast(get(nome), get('paper'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(get(nome), get('tint'))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('has a sequential ramp that moves steadily away from paper', () => {
    const passi = [1, 2, 3, 4, 5].map((i) => contrast(get(`seq-${String(i)}`), get('paper')));
    passi.slice(1).forEach((p, i) => expect(p / passi[i]!).toBeGreaterThan(1.2));
  });

  it('has a diverging ramp of equal weight on both sides', () => {
    for (const [a, b] of [
      [1, 5],
      [2, 4],
    ]) {
      const peso = (i: number) => contrast(get(`div-${String(i)}`), get('div-3'));
      expect(peso(a!) / peso(b!)).toBeGreaterThan(0.7);
      expect(peso(a!) / peso(b!)).toBeLessThan(1.43);
    }
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { disegnoToSvg } from '../../../src/lib/documento/disegno-to-svg.ts';
import type { Disegno } from '../../../src/lib/documento/modello.ts';
import { splitDisegno } from '../../../src/lib/documento/split-disegno.ts';
import { mappaConRilievo, serieLarga } from '../chart/grafici.ts';

const readCss = (nome: string) =>
  readFileSync(new URL(`../../../src/styles/${nome}.css`, import.meta.url), 'utf8');
const CSS = readCss('figure') + readCss('spina');

function toDisegno(svg: string): Disegno {
  const [, larghezza, altezza] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
  return { svg, testo: 'x', larghezza: Number(larghezza), altezza: Number(altezza) };
}

describe('disegnoToSvg', () => {
  it.each([
    ['a map', mappaConRilievo()],
    ['a chart', serieLarga()],
  ])('makes of %s a drawing that needs no style and no order of painting', (_what, svg) => {
    const solo = disegnoToSvg(toDisegno(svg), CSS);
    expect(solo).not.toMatch(/var\(|<style|currentColor|\d+%/);
    expect(solo).not.toMatch(/<(?:g|text)\b[^>]*paint-order/);
  });

  it('writes a name with a halo twice, the letters on the halo', () => {
    const solo = disegnoToSvg(toDisegno(mappaConRilievo()), CSS);
    const nomi = solo.match(/<text[^>]*>Limbiate 169,3</g)!;
    expect(nomi).toHaveLength(2);
    expect(nomi[0]).toContain('stroke="#ffffff"');
    expect(nomi[1]).not.toContain('stroke');
  });

  it('stands on white paper that reaches past its edges', () => {
    const solo = disegnoToSvg(toDisegno(serieLarga()), CSS);
    const numbers = (pattern: RegExp) => pattern.exec(solo)!.slice(1).map(Number);
    const [x, y, larghezza, altezza] = numbers(/ viewBox="(\S+) (\S+) (\S+) ([^"]+)"/);
    const paper = numbers(
      /<rect x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)" fill="#ffffff"\/>/,
    );
    expect(paper).toEqual([x! - 1, y! - 1, larghezza! + 2, altezza! + 2]);
    expect(x).toBeLessThan(0);
  });
});

const tall = (altezza: number, tagli?: string): Disegno =>
  toDisegno(
    `<svg ${tagli ? `data-tagli="${tagli}" ` : ''}class="disegno disegno-spina" viewBox="0 0 720 ${String(altezza)}" width="720" height="${String(altezza)}"><path/></svg>`,
  );

describe('splitDisegno', () => {
  it('leaves whole what a sheet holds, and what says no place to cut', () => {
    expect(splitDisegno(tall(800, '300'))).toHaveLength(1);
    expect(splitDisegno(tall(1500))).toHaveLength(1);
  });

  it('cuts between groups, with nothing lost and nothing twice', () => {
    const parti = splitDisegno(tall(1208, '200 600 650 1000'));
    expect(parti.map(({ altezza }) => altezza)).toEqual([650, 558]);
    expect(
      parti.map(({ svg }) => / viewBox="([^"]*)" width="720" height="(\d+)"/.exec(svg)!.slice(1)),
    ).toEqual([
      ['0 0 720 650', '650'],
      ['0 650 720 558', '558'],
    ]);
  });

  it('goes on past a group taller than a sheet', () => {
    const parti = splitDisegno(tall(2000, '1000'));
    expect(parti.map(({ altezza }) => altezza)).toEqual([1000, 1000]);
  });

  it('keeps the place of a piece when it becomes a file', () => {
    const [, seconda] = splitDisegno(tall(1508, '870'));
    expect(disegnoToSvg(seconda!, CSS)).toContain('viewBox="-12 866 744 646"');
  });
});

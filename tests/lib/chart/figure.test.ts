import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../src/lib/chart/riquadro.ts';
import * as grafici from './grafici.ts';
import { listEtichette } from './list-etichette.ts';

const css = readFileSync(new URL('../../../src/styles/figure.css', import.meta.url), 'utf8');
const disegni = Object.entries(grafici).map(([nome, disegna]) => [nome, disegna()] as const);
const figure = disegni.filter(([nome]) => nome !== 'simboli');

describe.each(disegni)('%s', (_nome, svg) => {
  it('holds no broken number and no inline style', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(svg).not.toMatch(/ style=|<style/);
  });

  it('uses only colours that the style sheet defines', () => {
    const usati = [...svg.matchAll(/var\((--[\w-]+)\)/g)].map(([, nome]) => nome!);
    expect(usati.filter((nome) => !css.includes(`${nome}:`))).toEqual([]);
  });

  it('writes coordinates at one decimal', () => {
    const geometria = [...svg.matchAll(/ (?:d|x|y|transform|points)="([^"]*)"/g)].map(
      ([, v]) => v!,
    );
    expect(geometria.filter((v) => /\.\d\d(?!\d*em)/.test(v))).toEqual([]);
  });
});

describe.each(figure)('%s', (nome, svg) => {
  it('has a name and a description that its root points at', () => {
    const { document } = parseHTML(svg);
    const radice = document.querySelector('svg')!;
    for (const attributo of ['aria-labelledby', 'aria-describedby']) {
      const id = radice.getAttribute(attributo)!;
      expect(document.getElementById(id)?.textContent).toBeTruthy();
    }
    expect(['img', 'group']).toContain(radice.getAttribute('role'));
    expect(document.querySelectorAll('g[aria-label]')).toHaveLength(0);
  });

  it('is a group, not an image, when it holds links', () => {
    const { document } = parseHTML(svg);
    const links = document.querySelectorAll('a');
    expect(document.querySelector('svg')!.getAttribute('role')).toBe(
      links.length > 0 ? 'group' : 'img',
    );
    for (const a of links) expect(a.getAttribute('aria-label')).toBeTruthy();
  });

  it('has no two labels that touch', () => {
    const etichette = listEtichette(svg);
    expect(etichette.every((e) => Number.isFinite(e.x0 + e.x1 + e.y0 + e.y1))).toBe(true);
    const scontri = etichette.flatMap((a, i) =>
      etichette
        .slice(i + 1)
        .filter((b) => a.strato === b.strato && overlaps(a, b))
        .map((b) => `${a.testo} / ${b.testo}`),
    );
    expect(scontri, nome).toEqual([]);
  });

  it('keeps its labels inside the drawing', () => {
    const [, larghezza, altezza] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number);
    const fuori = listEtichette(svg).filter(
      (e) => e.x0 < -1 || e.x1 > larghezza! + 1 || e.y0 < -1 || e.y1 > altezza! + 1,
    );
    expect(fuori.map((e) => e.testo)).toEqual([]);
  });

  it('is the same when drawn again', () => {
    expect(grafici[nome as keyof typeof grafici]()).toBe(svg);
  });
});

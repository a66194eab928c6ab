import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeSvgAutonomo } from '../../../src/lib/chart/svg-autonomo.ts';
import { serieLarga, mappaConRilievo } from './grafici.ts';

const css = readFileSync(new URL('../../../src/styles/figure.css', import.meta.url), 'utf8');
const parole = {
  css,
  titolo: 'Limbiate ha il valore più basso, Nova Milanese il più alto',
  sottotitolo: 'Indice di vecchiaia nei 62 comuni, 2026',
  note: ['Fonte: Istat, CC BY 4.0'],
};

describe('makeSvgAutonomo', () => {
  it.each([
    ['a map', mappaConRilievo()],
    ['a chart', serieLarga()],
  ])('makes of %s a picture that needs no style sheet', (_che, svg) => {
    const autonomo = makeSvgAutonomo({ ...parole, svg });
    expect(autonomo).not.toContain('var(');
    expect(autonomo).not.toMatch(/@media|@container/);
    expect(autonomo).toContain('Limbiate ha il valore più basso');
    expect(autonomo).toContain('Fonte: Istat, CC BY 4.0');
  });

  it('keeps one layer of names', () => {
    const autonomo = makeSvgAutonomo({ ...parole, svg: mappaConRilievo() });
    expect(autonomo.split('>Limbiate 169,3<')).toHaveLength(2);
  });

  it('refuses a colour that the style sheet does not define', () => {
    expect(() =>
      makeSvgAutonomo({ ...parole, svg: serieLarga(), css: ':root { --ink: #000; }' }),
    ).toThrow(/figure\.css defines no --/);
  });
});

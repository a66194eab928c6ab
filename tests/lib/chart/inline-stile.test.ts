import { describe, expect, it } from 'vitest';
import { inlineStile } from '../../../src/lib/chart/inline-stile.ts';

const CSS = `:root { --ink: #111111; --line: #dddddd; --paper: #ffffff; }
@media print { :root { --ink: #000000; } .q1 { fill: red; } }
/* .q1 { fill: green; } */
.disegno { width: 100%; color: var(--ink); fill: currentColor; font-family: 'Titillium Web', "Arial"; }
.q1, .q2 { fill: var(--line); }
.comuni path { stroke: var(--paper); stroke-width: 0.9; }
.comuni .sfondo { fill: var(--ink); }
.segno:not(.vuoto) { fill: var(--ink); }
.nomi text { stroke-width: 0.2em; }
a:hover path { fill: blue; }`;

const paint = (dentro: string) =>
  inlineStile(`<svg class="disegno" viewBox="0 0 9 9">${dentro}</svg>`, CSS);

describe('inlineStile', () => {
  it('writes on the root its ink and its letters, and no width of the page', () => {
    expect(paint('')).toBe(
      `<svg class="disegno" viewBox="0 0 9 9" fill="#111111" font-family="'Titillium Web', 'Arial'"></svg>`,
    );
  });

  it('paints an element by its class, and by what holds it, the stronger rule over the weaker', () => {
    const svg = paint('<g class="comuni"><path class="sfondo q1"/></g><path d="M1,1h1"/>');
    expect(svg).toContain(
      '<path class="sfondo q1" fill="#111111" stroke="#ffffff" stroke-width="0.9"/>',
    );
    expect(svg).toContain('<path d="M1,1h1"/>');
  });

  it('follows the closing of elements', () => {
    expect(paint('<g class="comuni"><g/></g><path d="M1,1h1"/>')).toContain('<path d="M1,1h1"/>');
  });

  it('prevails on the attribute of the drawing, as in a browser', () => {
    expect(paint('<path class="q2" fill="white"/>')).toContain('<path class="q2" fill="#dddddd"/>');
  });

  it('knows the elements that a rule leaves out', () => {
    expect(paint('<path class="segno vuoto"/>')).toContain('<path class="segno vuoto"/>');
    expect(paint('<path class="segno"/>')).toContain('fill="#111111"/>');
  });

  it('turns letters into numbers by the size that holds', () => {
    const svg = paint('<g class="nomi" font-size="20"><text dy=".35em">Desio</text></g>');
    expect(svg).toContain('<text dy="7" stroke-width="4">Desio</text>');
  });

  it('leaves the words of a drawing as they are', () => {
    const parole = '<title>Meno di 5 &lt; 6</title>';
    expect(paint(parole)).toContain(parole);
  });
});

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as grafici from './grafici.ts';

/** One tag a line, so that a changed golden reads well in a diff. */
const toLines = (svg: string) => `${svg.replaceAll('><', '>\n<')}\n`;
const toFile = (nome: string) => new URL(`../../golden/chart/${nome}.svg`, import.meta.url);

describe('every figure is drawn as its golden', () => {
  for (const [nome, disegna] of Object.entries(grafici)) {
    it(nome, () => {
      const svg = toLines(disegna());
      const golden = toFile(nome);
      const cambiato = toFile(`${nome}-changed`);
      if (!existsSync(golden) && !process.env['CI']) writeFileSync(golden, svg);
      expect(
        existsSync(golden),
        `no golden ${nome}.svg: run the tests outside CI, look, commit`,
      ).toBe(true);
      const uguale = readFileSync(golden, 'utf8') === svg;
      if (uguale) rmSync(cambiato, { force: true });
      else writeFileSync(cambiato, svg);
      expect(uguale, `${nome}.svg differs: compare it with ${nome}-changed.svg`).toBe(true);
    });
  }
});

import { px } from '../chart/svg.ts';
import { readTagli } from '../chart/tagli.ts';
import type { Disegno } from './modello.ts';

/** The tallest drawing that a sheet can hold, in units of a drawing 720 wide set on the whole line. */
const FOGLIO = 880;
/** Pieces are lower than a sheet, so that the first fits what the page before has left. */
const PEZZO = 660;

/** A drawing taller than a sheet as several, cut between its groups; the others as they are. */
export function splitDisegno(disegno: Disegno): Disegno[] {
  const { altezza, larghezza, svg } = disegno;
  const tagli = [...readTagli(svg), altezza];
  if (altezza <= FOGLIO || tagli.length === 1) return [disegno];
  const parti: Disegno[] = [];
  let da = 0;
  while (da < altezza) {
    const a = tagli.findLast((y) => y > da && y - da <= PEZZO) ?? tagli.find((y) => y > da)!;
    parti.push({ ...disegno, svg: cropSvg(svg, larghezza, da, a), altezza: a - da });
    da = a;
  }
  return parti;
}

function cropSvg(svg: string, larghezza: number, da: number, a: number): string {
  const alta = px(a - da);
  return svg.replace(/^<svg[^>]*>/, (radice) =>
    radice
      .replace(/ data-tagli="[^"]*"/, '')
      .replace('class="disegno ', 'class="disegno disegno-parte ')
      .replace(/ viewBox="[^"]*"/, ` viewBox="0 ${px(da)} ${px(larghezza)} ${alta}"`)
      .replace(/ height="[^"]*"/, ` height="${alta}"`),
  );
}

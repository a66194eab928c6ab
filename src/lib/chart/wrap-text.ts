import { measureText } from './measure-text.ts';
import type { Peso } from './measure-text.ts';

/** Breaks a text in lines that fit a width; a word longer than the width has a line of its own. */
export function wrapText(testo: string, larghezza: number, corpo: number, peso: Peso): string[] {
  const righe: string[] = [];
  for (const parola of testo.split(' ')) {
    const ultima = righe.at(-1);
    const lunga = ultima === undefined ? parola : `${ultima} ${parola}`;
    if (ultima !== undefined && measureText(lunga, corpo, peso) <= larghezza) {
      righe[righe.length - 1] = lunga;
    } else {
      righe.push(parola);
    }
  }
  return righe;
}

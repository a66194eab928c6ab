import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FONT = [
  ['Titillium Web', 400, 'normal', 'titillium-web-latin-400-normal'],
  ['Titillium Web', 600, 'normal', 'titillium-web-latin-600-normal'],
  ['Titillium Web', 700, 'normal', 'titillium-web-latin-700-normal'],
  ['Lora', 400, 'normal', 'lora-latin-400-normal'],
  ['Lora', 400, 'italic', 'lora-latin-400-italic'],
] as const;

/** Signs of the formulas, which no font of the pages has: a machine may have none of its own. */
const FORMULE = '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2';

/**
 * The style of a document to print, with its fonts in it.
 *
 * @param figure style sheet of the figures
 * @param fogli further style sheets of `src/styles`
 */
export function readCss(figure: string, ...fogli: string[]): string {
  const font = FONT.map(([famiglia, peso, stile, nome]) => {
    const carattere = `font-family:'${famiglia}';font-weight:${String(peso)};font-style:${stile}`;
    return writeFont(carattere, `public/fonts/${nome}.woff2`);
  });
  const formule = createRequire(import.meta.url).resolve(FORMULE);
  font.push(writeFont("font-family:'Noto Sans Math'", formule));
  return [...font, figure, ...fogli.map((nome) => readFileSync(`src/styles/${nome}`, 'utf8'))].join(
    '\n',
  );
}

function writeFont(carattere: string, file: string): string {
  const dati = readFileSync(file).toString('base64');
  return `@font-face{${carattere};src:url(data:font/woff2;base64,${dati})}`;
}

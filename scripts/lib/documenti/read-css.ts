import { readFileSync } from 'node:fs';

const FONT = [
  ['Titillium Web', 400, 'normal', 'titillium-web-latin-400-normal'],
  ['Titillium Web', 600, 'normal', 'titillium-web-latin-600-normal'],
  ['Titillium Web', 700, 'normal', 'titillium-web-latin-700-normal'],
  ['Lora', 400, 'normal', 'lora-latin-400-normal'],
  ['Lora', 400, 'italic', 'lora-latin-400-italic'],
] as const;

/**
 * The style of a document to print, with its fonts in it.
 *
 * @param figure style sheet of the figures
 * @param fogli further style sheets of `src/styles`
 */
export function readCss(figure: string, ...fogli: string[]): string {
  const font = FONT.map(([famiglia, peso, stile, nome]) => {
    const dati = readFileSync(`public/fonts/${nome}.woff2`).toString('base64');
    return `@font-face{font-family:'${famiglia}';font-weight:${String(peso)};font-style:${stile};src:url(data:font/woff2;base64,${dati})}`;
  });
  return [...font, figure, ...fogli.map((nome) => readFileSync(`src/styles/${nome}`, 'utf8'))].join(
    '\n',
  );
}

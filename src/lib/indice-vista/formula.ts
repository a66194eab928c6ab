import katex from 'katex';

/**
 * A formula as MathML, which browsers set by themselves: no style sheet, no font, no script.
 *
 * @param linea inside a line of text, instead of on a line of its own
 * @throws ParseError when the TeX is wrong, so that the build stops
 */
export function texToMathml(tex: string, linea = false): string {
  const markup = katex.renderToString(tex, {
    output: 'mathml',
    displayMode: !linea,
    throwOnError: true,
    strict: 'error',
  });
  return markup.replace(/^<span class="katex">|<\/span>$/g, '');
}

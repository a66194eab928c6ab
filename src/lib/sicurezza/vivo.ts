const VIVO =
  /<\/?(?:script|iframe|object|embed|base|meta|link|style|foreignobject|animate|set|handler)\b|<[^>]*\son\w+\s*=|<[^>]*=\s*["']?\s*javascript:/iu;

/**
 * What markup holds that could run something, or load it. A drawing of the atlas has none of it: finding it is
 * the sign of a text that nobody escaped.
 *
 * @example findVivo('<svg><title>Età &lt;b&gt;</title></svg>') // undefined
 */
export const findVivo = (markup: string): string | undefined => VIVO.exec(markup)?.[0];

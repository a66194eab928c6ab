const ELEMENTI =
  /^(?:script|iframe|object|embed|base|meta|link|style|foreignobject|animate\w*|set|handler)$/iu;
const COMANDI = /^on/iu;
const INDIRIZZI = /^(?:(?:xlink:)?href|src|action|formaction|data|srcdoc)$/iu;
const SCRIPT = /^["']?\s*javascript:/iu;

/** A tag and its attributes; a quoted value may hold anything. */
const TAG = /<\/?([a-z][\w:-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)/giu;
const ATTRIBUTO = /([^\s"'>/=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gu;

/**
 * What markup holds that could run something, or load it. A drawing of the atlas has none of it: finding it is
 * the sign of a text that nobody escaped.
 *
 * @example findVivo('<svg><title>Età &lt;b&gt;</title></svg>') // undefined
 */
export function findVivo(markup: string): string | undefined {
  for (const [tag, nome = '', attributi = ''] of markup.matchAll(TAG)) {
    if (ELEMENTI.test(nome)) return tag;
    for (const [attributo, chiave = '', valore = ''] of attributi.matchAll(ATTRIBUTO)) {
      if (COMANDI.test(chiave) || (INDIRIZZI.test(chiave) && SCRIPT.test(valore))) return attributo;
    }
  }
  return undefined;
}

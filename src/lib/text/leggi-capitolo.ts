/** The words that an author wrote in a chapter, without tags: what a reader reads. */
export interface ParoleCapitolo {
  /** Empty when the chapter has no Lettura yet. */
  lettura: string;
  quesiti: string[];
}

/** A value in prose is read as one word. */
const VALORE = /<Valore\b[^>]*\/>/g;

function spoglia(mdx: string): string {
  return mdx
    .replace(VALORE, '0')
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Takes Lettura and Quesiti out of a chapter's MDX. */
export function leggiCapitolo(mdx: string): ParoleCapitolo {
  const [, lettura = ''] = /<Lettura>([\s\S]*?)<\/Lettura>/.exec(mdx) ?? [];
  const [, quesiti = ''] = /<Quesiti>([\s\S]*?)<\/Quesiti>/.exec(mdx) ?? [];
  return {
    lettura: spoglia(lettura),
    quesiti: quesiti
      .split(/^\d+\. /m)
      .slice(1)
      .map(spoglia),
  };
}

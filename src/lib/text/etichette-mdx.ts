/** A data-bound tag in an MDX file. */
export interface EtichettaMdx {
  nome: 'Afferma' | 'Valore';
  /** 1-based line where the tag opens. */
  riga: number;
  attributi: Record<string, string | number>;
  /** The words it holds; empty for a self-closing tag. */
  testo: string;
}

const ETICHETTA =
  /<(Afferma|Valore)((?:\s+[a-z-]+=(?:"[^"]*"|\{[^{}]*\}))*)\s*(?:\/>|>([\s\S]*?)<\/\1>)/g;
const ATTRIBUTO = /([a-z-]+)=(?:"([^"]*)"|\{([^{}]*)\})/g;

/**
 * Finds the tags that tie prose to the data.
 *
 * @throws Error naming the line, for a `<Afferma` or `<Valore` that is not well formed
 */
export function listEtichette(mdx: string): EtichettaMdx[] {
  const trovate = [...mdx.matchAll(ETICHETTA)].map((m): EtichettaMdx => ({
    nome: m[1] as EtichettaMdx['nome'],
    riga: rigaDi(mdx, m.index),
    attributi: leggiAttributi(m[2] ?? ''),
    testo: (m[3] ?? '').replace(/\s+/g, ' ').trim(),
  }));
  const aperte = [...mdx.matchAll(/<(?:Afferma|Valore)\b/g)];
  if (aperte.length !== trovate.length) {
    const note = new Set(trovate.map((t) => t.riga));
    const persa = aperte.map((m) => rigaDi(mdx, m.index)).find((riga) => !note.has(riga));
    throw new Error(
      `riga ${String(persa ?? '?')}: etichetta <Afferma> o <Valore> scritta male (attributi come nome="testo" o nome={12})`,
    );
  }
  return trovate;
}

const rigaDi = (testo: string, indice: number): number => testo.slice(0, indice).split('\n').length;

function leggiAttributi(testo: string): Record<string, string | number> {
  return Object.fromEntries(
    [...testo.matchAll(ATTRIBUTO)].map(([, nome = '', stringa, espressione]) => [
      nome,
      espressione === undefined ? (stringa ?? '') : Number(espressione),
    ]),
  );
}

/** What the picture of a page is made of: texts without markup, the map as the page holds it. */
export interface Anteprima {
  /** The finding, or the name of the place. */
  titolo: string;
  /** What goes with a title that is only a name. */
  testo: string;
  mappa: string;
  /** Source line of the map; empty when the map only says where a place is. */
  fonte: string;
}

const ENTITA: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

const toTesto = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:lt|gt|quot|nbsp|amp|#3[49]);/gu, (entita) => ENTITA[entita]!)
    .replace(/\s+/gu, ' ')
    .trim();

const find = (html: string, espressione: RegExp): string =>
  toTesto(espressione.exec(html)?.[1] ?? '');

/** What a description says beyond the title: all of it, or what follows "Muggiò:"; a finding stands alone. */
function dropTitolo(frase: string, titolo: string): string {
  if (!frase.startsWith(titolo)) return frase;
  const [, resto = ''] = /^: (.+)$/u.exec(frase.slice(titolo.length)) ?? [];
  return resto.charAt(0).toLocaleUpperCase('it') + resto.slice(1);
}

/** Reads a built page; undefined when it has no map to show. */
export function readAnteprima(html: string): Anteprima | undefined {
  const inizio = html.indexOf('class="disegno disegno-mappa');
  if (inizio === -1) return undefined;
  const daMappa = html.slice(html.lastIndexOf('<svg', inizio));
  const mappa = daMappa.slice(0, daMappa.indexOf('</svg>') + '</svg>'.length);
  const titolo = find(html, /<h1[^>]*>([\s\S]*?)<\/h1>/u);
  const frase = find(html, /<meta name="description" content="([^"]*)"/u);
  const fonte = find(
    daMappa.slice(mappa.length, daMappa.indexOf('</figure>')),
    /class="fonte">([\s\S]*?)<\/span>/u,
  ).replace(/ Ogni comune è un collegamento\.$/u, '');
  return { titolo, testo: dropTitolo(frase, titolo), mappa, fonte };
}

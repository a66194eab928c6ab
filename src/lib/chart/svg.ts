import type { Figura } from './figura.ts';

type Attributi = Record<string, string | number | undefined>;

/** Text made safe inside an element or a double-quoted attribute. */
export function escapeXml(testo: string): string {
  return testo
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A coordinate at one decimal, without useless zeros. */
export function px(n: number): string {
  const arrotondato = Math.round(n * 10) / 10;
  return String(arrotondato === 0 ? 0 : arrotondato);
}

/**
 * An SVG element as text. Numbers are written at one decimal, undefined attributes are left out.
 *
 * @param contenuto markup already escaped
 */
export function el(nome: string, attributi: Attributi, contenuto = ''): string {
  const testo = Object.entries(attributi)
    .filter(([, v]) => v !== undefined)
    .map(([k, v]) => ` ${k}="${typeof v === 'number' ? px(v) : escapeXml(String(v))}"`)
    .join('');
  return contenuto === '' ? `<${nome}${testo}/>` : `<${nome}${testo}>${contenuto}</${nome}>`;
}

/** The `<title>` of a shape: what a pointer resting on it reads. */
export function title(testo: string): string {
  return el('title', {}, escapeXml(testo));
}

/** Name and description of a figure, and the attributes by which the root points at them. */
export function describeFigura({ id, titolo, descrizione }: Figura): {
  attributi: Attributi;
  contenuto: string;
} {
  return {
    attributi: { 'aria-labelledby': `${id}-titolo`, 'aria-describedby': `${id}-descrizione` },
    contenuto:
      el('title', { id: `${id}-titolo` }, escapeXml(titolo)) +
      el('desc', { id: `${id}-descrizione` }, escapeXml(descrizione)),
  };
}

/**
 * The root of a figure: named, described, scalable.
 *
 * @param classe what the figure is, for the style sheet: `mappa`, `serie`...
 * @param ruolo `group` when the drawing holds links, which an `img` would hide from assistive technology
 */
export function makeSvg(
  figura: Figura,
  classe: string,
  [larghezza, altezza]: readonly [number, number],
  contenuto: string,
  ruolo: 'img' | 'group' = 'img',
): string {
  const { attributi, contenuto: nomi } = describeFigura(figura);
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `disegno disegno-${classe}`,
      viewBox: `0 0 ${px(larghezza)} ${px(altezza)}`,
      width: larghezza,
      height: altezza,
      'text-anchor': 'middle',
      role: ruolo,
      ...attributi,
    },
    nomi + contenuto,
  );
}

import { parseHTML } from 'linkedom';
import { measureText } from '../../../src/lib/chart/measure-text.ts';
import type { Peso } from '../../../src/lib/chart/measure-text.ts';
import type { Riquadro } from '../../../src/lib/chart/riquadro.ts';

export interface EtichettaLetta extends Riquadro {
  testo: string;
  /** The two layers of a map are never shown together. */
  strato: 'largo' | 'stretto' | 'unico';
}

/** Height of the letters, from ascender to descender, in ems. */
const ALTEZZA = 0.9;

/** Reads the boxes of the words back from a drawing, as a reader would see them. */
export function listEtichette(svg: string): EtichettaLetta[] {
  const { document } = parseHTML(svg);
  return [...document.querySelectorAll('text')].map((nodo) => {
    const testo = nodo.textContent;
    const corpo = Number(inherit(nodo, 'font-size'));
    const peso = Number(inherit(nodo, 'font-weight') ?? pesoDiClasse(nodo)) as Peso;
    const spaziatura = Number(inherit(nodo, 'letter-spacing') ?? 0) * testo.length;
    const larghezza = measureText(testo, corpo, peso) + spaziatura;
    const [x, y] = findPunto(nodo);
    const ancora = inherit(nodo, 'text-anchor') ?? 'start';
    const x0 = ancora === 'middle' ? x - larghezza / 2 : ancora === 'end' ? x - larghezza : x;
    const strato = nodo.closest('.nomi-largo')
      ? 'largo'
      : nodo.closest('.nomi-stretto')
        ? 'stretto'
        : 'unico';
    const meta = (corpo * ALTEZZA) / 2;
    return { testo, strato, x0, x1: x0 + larghezza, y0: y - meta, y1: y + meta };
  });
}

function inherit(nodo: Element, attributo: string): string | undefined {
  return nodo.closest(`[${attributo}]`)?.getAttribute(attributo) ?? undefined;
}

function pesoDiClasse(nodo: Element): number {
  const classe = nodo.getAttribute('class') ?? '';
  return classe.includes('nome-estremo') ? 700 : classe.includes('nome-ambito') ? 600 : 400;
}

/** Both Plot and the maps centre words on their point: the shift in ems is the one that does it. */
function findPunto(nodo: Element): [x: number, y: number] {
  const [, tx = '0', ty = '0'] =
    /translate\(([-\d.]+),([-\d.]+)\)/.exec(nodo.getAttribute('transform') ?? '') ?? [];
  const toPixel = (attributo: string) => {
    const valore = nodo.getAttribute(attributo) ?? '0';
    return valore.endsWith('em') ? 0 : Number(valore);
  };
  return [toPixel('x') + Number(tx), toPixel('y') + Number(ty)];
}

import { el, px } from '../chart/svg.ts';

/** Pictograms are drawn once, on a grid of 20 by 44, and used by name. */
export function drawSimboli(): string {
  const corpo = 'M5.2,14.5Q10,11.6 14.8,14.5L16,27.5L13.4,28L13,43H10.8V30H9.2V43H7L6.6,28L4,27.5Z';
  const omino = el('circle', { cx: 10, cy: 6, r: 4.6 }) + el('path', { d: corpo });
  const simbolo = (id: string, contenuto: string) =>
    el('symbol', { id, viewBox: '0 0 20 44', overflow: 'visible' }, contenuto);
  return el(
    'defs',
    {},
    simbolo('adulto', omino) +
      simbolo('bambino', el('g', { transform: 'translate(3.2 14) scale(.68)' }, omino)) +
      simbolo(
        'anziano',
        omino +
          el('path', {
            d: 'M17,43V26.5q0,-2.2 2.2,-2.2',
            fill: 'none',
            stroke: 'currentColor',
            'stroke-width': '1.6',
            'stroke-linecap': 'round',
          }),
      ) +
      el(
        'symbol',
        { id: 'valigetta', viewBox: '0 0 40 32', overflow: 'visible' },
        el('path', {
          d: 'M13,8V4.5Q13,2 15.5,2H24.5Q27,2 27,4.5V8H36Q39,8 39,11V28Q39,31 36,31H4Q1,31 1,28V11Q1,8 4,8ZM16,8H24V5H16Z',
          'fill-rule': 'evenodd',
        }),
      ),
  );
}

/** One use of a pictogram. */
export function use(
  id: string,
  [x, y]: readonly [number, number],
  [larghezza, altezza]: readonly [number, number],
  colore: string,
): string {
  return el('use', {
    href: `#${id}`,
    x,
    y,
    width: larghezza,
    height: altezza,
    fill: colore,
    color: colore,
  });
}

/**
 * A row of `quanti` equal shapes of which a quantity is filled, the last one in part: the filled area
 * is to the whole as `valore` is to `quanti`.
 *
 * @param forma draws the shape number i in a colour
 * @param box of the shape number i, by which the partial one is cut
 */
export function drawFila(
  id: string,
  quanti: number,
  valore: number,
  forma: (i: number, colore: string) => string,
  box: (i: number) => { x: number; y: number; larghezza: number; altezza: number },
  [pieno, vuoto]: readonly [string, string],
): string {
  const interi = Math.floor(valore);
  const resto = valore - interi;
  const forme = Array.from({ length: quanti }, (_, i) => forma(i, i < interi ? pieno : vuoto));
  if (resto === 0 || interi >= quanti) return forme.join('');
  const { x, y, larghezza, altezza } = box(interi);
  const taglio = el(
    'clipPath',
    { id },
    el('rect', { x, y: y - 2, width: larghezza * resto, height: altezza + 4 }),
  );
  return forme.join('') + taglio + el('g', { 'clip-path': `url(#${id})` }, forma(interi, pieno));
}

/** A ring of which a share is filled, clockwise from the top. */
export function drawAnello(
  [cx, cy]: readonly [number, number],
  raggio: number,
  quota: number,
  [pieno, vuoto]: readonly [string, string],
): string {
  const angolo = 2 * Math.PI * quota;
  const [x, y] = [cx + raggio * Math.sin(angolo), cy - raggio * Math.cos(angolo)];
  const arco = `M${px(cx)},${px(cy - raggio)}A${px(raggio)},${px(raggio)} 0 ${quota > 0.5 ? '1' : '0'} 1 ${px(x)},${px(y)}`;
  const tratto = { fill: 'none', 'stroke-width': raggio * 0.42 };
  return (
    el('circle', { cx, cy, r: raggio, ...tratto, stroke: vuoto }) +
    el('path', { d: arco, ...tratto, stroke: pieno })
  );
}

import { create } from 'qrcode';
import { el } from '../chart/svg.ts';

/** Empty modules around the code: the specification asks for four (ISO/IEC 18004, 9.1). */
const MARGINE = 4;

/**
 * An address as QR code: one path, a module for each unit, dark on whatever is behind.
 *
 * @param testo what the code says
 * @param nome how it is called for who cannot see it
 */
export function qrToSvg(testo: string, nome: string): string {
  const { size, data } = create(testo, { errorCorrectionLevel: 'M' }).modules;
  const lato = size + 2 * MARGINE;
  const tratti: string[] = [];
  for (let riga = 0; riga < size; riga += 1) {
    for (let da = 0; da < size; da += 1) {
      if (!data[riga * size + da]) continue;
      let a = da;
      while (a < size && data[riga * size + a]) a += 1;
      tratti.push(
        `M${String(da + MARGINE)},${String(riga + MARGINE)}h${String(a - da)}v1h-${String(a - da)}z`,
      );
      da = a;
    }
  }
  return el(
    'svg',
    {
      class: 'qr',
      viewBox: `0 0 ${String(lato)} ${String(lato)}`,
      role: 'img',
      'aria-label': nome,
      'shape-rendering': 'crispEdges',
    },
    el('path', { d: tratti.join('') }),
  );
}

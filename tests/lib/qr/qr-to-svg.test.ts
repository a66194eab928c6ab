import { create } from 'qrcode';
import { expect, it } from 'vitest';
import { qrToSvg } from '../../../src/lib/qr/qr-to-svg.ts';

const INDIRIZZO = 'https://example.org/c/ktg46/';

/** The dark modules that a path paints, by row and column. */
function readModuli(svg: string): Set<string> {
  const tratti = svg.matchAll(/M(\d+),(\d+)h(\d+)v1h-(\d+)z/g);
  return new Set(
    [...tratti].flatMap(([, x, y, largo]) =>
      Array.from({ length: Number(largo) }, (_, i) => `${String(y)} ${String(Number(x) + i)}`),
    ),
  );
}

it('paints each dark module of the code, and leaves four around it', () => {
  const { size, data } = create(INDIRIZZO, { errorCorrectionLevel: 'M' }).modules;
  const attesi = [...data].flatMap((scuro, i) =>
    scuro ? [`${String(Math.floor(i / size) + 4)} ${String((i % size) + 4)}`] : [],
  );
  const svg = qrToSvg(INDIRIZZO, 'Codice QR');
  expect([...readModuli(svg)].sort()).toEqual(attesi.sort());
  expect(svg).toContain(`viewBox="0 0 ${String(size + 8)} ${String(size + 8)}"`);
  expect(svg).toContain('aria-label="Codice QR"');
});

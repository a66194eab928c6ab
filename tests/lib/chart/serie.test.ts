import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { serieStorica } from '../../../src/lib/chart/serie-storica.ts';
import { annoToNumero, makeTratti } from '../../../src/lib/chart/tempo.ts';

const serie = (valori: (number | null)[], rotture: { anno: string; nota: string }[] = []) =>
  serieStorica({
    id: 's',
    titolo: 't',
    descrizione: 'd',
    indicatore: { unita: '%', decimali: 1 },
    larghezza: 720,
    protagonista: 'monza',
    anni: valori.map((_, i) => String(2018 + i)),
    linee: [
      {
        territorio: 'monza',
        nome: 'Monza',
        punti: valori.map((valore, i) => ({
          anno: String(2018 + i),
          valore,
          stato: valore === null ? 'mancante:in-attesa' : i === 5 ? 'provvisorio' : 'definitivo',
        })),
      },
    ],
    rotture,
  });

/** Horizontal reach of every stroke of the lines of a kind, in pixels. */
function listPassi(svg: string, classe: 'tratto' | 'salto'): number[] {
  const { document } = parseHTML(svg);
  return [...document.querySelectorAll(`.${classe} path`)].flatMap((p) =>
    p
      .getAttribute('d')!
      .split('M')
      .slice(1)
      .flatMap((pezzo) => {
        const xs = pezzo.split('L').map((v) => Number(v.split(',')[0]));
        return xs.slice(1).map((x, i) => x - xs[i]!);
      }),
  );
}

describe('serieStorica', () => {
  it('joins consecutive years by a solid line', () => {
    const svg = serie([10, 11, 12, 13, 14, 15]);
    expect(listPassi(svg, 'tratto')).toHaveLength(5);
    expect(listPassi(svg, 'salto')).toHaveLength(0);
  });

  it('never crosses a missing year with a solid line', () => {
    const svg = serie([10, 11, null, 13, 14, 15]);
    const solidi = listPassi(svg, 'tratto');
    const punteggiati = listPassi(svg, 'salto');
    expect(solidi).toHaveLength(3);
    expect(punteggiati).toHaveLength(1);
    expect(punteggiati[0]).toBeGreaterThan(1.9 * Math.max(...solidi));
    const { document } = parseHTML(svg);
    const salto = document.querySelector('.salto')!;
    expect(salto.getAttribute('stroke-dasharray')).toBeTruthy();
    expect(document.querySelector('.tratto')!.getAttribute('stroke-dasharray')).toBeNull();
    expect(svg).toContain('Linea punteggiata: anni senza dato');
  });

  it('is not joined across a break, and says the note', () => {
    const svg = serie([10, 11, 12, 13, 14, 15], [{ anno: '2020', nota: 'nuova definizione' }]);
    expect(listPassi(svg, 'tratto')).toHaveLength(4);
    expect(listPassi(svg, 'salto')).toHaveLength(0);
    expect(svg).toContain('Interruzione della serie (2020): nuova definizione');
    expect(parseHTML(svg).document.querySelectorAll('.rottura path')).toHaveLength(1);
  });

  it('draws a provisional value as an empty circle', () => {
    const { document } = parseHTML(serie([10, 11, 12, 13, 14, 15]));
    const vuoti = [...document.querySelectorAll('circle')].filter(
      (c) => c.getAttribute('fill') === 'var(--paper)',
    );
    expect(vuoti).toHaveLength(1);
  });

  it('shows a value between two missing years as a dot', () => {
    const { document } = parseHTML(serie([10, null, 12, null, 14, null]));
    expect(document.querySelectorAll('circle')).toHaveLength(3);
  });

  it('keeps the last year on the axis', () => {
    expect(serie(Array.from({ length: 30 }, (_, i) => i))).toContain('>2047<');
  });
});

describe('makeTratti', () => {
  const punti = [2013, 2018, 2022].map((x) => ({ x, valore: x }));

  it('takes the rhythm of the source for its step: elections are not gaps', () => {
    expect(makeTratti(punti, [2013, 2018, 2022], []).map((t) => t.salto)).toEqual([false, false]);
  });

  it('sees a gap that the expected years do not list', () => {
    const radi = [2018, 2019, 2021].map((x) => ({ x, valore: x }));
    expect(makeTratti(radi, [2018, 2019, 2021], []).map((t) => t.salto)).toEqual([false, true]);
  });
});

describe('annoToNumero', () => {
  it.each([
    ['2024', 2024],
    ['2018-1', 2018.25],
    ['2018-2', 2018.75],
    ['2026-01-01', 2026],
  ])('%s is %d', (anno, numero) => expect(annoToNumero(anno)).toBe(numero));
});

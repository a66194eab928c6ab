import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { componiSvg } from '../../../src/lib/esplora/componi-svg.ts';
import { interpolaTinte } from '../../../src/lib/esplora/interpola-tinte.ts';
import { makeTavola, makeTavolaBivariata } from '../../../src/lib/esplora/make-tavola.ts';
import type { Scena, Strato } from '../../../src/lib/esplora/make-tavola.ts';
import { makeSoglieTerzili } from '../../../src/lib/esplora/terzili.ts';
import type { TopologiaArea } from '../../../src/lib/geo/topologia.ts';
import type { DatiIndicatore, Osservazione } from '../../../src/lib/model.ts';

const topologia = JSON.parse(
  readFileSync('tests/fixtures/geo/comuni.topojson', 'utf8'),
) as TopologiaArea;
const codici = topologia.objects.comuni.geometries.map((g) => (g.properties as { id: string }).id);
const TINTE = ['#000000', '#404040', '#808080', '#c0c0c0', '#ffffff'];
const scena: Scena = { topologia, ambito: '', scala: 'classi', tinte: TINTE, punti: [] };

/** An indicatore whose values are 1, 2, 3... in registry order; the first comune has none. */
function makeStrato(toValore: (posto: number) => number = (n) => n, somma = false): Strato {
  const osservazioni = codici.map((territorio, n): Osservazione => ({
    indicatore: 'prova',
    territorio,
    livello: 'comune',
    anno: '2020',
    valore: n === 0 ? null : toValore(n),
    stato: n === 0 ? 'mancante:in-attesa' : 'definitivo',
    numeratore: null,
    denominatore: null,
  }));
  const dati = {
    indicatore: {
      id: 'prova',
      nome: 'Prova',
      unita: somma ? 'persone' : '%',
      decimali: 1,
      aggregazione: somma ? 'somma' : 'rapporto',
      fonti: [],
      frase: '',
    },
    anni: ['2020'],
    ultimo: '2020',
    osservazioni,
    fonti_per_anno: {},
    classi: [10, 20, 30, 40],
  } as unknown as DatiIndicatore;
  return { dati, anno: '2020' };
}

const count = (testo: string, forma: RegExp): number => [...testo.matchAll(forma)].length;

describe('makeTavola', () => {
  it('paints every comune once, in its class, the missing one hatched and counted', () => {
    const { mappa, legenda } = makeTavola('m', makeStrato(), scena);
    expect(count(mappa, /data-t="/g)).toBe(codici.length);
    expect(count(mappa, /class="q1"/g)).toBe(Math.min(9, codici.length - 1));
    expect(count(mappa, /class="mancante"/g)).toBe(1);
    expect(mappa).toContain('dato non ancora acquisito');
    expect(legenda).toContain('senza dato: 1 comune');
  });

  it('with a continuous scale the ends of the values take the ends of the tones', () => {
    const { mappa } = makeTavola('m', makeStrato(), { ...scena, scala: 'continua' });
    expect(mappa).toContain('fill="#000000"');
    expect(mappa).toContain('fill="#ffffff"');
    expect(mappa).not.toMatch(/class="q\d"/);
  });

  it('never colours a count', () => {
    const { mappa, legenda } = makeTavola(
      'm',
      makeStrato((n) => n * 100, true),
      scena,
    );
    expect(mappa).not.toMatch(/class="q\d/);
    expect(count(mappa, /class="cerchio"/g)).toBe(codici.length - 1);
    expect(legenda).toBe('');
  });

  it('escapes the names of the places it shows', () => {
    const punti = [{ nome: '<b>&"', territorio: codici[0]!, lat: 45.6, lon: 9.2 }];
    expect(makeTavola('m', makeStrato(), { ...scena, punti }).mappa).toContain(
      '&lt;b&gt;&amp;&quot;',
    );
  });
});

describe('two indicatori in one map', () => {
  it('equal values fall on the diagonal, opposite ones on the other', () => {
    const uguali = makeTavolaBivariata('b', [makeStrato(), makeStrato()], scena).mappa;
    expect(uguali).toMatch(/class="b11"/);
    expect(uguali).toMatch(/class="b33"/);
    expect(uguali).not.toMatch(/class="b13"|class="b31"/);
    const opposti = makeTavolaBivariata('b', [makeStrato(), makeStrato((n) => -n)], scena).mappa;
    expect(opposti).toMatch(/class="b13"/);
    expect(opposti).not.toMatch(/class="b33"/);
  });

  it('parts values in three groups of the same size', () => {
    const valori = Array.from({ length: 30 }, (_, i) => i);
    const [a, b] = makeSoglieTerzili(valori) as [number, number];
    expect(valori.filter((v) => v < a)).toHaveLength(10);
    expect(valori.filter((v) => v >= b)).toHaveLength(10);
    expect(makeSoglieTerzili([1, 2])).toEqual([]);
  });
});

describe('interpolaTinte', () => {
  it.each([
    [0, '#000000'],
    [0.125, '#202020'],
    [0.5, '#808080'],
    [1, '#ffffff'],
    [-3, '#000000'],
    [7, '#ffffff'],
  ])('%d is %s', (quota, tinta) => {
    expect(interpolaTinte(TINTE, quota)).toBe(tinta);
  });

  it('refuses what is not a colour', () => {
    expect(() => interpolaTinte(['red', 'blue'], 0.5)).toThrow('red');
  });
});

describe('componiSvg', () => {
  it('puts columns side by side and parts one under the other', () => {
    const svg = (l: number, a: number) => `<svg viewBox="0 0 ${l} ${a}"><path/></svg>`;
    expect(
      componiSvg([
        [svg(100, 50), svg(60, 20)],
        [svg(80, 40), ''],
      ]),
    ).toBe(
      '<svg viewBox="0 0 204 90" width="204" height="90">' +
        '<g transform="translate(0,0)" text-anchor="middle"><path/></g>' +
        '<g transform="translate(0,60)" text-anchor="middle"><path/></g>' +
        '<g transform="translate(124,0)" text-anchor="middle"><path/></g></svg>',
    );
  });
});

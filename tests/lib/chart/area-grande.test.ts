import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { chooseNominati, chooseVicini } from '../../../src/lib/chart/choose-ambiti.ts';
import { cerchiProporzionali } from '../../../src/lib/chart/cerchi-proporzionali.ts';
import { inquadra } from '../../../src/lib/chart/inquadra.ts';
import { legendaIstogramma } from '../../../src/lib/chart/legenda-istogramma.ts';
import { mappaCoropletica } from '../../../src/lib/chart/mappa-coropletica.ts';
import { mappaPosizione } from '../../../src/lib/chart/mappa-posizione.ts';
import { striscia } from '../../../src/lib/chart/striscia.ts';
import type { TopologiaArea, ProprietaComune } from '../../../src/lib/geo/topologia.ts';
import { makeAreaGrande, makeValori } from './area-grande.ts';
import { topologia } from './dati.ts';

const parse = (svg: string) => parseHTML(svg).document;
const grande = makeAreaGrande(5);
const enorme = makeAreaGrande(8);
const figura = {
  id: 'f',
  titolo: 't',
  descrizione: 'd',
  indicatore: { unita: 'euro', decimali: 0 },
};
const AMBITO = 'ambito-1-1';

const comuniDi = (area: TopologiaArea, ambito: string): string[] =>
  area.objects.comuni.geometries
    .map(({ properties }) => properties as ProprietaComune)
    .filter((comune) => comune.ambito === ambito)
    .map(({ id }) => id);

const mappa = (area: TopologiaArea, classi = [80, 160, 240, 320]) =>
  mappaCoropletica({
    ...figura,
    topologia: area,
    valori: makeValori(area.objects.comuni.geometries.length),
    classi,
    ambito: AMBITO,
  });

describe('the map of an ambito of a large area', () => {
  it('shows the ambito whole, inside the frame, and what is around it', () => {
    const { mappa: cornice } = inquadra(grande, AMBITO);
    const [suoi, altri] = [true, false].map((suo) =>
      cornice.comuni.filter((c) => (c.ambito === AMBITO) === suo),
    );
    expect(suoi!.map(({ id }) => id).sort()).toEqual(comuniDi(grande, AMBITO).sort());
    for (const { riquadro } of suoi!) {
      expect(riquadro.x0).toBeGreaterThan(0);
      expect(riquadro.y0).toBeGreaterThan(0);
      expect(riquadro.x1).toBeLessThan(cornice.larghezza);
      expect(riquadro.y1).toBeLessThan(cornice.altezza);
    }
    expect(new Set(altri!.map((c) => c.ambito)).size).toBeGreaterThanOrEqual(8);
  });

  it('says where the frame is with one small map', () => {
    const piccola = parse(mappa(grande)).querySelectorAll('.localizzatore');
    expect(piccola).toHaveLength(1);
    expect(piccola[0]!.querySelectorAll('path')).toHaveLength(1);
  });

  it('keeps the classes of the whole area', () => {
    const classe = (breaks: number[]) =>
      parse(mappa(grande, breaks))
        .querySelector(`path[data-t="${comuniDi(grande, AMBITO)[0]!}"]`)!
        .getAttribute('class');
    expect(classe([1, 2, 3, 4])).toBe('q5');
    expect(classe([390, 391, 392, 393])).toBe('q1');
  });

  it('weighs the same in an area two and a half times larger', () => {
    const [a, b] = [mappa(grande), mappa(enorme)].map((svg) => svg.length);
    expect(Math.abs(b! / a! - 1)).toBeLessThan(0.1);
  });

  it('is the whole area where the comuni are few', () => {
    const { mappa: cornice, localizzatore } = inquadra(topologia, 'desio');
    expect(cornice.comuni).toHaveLength(62);
    expect(localizzatore).toBe('');
  });

  it('leaves out what is around an ambito in pieces at the two ends of the area', () => {
    const capi = ['ambito-0-0', 'ambito-7-7'];
    const comuni = enorme.objects.comuni.geometries.map((g) => {
      const p = g.properties as ProprietaComune;
      return { ...g, properties: { ...p, ambito: capi.includes(p.ambito) ? capi[0]! : p.ambito } };
    });
    const area = {
      ...enorme,
      objects: { ...enorme.objects, comuni: { ...enorme.objects.comuni, geometries: comuni } },
    };
    const ambiti = inquadra(area, 'ambito-0-0').mappa.comuni.map((c) => c.ambito);
    expect(ambiti).toHaveLength(32);
    expect(new Set(ambiti)).toEqual(new Set(['ambito-0-0']));
  });

  it('serves circles and places too', () => {
    const cerchi = parse(
      cerchiProporzionali({
        ...figura,
        topologia: grande,
        valori: makeValori(400),
        ambito: AMBITO,
      }),
    );
    expect(cerchi.querySelectorAll('.cerchio').length).toBeLessThan(200);
    expect(cerchi.querySelectorAll('.cerchio:not(.fuori)')).toHaveLength(16);
    const comune = comuniDi(grande, AMBITO)[5]!;
    const posizione = parse(mappaPosizione({ ...figura, topologia: grande, comune }));
    expect(posizione.querySelectorAll(`.pieno-${AMBITO}`)).toHaveLength(1);
    expect(posizione.querySelectorAll('.localizzatore')).toHaveLength(1);
  });
});

describe('the histogram of a large area', () => {
  const disegna = (quanti: number) =>
    legendaIstogramma({
      ...figura,
      valori: makeValori(quanti),
      classi: [50, 100, 150, 200],
      segni: [],
      rilievo: ['900003', '900250'],
    });

  it('counts every comune once, in bars', () => {
    const testi = [...parse(disegna(400)).querySelectorAll('rect > title')].map(
      (t) => t.textContent,
    );
    const conti = testi.map((t) =>
      t.endsWith('un comune') ? 1 : Number(/(\d+) comuni$/.exec(t)![1]),
    );
    expect(conti.length).toBeLessThan(50);
    expect(conti.reduce((a, b) => a + b, 0)).toBe(400);
  });

  it('marks the comuni of the ambito, each by name', () => {
    const tacche = [...parse(disegna(400)).querySelectorAll('[data-t]')];
    expect(tacche.map((t) => t.querySelector('title')!.textContent)).toEqual([
      'Comune 3: 3\u00a0€',
      'Comune 250: 250\u00a0€',
    ]);
  });

  it('does not grow with the comuni', () => {
    expect(disegna(8000).length).toBeLessThan(disegna(400).length * 1.1);
  });

  it('has a square for each comune where they are few', () => {
    expect(parse(disegna(62)).querySelectorAll('rect[data-t]')).toHaveLength(62);
  });
});

describe('the strip of many ambiti', () => {
  const ambiti = (quanti: number) =>
    makeValori(quanti).map((v, n) => ({
      ...v,
      territorio: `a${String(n)}`,
      nome: `Ambito ${String(n)}`,
      valore: (n * 100) / quanti,
    }));
  const disegna = (quanti: number) =>
    striscia({
      ...figura,
      larghezza: 720,
      protagonista: 'a10',
      ambiti: ambiti(quanti),
      confronti: [],
    });

  it('names the one of the page and the two ends', () => {
    const nomi = [...parse(disegna(40)).querySelectorAll('[data-t] > title')].map(
      (t) => /^Ambito \d+/.exec(t.textContent)?.[0],
    );
    expect(nomi.sort()).toEqual(['Ambito 0', 'Ambito 10', 'Ambito 39']);
  });

  it('does not grow beyond the pixels of the axis', () => {
    expect(disegna(6000).length).toBeLessThan(disegna(600).length * 1.2);
  });

  it('is chosen by value, with those next to it for a ranking', () => {
    const id = (scelti: { territorio: string }[]) => scelti.map((v) => v.territorio);
    expect(id(chooseVicini(ambiti(40), 'a10', 2))).toEqual([
      'a39',
      'a12',
      'a11',
      'a10',
      'a9',
      'a8',
      'a0',
    ]);
    expect(id(chooseNominati(ambiti(40), 'provincia-mb'))).toEqual(['a39', 'a0']);
    expect(chooseVicini(ambiti(5), 'a1')).toHaveLength(5);
  });
});

import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { mappaCoropletica } from '../../../src/lib/chart/mappa-coropletica.ts';
import { miniMappa, simboliComuni } from '../../../src/lib/chart/mini-mappa.ts';
import { topologia, valori, vecchiaia } from './dati.ts';
import * as grafici from './grafici.ts';

const parse = (svg: string) => parseHTML(svg).document;
const base = {
  titolo: 't',
  descrizione: 'd',
  indicatore: vecchiaia,
  topologia,
  classi: vecchiaia.classi,
};

describe('mappaCoropletica', () => {
  it('draws the 62 comuni once each, every one with its name and value', () => {
    const comuni = [...parse(grafici.mappaConRilievo()).querySelectorAll('path[data-t]')];
    expect(new Set(comuni.map((c) => c.getAttribute('data-t'))).size).toBe(62);
    for (const c of comuni) expect(c.querySelector('title')?.textContent).toMatch(/^.+: \d+,\d$/);
    const desio = comuni.find((c) => c.getAttribute('data-t') === '108023');
    expect(desio?.querySelector('title')?.textContent).toBe('Desio: 188,6');
  });

  it('colours by class: a value equal to a break is in the upper class', () => {
    const classeDi = (valore: number) =>
      parse(
        mappaCoropletica({
          ...base,
          id: 'a',
          valori: [{ territorio: '108023', nome: 'Desio', valore, stato: 'definitivo' }],
          classi: [10, 20, 30, 40],
        }),
      )
        .querySelector('path[data-t="108023"]')
        ?.getAttribute('class');
    expect([9.9, 10, 29.9, 30, 40, 1000].map(classeDi)).toEqual([
      'q1',
      'q2',
      'q3',
      'q4',
      'q5',
      'q5',
    ]);
  });

  it('hatches a missing value, says why, and never gives it a class', () => {
    const svg = parse(grafici.mappaConMancanti());
    const mancante = svg.querySelector('path[data-t="108034"]')!;
    expect(mancante.getAttribute('class')).toBe('mancante');
    const pattern = /url\(#(.+)\)/.exec(mancante.getAttribute('fill')!)![1]!;
    expect(svg.getElementById(pattern)?.tagName.toLowerCase()).toBe('pattern');
    expect(mancante.querySelector('title')?.textContent).toBe(
      'Muggiò: dato coperto da segreto statistico',
    );
  });

  it('draws as missing a comune of which nothing is said', () => {
    const svg = parse(mappaCoropletica({ ...base, id: 'a', valori: [] }));
    expect(svg.querySelectorAll('path.mancante')).toHaveLength(62);
  });

  it('softens only the comuni outside the ambito in relief', () => {
    const svg = parse(grafici.mappaConRilievo());
    expect(svg.querySelectorAll('.fuori')).toHaveLength(62 - 7);
    expect(svg.querySelectorAll('.confine-rilievo')).toHaveLength(1);
    expect(parse(grafici.mappaConMancanti()).querySelectorAll('.confine-rilievo')).toHaveLength(0);
  });

  it('names the highest and the lowest at both sizes, unless several share the value', () => {
    for (const strato of ['.nomi-largo', '.nomi-stretto']) {
      const nomi = [
        ...parse(grafici.mappaConRilievo()).querySelectorAll(`${strato} .nome-estremo`),
      ];
      expect(nomi.map((n) => n.textContent).sort()).toEqual([
        'Limbiate 169,3',
        'Nova Milanese 205,0',
      ]);
    }
    const pari = valori(vecchiaia, '2026').map((v) => ({ ...v, valore: 100 }));
    const svg = mappaCoropletica({ ...base, id: 'a', valori: pari, ambito: 'desio' });
    expect(svg).not.toContain('nome-estremo');
  });

  it('leads to a comune when an address is given', () => {
    const links = parse(grafici.mappaDivergenteConCollegamenti()).querySelectorAll('.comuni a');
    expect(links).toHaveLength(62);
    expect(links[0]?.getAttribute('href')).toMatch(/^\/comuni\/\d{6}\/$/);
  });
});

describe('ids', () => {
  it('are unique in a page with two figures, and every reference is to its own figure', () => {
    for (const disegna of [
      (id: string) => mappaCoropletica({ ...base, id, valori: [] }),
      (id: string) => miniMappa({ ...base, id, valori: [], simboli: 'x.svg' }),
    ]) {
      const svg = disegna('uno') + disegna('due');
      const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const riferimenti = [...svg.matchAll(/url\(#([^)]+)\)|aria-\w+="([^"]+)"/g)];
      expect(riferimenti.length).toBeGreaterThan(0);
      for (const [, a, b] of riferimenti) expect(ids).toContain(a ?? b);
    }
  });
});

describe('miniMappa', () => {
  it('weighs at most 6 kB and finds every shape in the sprite', () => {
    const mini = grafici.miniatura();
    expect(mini.length).toBeLessThanOrEqual(6000);
    const sprite = parse(simboliComuni(topologia));
    const riferiti = [...mini.matchAll(/href="\/geo\/comuni\.svg#([^"]+)"/g)].map(([, id]) => id!);
    expect(riferiti).toHaveLength(63);
    for (const id of riferiti) expect(sprite.getElementById(id)?.getAttribute('d')).toBeTruthy();
  });
});

describe('mappaIndice', () => {
  it('leads to the 62 comuni and, by name, to the five ambiti', () => {
    const svg = parse(grafici.indice());
    expect(svg.querySelectorAll('.comuni a')).toHaveLength(62);
    for (const strato of ['.nomi-largo', '.nomi-stretto']) {
      const ambiti = [...svg.querySelectorAll(`${strato} a`)].map((a) => a.getAttribute('href'));
      expect(ambiti.sort()).toEqual([
        '/ambiti/carate-brianza/',
        '/ambiti/desio/',
        '/ambiti/monza/',
        '/ambiti/seregno/',
        '/ambiti/vimercate-trezzo/',
      ]);
    }
  });
});

describe('cerchiProporzionali', () => {
  it('makes surface, not radius, proportional to the quantity', () => {
    const cerchi = [...parse(grafici.cerchi()).querySelectorAll('.cerchi circle')].map((c) => ({
      r: Number(c.getAttribute('r')),
      n: Number(/: (\d+)/.exec(c.textContent)![1]),
    }));
    const rapporti = cerchi.filter((c) => c.n > 50).map((c) => c.r ** 2 / c.n);
    expect(Math.max(...rapporti) / Math.min(...rapporti)).toBeLessThan(1.02);
  });

  it('draws larger circles first, so that small ones stay visible', () => {
    const raggi = [...parse(grafici.cerchi()).querySelectorAll('.cerchi circle')].map((c) =>
      Number(c.getAttribute('r')),
    );
    expect(raggi).toEqual([...raggi].sort((a, b) => b - a));
  });
});

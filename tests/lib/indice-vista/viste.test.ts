import { describe, expect, it } from 'vitest';
import type { Accordo } from '../../../src/lib/index/measure-accordo.ts';
import { listDiscordi, nomeAccordo } from '../../../src/lib/indice-vista/accordo.ts';
import {
  findClassePunti,
  findSpinta,
  listPunti,
  makeClassiPunti,
} from '../../../src/lib/indice-vista/contributi.ts';
import { texToMathml } from '../../../src/lib/indice-vista/formula.ts';
import { listIpotesi } from '../../../src/lib/indice-vista/ipotesi.ts';
import { listPassi } from '../../../src/lib/indice-vista/passi.ts';
import { groupCapitolo } from '../../../src/lib/indice-vista/tabella.ts';
import type { Ambito } from '../../../src/lib/model.ts';
import { makeRiga } from './righe.ts';

describe('contributions', () => {
  const riga = makeRiga('108001', { punti: [[2, 0.5], null, [-4, 0.25]] });

  it('are level and imbalance together; a missing component has none', () => {
    expect(listPunti(riga)).toEqual([2.5, null, -3.75]);
  });

  it('find what moves a territory farthest, in either direction', () => {
    expect(findSpinta(riga)).toEqual({ posto: 2, punti: -3.75 });
    expect(findSpinta(makeRiga('108001', { punti: [null] }))).toBeUndefined();
  });

  it('have classes around zero: the sign decides the side', () => {
    const classi = makeClassiPunti([
      makeRiga('108001', {
        punti: [
          [8, 0],
          [1, 0],
        ],
      }),
      makeRiga('108002', {
        punti: [
          [-8, 0],
          [0.1, 0],
        ],
      }),
    ]);
    expect(findClassePunti(8, classi)).toBe(5);
    expect(findClassePunti(-8, classi)).toBe(1);
    expect(findClassePunti(0, classi)).toBe(3);
    expect(findClassePunti(null, classi)).toBeUndefined();
  });
});

describe('the agreement with another measure', () => {
  const scarto = (territorio: string, rango: number, rangoAltro: number) => ({
    territorio,
    livello: 1,
    rango,
    rangoAltro,
    scarto: rangoAltro - rango,
  });

  it('lists only the comuni in opposite thirds, by the size of the gap', () => {
    const accordo = {
      unita: 9,
      scarti: [scarto('a', 1, 9), scarto('b', 1, 5), scarto('c', 8, 2), scarto('d', 3, 7)],
    } as unknown as Accordo;
    const { sopra, sotto } = listDiscordi(accordo);
    expect(sopra.map(({ territorio }) => territorio)).toEqual(['a', 'd']);
    expect(sotto.map(({ territorio }) => territorio)).toEqual(['c']);
  });

  it.each([
    [0.29, 'debole'],
    [0.3, 'parziale'],
    [-0.59, 'parziale'],
    [0.6, 'forte'],
  ])('rho %d is %s', (rho, parola) => {
    expect(nomeAccordo(rho)).toBe(parola);
  });
});

it('assumptions come in the order of the method, and inside from the largest', () => {
  const voci = listIpotesi(
    [
      { ipotesi: 'esclusione', variante: 'reddito', cambioMedio: 9, cambioMassimo: 20 },
      { ipotesi: 'normalizzazione', variante: 'mpi', cambioMedio: 1, cambioMassimo: 4 },
      { ipotesi: 'normalizzazione', variante: 'rango', cambioMedio: 3, cambioMassimo: 8 },
      { ipotesi: 'anno-base', variante: '2019', cambioMedio: 2, cambioMassimo: 5 },
    ],
    (id) => id.toUpperCase(),
  );
  expect(voci.map(({ nome }) => nome)).toEqual([
    'solo l’ordine dei comuni',
    'scala dell’anno: media 100, deviazione 10',
    '100 nel 2019',
    'senza «REDDITO»',
  ]);
});

describe('the sections of the note', () => {
  const passo = (n: number) => ({ data: { passo: n } });
  const tutti = [10, 2, 3, 1, 4, 5, 6, 7, 8, 9].map(passo);

  it('come in their order', () => {
    expect(listPassi(tutti).map(({ data }) => data.passo)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('are refused when one is missing or written twice', () => {
    expect(() => listPassi(tutti.slice(1))).toThrow(/controllare 10$/);
    expect(() => listPassi([...tutti, passo(4)])).toThrow(/controllare 4$/);
  });
});

describe('texToMathml', () => {
  it('needs no style and no script', () => {
    const markup = texToMathml('r_{ij} = 100 \\pm 60 \\cdot \\frac{x - \\text{Rif}}{2\\Delta}');
    expect(markup).toMatch(/^<math[^>]* display="block">.*<\/math>$/);
    expect(markup).not.toMatch(/style=|<script|class=/);
    expect(texToMathml('j', true)).not.toContain('display=');
  });

  it('refuses wrong TeX', () => {
    expect(() => texToMathml('\\frac{1}')).toThrow();
  });
});

it('a chapter lists its comuni from the highest, a missing one last, then the ambito and the totals', () => {
  const ambito = { id: 'desio', comuni: ['108001', '108002', '108003'] } as unknown as Ambito;
  const totale = makeRiga('provincia-mb');
  const gruppi = groupCapitolo(
    {
      totali: [totale],
      edizione: {
        righe: [
          makeRiga('108003', { valore: null }),
          makeRiga('108001', { valore: 90 }),
          makeRiga('108002', { valore: 110 }),
          makeRiga('108099', { valore: 120 }),
          makeRiga('desio'),
          totale,
        ],
      } as never,
    },
    ambito,
  );
  expect(gruppi.map(({ righe }) => righe.map(({ territorio }) => territorio))).toEqual([
    ['108002', '108001', '108003'],
    ['desio', 'provincia-mb'],
  ]);
});

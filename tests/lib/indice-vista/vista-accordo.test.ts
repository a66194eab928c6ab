import { describe, expect, it } from 'vitest';
import type { Accordo } from '../../../src/lib/index/measure-accordo.ts';
import { makeVistaAccordo } from '../../../src/lib/indice-vista/vista-accordo.ts';
import type { VistaIndice } from '../../../src/lib/indice-vista/vista-indice.ts';

const NOMI: Record<string, string> = { a: 'Aicurzio', b: 'Briosco', c: "Cornate d'Adda" };
const atlante = {
  nomeTerritorio: (id: string) => NOMI[id] ?? id,
  getFonte: (id: string) => ({ id }),
  getDati: () => ({ indicatore: { nome: 'Indice di altri', fonti: ['sua'] } }),
} as unknown as Parameters<typeof makeVistaAccordo>[1];

const scarto = (territorio: string, rango: number, rangoAltro: number) => ({
  territorio,
  livello: 1,
  rango,
  rangoAltro,
  scarto: rangoAltro - rango,
});

function makeIndice(accordo: Partial<Accordo> | undefined): VistaIndice {
  const accordi = accordo && [
    {
      indicatore: 'altro',
      anno: '2021',
      unita: 3,
      rho: 0.5,
      stessoTerzo: 1 / 3,
      terziOpposti: 2 / 3,
      tabella: [],
      scarti: [scarto('a', 1, 3), scarto('b', 2, 2), scarto('c', 3, 1)],
      ...accordo,
    },
  ];
  return {
    definizione: { id: 'prova', nome: 'Indice nostro', confronto: { motivo: 'Perché sì.' } },
    esito: { accordi: accordi ?? [] },
    vista: { indicatore: { unita: 'punti', decimali: 1 }, fonti: [{ id: 'nostra' }] },
    comuni: ['a', 'b', 'c'].map((territorio, i) => ({ territorio, valore: 110 - i })),
  } as unknown as VistaIndice;
}

describe('what an indice says of another measure', () => {
  it('is how far they agree, and which comuni they put at opposite ends', () => {
    const { punti, titoloMappa, frasi, fonti } = makeVistaAccordo(makeIndice({}), atlante);
    expect(punti.titolo).toBe(
      'Accordo parziale: 33% dei comuni nello stesso terzo, 67% in terzi opposti',
    );
    expect(punti.punti.map(({ nome, valore, discorde }) => [nome, valore, discorde])).toEqual([
      ['Aicurzio', 110, true],
      ['Briosco', 109, false],
      ['Cornate d’Adda', 108, true],
    ]);
    expect(titoloMappa).toBe(
      'Aicurzio è più in alto nell’indice dell’atlante, Cornate d’Adda in quello dell’Istat',
    );
    expect(frasi).toEqual([
      'Perché sì.',
      'La correlazione per ranghi fra le due misure è 0,50 nel 2021: un accordo parziale.',
      'Nel terzo più alto dell’atlante e nel più basso dell’Istat: Aicurzio.',
      'Nel terzo più basso dell’atlante e nel più alto dell’Istat: Cornate d’Adda.',
    ]);
    expect(fonti.map(({ id }) => id)).toEqual(['nostra', 'sua']);
  });

  it('is nothing of a correlation that cannot be computed', () => {
    const scarti = [scarto('a', 1, 1), scarto('b', 2, 2), scarto('c', 3, 3)];
    const { punti, titoloMappa, frasi } = makeVistaAccordo(
      makeIndice({ rho: null, scarti }),
      atlante,
    );
    expect(punti.titolo).toBe('Il confronto non è possibile');
    expect(titoloMappa).toBe('Dove le due misure mettono i comuni in posti diversi');
    expect(frasi).toEqual(['Perché sì.']);
  });

  it('wants something to be compared with', () => {
    expect(() => makeVistaAccordo(makeIndice(undefined), atlante)).toThrow(
      'prova: nessun confronto',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { calcolaIndice } from '../../../src/lib/index/calcola-indice.ts';
import { formatIndice, formatObiettivi } from '../../../src/lib/index/format-indice.ts';
import { indiceToDati } from '../../../src/lib/index/indice-to-dati.ts';
import { COMUNI, makeDefinizione, makeFind } from './indice-di-prova.ts';

describe('an indice as files', () => {
  const esito = calcolaIndice(makeDefinizione(), makeFind(), { comuni: COMUNI });

  it('writes one row per territory and edition, unrounded', () => {
    const [testata, ...righe] = formatIndice(esito, new Map(), { fonte: 'f', licenza: 'l' })
      .trim()
      .split('\n');
    expect(righe).toHaveLength(2 * (12 + 7));
    expect(testata!.split(',').slice(0, 7)).toEqual([
      'indice',
      'territorio',
      'nome_territorio',
      'livello',
      'anno',
      'valore',
      'stato',
    ]);
    expect(Number(righe[0]!.split(',')[5])).toBe(esito.edizioni[0]!.righe[0]!.valore);
  });

  it('publishes the goalposts that reproduce the scores', () => {
    const [testata, riga] = formatObiettivi(esito).trim().split('\n');
    const colonne = testata!.split(',');
    const get = (nome: string): number => Number(riga!.split(',')[colonne.indexOf(nome)]);
    const { valore, normalizzato } = esito.edizioni[0]!.righe[0]!.componenti[0]!;
    const r =
      ((valore! - get('obiettivo_min')) / (get('obiettivo_max') - get('obiettivo_min'))) * 60 + 70;
    expect(r).toBeCloseTo(normalizzato!, 9);
  });

  it('takes the shape of an indicatore, worse upwards for a negative phenomenon', () => {
    const { indicatore, anni, ultimo, osservazioni, classi } = indiceToDati(esito, []);
    expect(indicatore).toMatchObject({
      id: 'prova',
      polarita: -1,
      decimali: 1,
    });
    expect([anni, ultimo]).toEqual([['2020', '2021'], '2021']);
    expect(osservazioni).toHaveLength(2 * 19);
    expect(classi).toHaveLength(4);
  });
});

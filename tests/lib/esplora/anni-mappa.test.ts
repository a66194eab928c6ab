import { describe, expect, it } from 'vitest';
import { listAnniMappa } from '../../../src/lib/esplora/anni-mappa.ts';
import type { DatiIndicatore, Fonte } from '../../../src/lib/model.ts';

const getFonte = (id: string) =>
  ({ id, sigla: id.toUpperCase(), licenza: { nome: 'CC BY 4.0' } }) as Fonte;

const riga = (anno: string, livello: string, valore: number | null) => ({ anno, livello, valore });

describe('listAnniMappa', () => {
  const dati = {
    indicatore: { id: 'alunni-primaria', fonti: ['mim'] },
    anni: ['2019', '2020', '2021'],
    osservazioni: [
      riga('2019', 'comune', 3),
      riga('2020', 'comune', null),
      riga('2020', 'nazione', 9),
      riga('2021', 'comune', 5),
    ],
    fonti_per_anno: { '2021': ['mim', 'istat'] },
  } as unknown as DatiIndicatore;

  it('keeps the years that a map of the comuni can show, named as the reader names them', () => {
    expect(listAnniMappa(dati, getFonte).map((a) => a.nome)).toEqual(['2019/20', '2021/22']);
  });

  it('names the publishers of each year', () => {
    expect(listAnniMappa(dati, getFonte).map((a) => a.fonti)).toEqual(['MIM', 'MIM, ISTAT']);
  });
});

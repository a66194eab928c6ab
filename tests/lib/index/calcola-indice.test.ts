import { describe, expect, it } from 'vitest';
import { calcolaIndice, type EsitoIndice } from '../../../src/lib/index/calcola-indice.ts';
import { Rifiuto } from '../../../src/lib/index/rifiuto.ts';
import type { FindOsservazione } from '../../../src/lib/index/select-dati.ts';
import { COMUNI, makeDefinizione, makeFind } from './indice-di-prova.ts';

function listValori({ edizioni }: EsitoIndice, anno: string): (number | null)[] {
  return edizioni.find((edizione) => edizione.anno === anno)!.righe.map(({ valore }) => valore);
}

describe('frozen goalposts', () => {
  it('move no other score when a year or a unit is added', () => {
    const find = makeFind();
    const prima = calcolaIndice(makeDefinizione(), find, { comuni: COMUNI.slice(0, 10) });
    const dopo = calcolaIndice(makeDefinizione({ edizioni: ['2020', '2021', '2022'] }), find, {
      comuni: COMUNI,
      congelati: prima.obiettivi,
    });
    for (const anno of ['2020', '2021']) {
      expect(listValori(dopo, anno).slice(0, 10)).toEqual(listValori(prima, anno).slice(0, 10));
      expect(listValori(dopo, anno).slice(12)).toEqual(listValori(prima, anno).slice(10));
    }
    expect(dopo.obiettivi).toEqual(prima.obiettivi);
  });

  it('are needed for that: without them the new year moves the old scores', () => {
    const find = makeFind();
    const prima = calcolaIndice(makeDefinizione(), find, { comuni: COMUNI });
    const dopo = calcolaIndice(makeDefinizione({ edizioni: ['2020', '2021', '2022'] }), find, {
      comuni: COMUNI,
    });
    expect(listValori(dopo, '2020')).not.toEqual(listValori(prima, '2020'));
  });
});

describe('missing values', () => {
  it('rescale the weights, mark the score as partial and leave no contribution for what is missing', () => {
    const manca = `due|${COMUNI[3]!}|2021`;
    const esito = calcolaIndice(
      makeDefinizione(),
      makeFind((chiave) => chiave === manca),
      { comuni: COMUNI },
    );
    const riga = esito.edizioni[1]!.righe[3]!;
    expect(riga.quota).toBeCloseTo(2 / 3, 12);
    expect(riga.stato).toBe('parziale');
    expect(riga.componenti[1]).toEqual({
      valore: null,
      stato: 'mancante:segreto-statistico',
      normalizzato: null,
      contributo: null,
    });
    const [uno, , tre] = riga.componenti.map(({ normalizzato }) => normalizzato);
    expect(riga.media).toBeCloseTo((uno! + tre!) / 2, 12);
    expect(riga.intervallo).not.toBeNull();
  });

  it('give no score, no rank and the reason when too many components are missing', () => {
    const esito = calcolaIndice(
      makeDefinizione(),
      makeFind(
        (chiave) => chiave.startsWith('due|108004|2021') || chiave.startsWith('tre|108004|2021'),
      ),
      { comuni: COMUNI },
    );
    const { righe } = esito.edizioni[1]!;
    expect(righe[3]).toMatchObject({
      valore: null,
      rango: null,
      intervallo: null,
      stato: 'mancante:segreto-statistico',
    });
    expect(Math.max(...righe.slice(0, 12).map(({ rango }) => rango ?? 0))).toBe(11);
  });

  it('leave ambiti without ranks rather than failing when the source has no aggregates', () => {
    const esito = calcolaIndice(
      makeDefinizione(),
      makeFind((chiave) => /\|[a-z]/u.test(chiave) && !chiave.includes('area-accordo')),
      { comuni: COMUNI },
    );
    expect(esito.edizioni[0]!.robustezza.ambiti).toBeNull();
    expect(esito.edizioni[0]!.robustezza.comuni).not.toBeNull();
  });
});

describe('components', () => {
  it('take the year that the definition gives for an edition', () => {
    const find = makeFind();
    const componenti = makeDefinizione().componenti.map((componente, j) =>
      j === 2 ? { ...componente, anni: { '2021': '2019' } } : componente,
    );
    const esito = calcolaIndice(makeDefinizione({ componenti }), find, { comuni: COMUNI });
    expect(esito.anni).toEqual({
      '2020': ['2020', '2020', '2020'],
      '2021': ['2021', '2021', '2019'],
    });
    expect(esito.edizioni[1]!.righe[0]!.componenti[2]!.valore).toBe(
      find('tre', COMUNI[0]!, '2019')!.valore,
    );
  });

  it('can be relative to Italy in the same year', () => {
    const find = makeFind();
    const componenti = makeDefinizione().componenti.map((componente, j) =>
      j === 0 ? { ...componente, relativo: 'italia' } : componente,
    );
    const esito = calcolaIndice(makeDefinizione({ componenti }), find, { comuni: COMUNI });
    const atteso =
      (100 * find('uno', COMUNI[5]!, '2021')!.valore!) / find('uno', 'italia', '2021')!.valore!;
    expect(esito.edizioni[1]!.righe[5]!.componenti[0]!.valore).toBeCloseTo(atteso, 12);
  });

  it('are cut at the published bounds when winsorised, aggregates and new units too', () => {
    const base = makeFind();
    const find: FindOsservazione = (indicatore, territorio, anno) =>
      indicatore === 'uno' && territorio === COMUNI[0] && anno === '2020'
        ? { valore: 9000, stato: 'definitivo' }
        : base(indicatore, territorio, anno);
    const componenti = makeDefinizione().componenti.map((componente, j) =>
      j === 0 ? { ...componente, trattamento: 'winsorizza' } : componente,
    );
    const esito = calcolaIndice(makeDefinizione({ componenti }), find, { comuni: COMUNI });
    const { trattamento, sup } = esito.obiettivi[0]!;
    expect(trattamento.tagliati).toBe(1);
    expect(sup).toBeLessThan(31);
    expect(esito.edizioni[0]!.righe[0]!.componenti[0]!.valore).toBe(9000);
    expect(esito.edizioni[0]!.righe[0]!.componenti[0]!.normalizzato).toBeLessThan(200);
  });
});

describe('what is refused', () => {
  it('a constant component', () => {
    const base = makeFind();
    const find: FindOsservazione = (indicatore, territorio, anno) =>
      indicatore === 'due'
        ? { valore: 5, stato: 'definitivo' }
        : base(indicatore, territorio, anno);
    expect(() => calcolaIndice(makeDefinizione(), find, { comuni: COMUNI })).toThrow(/costante/u);
  });

  it('a reference without a value in the base year', () => {
    const find = makeFind((chiave) => chiave === 'tre|area-accordo|2020');
    expect(() => calcolaIndice(makeDefinizione(), find, { comuni: COMUNI })).toThrow(
      /"tre" non ha il valore di riferimento \(area-accordo, 2020\)/u,
    );
  });

  it.each([
    [
      'a base year that is no edition',
      { riferimento: { territorio: 'area-accordo', anno: '1999', motivo: 'm' } },
      /riferimento\.anno/u,
    ],
    ['editions out of order', { edizioni: ['2021', '2020'] }, /edizioni\.1/u],
    [
      'one component',
      { componenti: [{ indicatore: 'uno', polarita: 1, dimensione: 'a', motivo: 'm' }] },
      /componenti/u,
    ],
    [
      'a component twice',
      {
        componenti: [1, 2].map(() => ({
          indicatore: 'uno',
          polarita: 1,
          dimensione: 'a',
          motivo: 'm',
        })),
      },
      /ripetuto/u,
    ],
    [
      'a component without polarity',
      {
        componenti: [
          { indicatore: 'uno', dimensione: 'a', motivo: 'm' },
          { indicatore: 'due', polarita: 0, dimensione: 'a', motivo: 'm' },
        ],
      },
      /componenti\.0\.polarita[^]*componenti\.1\.polarita/u,
    ],
    [
      'a component without a reason',
      {
        componenti: [
          { indicatore: 'uno', polarita: 1, dimensione: 'a', motivo: ' ' },
          { indicatore: 'due', polarita: 1, dimensione: 'a', motivo: 'm' },
        ],
      },
      /componenti\.0\.motivo/u,
    ],
    [
      'a component that is also left out',
      { esclusi: [{ indicatore: 'due', motivo: 'm' }] },
      /è anche un componente/u,
    ],
    ['no limits', { limiti: [] }, /limiti/u],
    ['a field that does not exist', { formula: 'x' }, /formula/u],
  ])('a definition with %s', (_, cambi, messaggio) => {
    expect(() => makeDefinizione(cambi)).toThrow(Rifiuto);
    expect(() => makeDefinizione(cambi)).toThrow(messaggio);
  });
});

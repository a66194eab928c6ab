import { describe, expect, it } from 'vitest';
import { calcolaIndice, type EsitoIndice } from '../../../src/lib/index/calcola-indice.ts';
import { formatIndice, formatObiettivi } from '../../../src/lib/index/format-indice.ts';
import { indiceToDati } from '../../../src/lib/index/indice-to-dati.ts';
import { makeDatiRicalcolo } from '../../../src/lib/index/make-dati-ricalcolo.ts';
import { makeRandom } from '../../../src/lib/index/random.ts';
import { ricalcolaIndice } from '../../../src/lib/index/ricalcola-indice.ts';
import { Rifiuto } from '../../../src/lib/index/rifiuto.ts';
import { parseDefinizione, type DefinizioneIndice } from '../../../src/lib/index/schema.ts';
import type { FindOsservazione } from '../../../src/lib/index/select-dati.ts';
import { AGGREGATI } from '../../../src/lib/model.ts';

const COMUNI = Array.from({ length: 12 }, (_, i) => String(108001 + i));

function makeDefinizione(cambi: Record<string, unknown> = {}): DefinizioneIndice {
  return parseDefinizione(
    {
      id: 'prova',
      nome: 'Prova',
      tema: 'lavoro',
      area_pdz: 'lavoro',
      domanda: '?',
      definizione: 'd',
      quadro: 'q',
      segno: '+',
      estremi: { alto: 'alto', basso: 'basso' },
      frase: "l'indice vale {valore}",
      frase_breve: 'prova',
      riferimento: { territorio: 'area-accordo', anno: '2020', motivo: 'm' },
      edizioni: ['2020', '2021'],
      confrontabile: true,
      soglia: 0.6,
      componenti: [
        { indicatore: 'uno', polarita: 1, dimensione: 'a', motivo: 'm' },
        { indicatore: 'due', polarita: -1, dimensione: 'b', motivo: 'm' },
        { indicatore: 'tre', polarita: 1, dimensione: 'c', motivo: 'm' },
      ],
      esclusi: [],
      legami: [],
      limiti: ['l'],
      calendario: 'c',
      ...cambi,
    },
    'prova.yaml',
  );
}

/** A database with a value for every territory, indicatore and year that the seed decides. */
function makeFind(manca: (chiave: string) => boolean = () => false): FindOsservazione {
  const random = makeRandom(11);
  const celle = new Map<string, number>();
  for (const indicatore of ['uno', 'due', 'tre', 'quattro']) {
    for (const anno of ['2019', '2020', '2021', '2022']) {
      for (const territorio of [...COMUNI, ...AGGREGATI, 'italia']) {
        celle.set(`${indicatore}|${territorio}|${anno}`, 10 + 20 * random());
      }
    }
  }
  return (indicatore, territorio, anno) => {
    const chiave = `${indicatore}|${territorio}|${anno}`;
    if (manca(chiave)) return { valore: null, stato: 'mancante:segreto-statistico' };
    const valore = celle.get(chiave);
    return valore === undefined ? undefined : { valore, stato: 'definitivo' };
  };
}

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

describe("the reader's own index", () => {
  const esito = calcolaIndice(makeDefinizione(), makeFind(), { comuni: COMUNI });
  const dati = makeDatiRicalcolo(esito);

  it('changes with the weights, and only their proportions count', () => {
    const uno = ricalcolaIndice(dati, { pesi: [3, 1, 1], aggregazione: 'penalita' });
    const due = ricalcolaIndice(dati, { pesi: [6, 2, 2], aggregazione: 'penalita' });
    expect(uno[0]!.valore).not.toBeCloseTo(esito.edizioni[1]!.righe[0]!.valore!, 3);
    uno.forEach((riga, i) => {
      expect(due[i]!.valore).toBeCloseTo(riga.valore!, 10);
      expect(due[i]!.rango).toBe(riga.rango);
    });
  });

  it('drops a component whose weight is zero', () => {
    const senza = ricalcolaIndice(dati, { pesi: [1, 0, 1], aggregazione: 'aritmetica' });
    const { componenti } = esito.edizioni[1]!.righe[2]!;
    expect(senza[2]!.valore).toBeCloseTo(
      (componenti[0]!.normalizzato! + componenti[2]!.normalizzato!) / 2,
      10,
    );
  });

  it('keeps the order penalty > arithmetic for a negative phenomenon, geometric on the same side', () => {
    const [penalita, aritmetica, geometrica] = (
      ['penalita', 'aritmetica', 'geometrica'] as const
    ).map((aggregazione) => ricalcolaIndice(dati, { pesi: [1, 1, 1], aggregazione })[4]!.valore!);
    expect(penalita).toBeGreaterThan(aritmetica!);
    expect(geometrica).toBeGreaterThan(aritmetica!);
  });

  it('gives intervals to comuni and ambiti and none to totals', () => {
    const righe = ricalcolaIndice(dati, { pesi: [1, 2, 3], aggregazione: 'penalita' });
    expect(righe.map(({ intervallo }) => intervallo !== null)).toEqual([
      ...COMUNI.map(() => true),
      ...[true, true, true, true, true, false, false],
    ]);
  });

  it('still gives scores with a single component, without an interval', () => {
    const righe = ricalcolaIndice(dati, { pesi: [0, 1, 0], aggregazione: 'penalita' });
    expect(righe[0]!.valore).toBeCloseTo(
      esito.edizioni[1]!.righe[0]!.componenti[1]!.normalizzato!,
      10,
    );
    expect(righe[0]!.intervallo).toBeNull();
  });

  it('refuses to weigh nothing', () => {
    expect(() => ricalcolaIndice(dati, { pesi: [0, 0, 0], aggregazione: 'penalita' })).toThrow(
      /zero/u,
    );
  });
});

describe('output', () => {
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

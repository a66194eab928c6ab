import { describe, expect, it } from 'vitest';
import type { Comune } from '../../../src/lib/model.ts';
import { aperturaComune } from '../../../src/lib/text/apertura-comune.ts';
import { paragrafoTema } from '../../../src/lib/text/profilo-comune.ts';
import { aDesio, COMUNI, DESIO, inAnno, makeDati } from './esempi.ts';

const muggio: Comune = {
  ...COMUNI[4]!,
  slug: 'muggio',
  provincia: 'MB',
  ambito: 'desio',
  catastale: 'F797',
  superficie: 5.5,
  confinanti: [],
};

const stranieri = makeDati(
  inAnno('2025', { ...aDesio([8, 9, 10, 14, 12, 11, 7]), desio: 9, 'provincia-mb': 9.4 }),
);
const nati = makeDati(
  inAnno('2025', { ...aDesio([18, 19, 20, 24, [30, [15, 45]], 21, 17]), desio: 21 }),
  {
    id: 'quota-nati-stranieri',
    nome: 'Nati con cittadinanza straniera',
    frase: '{il} dei nati ha la cittadinanza straniera',
  },
);

describe('the paragraph of a tema', () => {
  it('says where once, and gives every sentence a subject of its own', () => {
    const testo = paragrafoTema([stranieri, nati], muggio, DESIO)?.testo ?? '';
    expect(testo.match(/A Muggiò/g)).toHaveLength(1);
    expect(testo).toMatch(/^A Muggiò il 12,0% dei residenti ha la cittadinanza straniera/);
    expect(testo).toMatch(/ Il 30,0% dei nati ha la cittadinanza straniera/);
  });

  it('names the indicatore of a place near an end, and tells no place that may be chance', () => {
    const testo = paragrafoTema([stranieri, nati], muggio, DESIO)?.testo ?? '';
    expect(testo).toContain(
      "Per quota di stranieri Muggiò ha il secondo valore più alto fra i 7 comuni dell'area.",
    );
    expect(testo).not.toContain('Per nati');
  });

  it('prefers a certain difference to a larger one that the interval covers', () => {
    const [scelto] = paragrafoTema([stranieri, nati], muggio, DESIO, 1)?.indicatori ?? [];
    expect(scelto?.indicatore.id).toBe('quota-stranieri');
  });

  it('names the provincia of the comparison for a comune of Milano', () => {
    const serie = (base: number, passo: number) =>
      Object.fromEntries([2018, 2019, 2020, 2021, 2022].map((a, i) => [a, base + i * passo]));
    const quota = makeDati({
      ...Object.fromEntries(COMUNI.map((c, i) => [c.codice, serie(5 + i, i === 4 ? 3 : 0.1)])),
      desio: serie(7, 0.2),
      'area-accordo': serie(7, 0.2),
      'provincia-mb': serie(7, 0.2),
    });
    const dice = (comune: Comune) => paragrafoTema([quota], comune, DESIO)?.testo ?? '';
    expect(dice(muggio)).toMatch(/in provincia dal/);
    expect(dice({ ...muggio, provincia: 'MI' })).toMatch(/in provincia di Monza e Brianza dal/);
  });

  it('is not there when the comune has no data', () => {
    const vuoti = makeDati(inAnno('2025', { '108010': 3, desio: 3 }));
    expect(paragrafoTema([vuoti], muggio, DESIO)).toBeUndefined();
  });
});

describe('the opening of a comune', () => {
  const popolazione = makeDati(
    inAnno('2026', aDesio([16000, 39000, 41000, 35000, 23585, 23068, 13000])),
    { id: 'popolazione-residente', unita: 'persone', decimali: 0, aggregazione: 'somma' },
  );

  it('says provincia, ambito, place by residents and neighbours', () => {
    expect(aperturaComune(muggio, DESIO, popolazione, ['Desio', 'Monza'])).toBe(
      "Muggiò è in provincia di Monza e Brianza e fa parte dell'ambito di Desio: per numero di residenti è il comune di mezzo fra i 7. Dentro l'area dei cinque ambiti confina con Desio e Monza.",
    );
  });

  it('calls the ends the largest and the smallest, not the highest', () => {
    const desio = { ...muggio, ...COMUNI[2]! };
    const varedo = { ...muggio, ...COMUNI[6]!, provincia: 'MI' as const };
    expect(aperturaComune(desio, DESIO, popolazione, [])).toContain(
      'è il comune più grande fra i 7.',
    );
    expect(aperturaComune(varedo, DESIO, popolazione, [])).toBe(
      "Varedo è nella città metropolitana di Milano e fa parte dell'ambito di Desio: per numero di residenti è il comune più piccolo fra i 7.",
    );
  });
});

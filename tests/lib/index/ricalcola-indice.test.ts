import { describe, expect, it } from 'vitest';
import { calcolaIndice } from '../../../src/lib/index/calcola-indice.ts';
import { makeDatiRicalcolo } from '../../../src/lib/index/make-dati-ricalcolo.ts';
import { ricalcolaIndice } from '../../../src/lib/index/ricalcola-indice.ts';
import { COMUNI, makeDefinizione, makeFind } from './indice-di-prova.ts';

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

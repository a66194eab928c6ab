import { describe, expect, it } from 'vitest';
import { compareMisure, isPerdita, readMisureScritte } from '../../src/lib/fetch/confronta.ts';
import { formatDifferenze } from '../../src/lib/fetch/rapporto.ts';
import type { Misura } from '../../src/lib/table/misure.ts';

const make = (
  territorio: string,
  anno: string,
  valore: number | null,
  stato = 'definitivo',
  variabile = 'nati',
): Misura => ({ variabile, territorio, anno, valore, stato });

const PRIMA = [
  make('015014', '2024', 40),
  make('108031', '2024', 30),
  make('108046', '2024', 50, 'provvisorio'),
];
const nomi = new Map([
  ['015014', 'Basiano'],
  ['108031', 'Mezzago'],
]);
const say = (dopo: readonly Misura[]): string =>
  formatDifferenze(compareMisure(PRIMA, dopo), nomi).join('\n');

describe('what a refresh would change', () => {
  it('is nothing when the figures are the same, in any order', () => {
    const differenze = compareMisure(PRIMA, PRIMA.toReversed());
    expect(isPerdita(differenze)).toBe(false);
    expect(say(PRIMA)).toBe('righe 3 -> 3: 0 aggiunte, 0 tolte, 0 riviste');
  });

  it('names the years and the variables that are new', () => {
    const dopo = [...PRIMA, make('015014', '2025', 41), make('015014', '2025', 5, '', 'morti')];
    expect(isPerdita(compareMisure(PRIMA, dopo))).toBe(false);
    expect(say(dopo)).toContain('2 aggiunte');
    expect(say(dopo)).toContain('anni nuovi: 2025');
    expect(say(dopo)).toContain('colonne nuove: morti');
  });

  it('shows a revised value and a revised state', () => {
    const dopo = [make('015014', '2024', 42), PRIMA[1]!, make('108046', '2024', 50)];
    expect(isPerdita(compareMisure(PRIMA, dopo))).toBe(false);
    expect(say(dopo)).toContain('nati, Basiano, 2024: 40 -> 42');
    expect(say(dopo)).toContain('nati, 108046, 2024: 50 (provvisorio) -> 50');
  });

  it('is a loss when a comune, a variable or a value goes', () => {
    const senza = PRIMA.slice(0, 1);
    expect(isPerdita(compareMisure(PRIMA, senza))).toBe(true);
    expect(say(senza)).toContain('mancano nel 2024: Mezzago, 108046');
    const altra = PRIMA.map((misura) => ({ ...misura, variabile: 'morti' }));
    expect(isPerdita(compareMisure(PRIMA, altra))).toBe(true);
    expect(say(altra)).toContain('colonne sparite: nati');
    const vuoto = [make('015014', '2024', null, 'mancante:in-attesa'), ...PRIMA.slice(1)];
    expect(isPerdita(compareMisure(PRIMA, vuoto))).toBe(true);
    expect(say(vuoto)).toContain('40 -> nessun valore (mancante:in-attesa)');
  });

  it('is suspicious when a value changes beyond belief, not when small numbers do', () => {
    const before = [make('italia', '2024', 379_000), make('015014', '2024', 3)];
    const cut = compareMisure(before, [make('italia', '2024', 170_000), before[1]!]);
    expect(isPerdita(cut)).toBe(true);
    const small = compareMisure(before, [before[0]!, make('015014', '2024', 5)]);
    expect(isPerdita(small)).toBe(false);
    expect(small.riviste).toHaveLength(1);
  });

  it('counts what it does not show', () => {
    const many = Array.from({ length: 11 }, (_, i) => make(String(100_000 + i), '2024', 10));
    const changed = many.map((misura) => ({ ...misura, valore: 11 }));
    const lines = formatDifferenze(compareMisure(many, changed), nomi);
    expect(lines).toContain('  e altre 3');
  });

  it('reads the committed figures as they are written', () => {
    const text =
      'variabile,territorio,anno,valore,stato\nnati,015014,2024,40,definitivo\nnati,108031,2024,,mancante:in-attesa\n';
    expect(readMisureScritte(text)).toEqual([
      PRIMA[0],
      make('108031', '2024', null, 'mancante:in-attesa'),
    ]);
  });
});

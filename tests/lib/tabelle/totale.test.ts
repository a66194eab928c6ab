import { describe, expect, it } from 'vitest';
import { makeSomma, makeTotalizza } from '../../../src/lib/tabelle/totale.ts';
import { cubo } from './dati-di-prova.ts';

const comuni = (...id: string[]) => cubo.territori.filter((t) => id.includes(t.id));
const totale = (id: string, anno: string, ...di: string[]) =>
  makeTotalizza(cubo)(cubo.findIndicatore(id)!, anno, comuni(...di));

describe('totals of comuni', () => {
  it('sums counts', () => {
    expect(totale('nati', '2024', '1', '4')).toEqual({ valore: 55, stato: 'definitivo', nota: '' });
  });

  it('makes a ratio of sums, not a mean of ratios', () => {
    // 100 × (10 + 100) / (100 + 200); the mean of 10% and 50% would be 30.
    expect(totale('quota', '2020', '1', '2').valore).toBeCloseTo(110 / 3, 10);
  });

  it('weighs a mean and says that it is approximate', () => {
    const { valore, stato, nota } = totale('consumo', '2024', '1', '4');
    expect(valore).toBeCloseTo((1 * 10 + 10 * 40) / 50, 10);
    expect(stato).toBe('approssimato');
    expect(nota).toContain('Approssimato');
  });

  it('never puts levels together, and says so', () => {
    const { valore, nota } = totale('livello', '2024', '1', '2');
    expect(valore).toBeNull();
    expect(nota).toContain('non si somma');
  });

  it('marks a total without one of its comuni', () => {
    const { valore, stato, nota } = totale('quota', '2024', '1', '3', '4');
    expect(valore).toBeCloseTo((100 * 55) / 550, 10);
    expect(stato).toBe('parziale');
    expect(nota).toContain('2 comuni su 3');
  });

  it('leaves out a comune whose value the fonte has wrong', () => {
    expect(totale('senza-anomali', '2024', '1', '2', '4').valore).toBe((100 * 5) / 20);
  });

  it('gives the published value when the comuni are those of an ambito', () => {
    expect(totale('quota', '2024', '1', '2', '3').valore).toBe((100 * 121) / 330);
  });

  it('does not remake a value that is not made of comuni', () => {
    const somma = makeSomma(cubo)(cubo.findIndicatore('composto')!, '2024', comuni('1', '4'));
    expect(somma.valore).toBeNull();
    expect(somma.nota).not.toBe('');
  });
});

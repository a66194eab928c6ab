import { describe, expect, it } from 'vitest';
import { frasiStato } from '../../../src/lib/presentazione/frasi-stato.ts';
import { chooseFlussi, titoloFlussi } from '../../../src/lib/presentazione/flussi.ts';
import { drawEta, listFermi, titoloEta } from '../../../src/lib/presentazione/eta-dati.ts';
import { titoloArea } from '../../../src/lib/presentazione/titolo-area.ts';
import type { FlussoDescritto } from '../../../src/lib/flussi/stato-flussi.ts';
import { makeDati } from '../text/esempi.ts';

describe('the headline about the activities', () => {
  it('counts each state in words, and leaves out those that nobody has', () => {
    expect(frasiStato(['consegnata', 'in corso', 'in corso'])).toBe(
      'Delle tre attività dell’accordo una è consegnata per intero e due sono in corso',
    );
    expect(frasiStato(['da avviare', 'da avviare'])).toBe(
      'Delle due attività dell’accordo due sono da avviare',
    );
  });
});

describe('the flows that an ambito has delivered', () => {
  const consegna = (territorio: string, quanti: number) => ({
    territorio,
    periodi: Array.from({ length: quanti }, () => ({})),
  });
  const flussi = [
    { titolo: 'Nidi', copertura: 'ambito', consegne: [consegna('desio', 1), consegna('monza', 0)] },
    { titolo: 'SAD', copertura: 'ambito', consegne: [consegna('desio', 0), consegna('monza', 0)] },
    { titolo: 'ATS', copertura: 'area', consegne: [consegna('area-accordo', 0)] },
  ] as unknown as FlussoDescritto[];

  it('are its own, without those of other bodies', () => {
    expect(chooseFlussi(flussi, 'desio')).toEqual([
      { titolo: 'Nidi', consegnato: true },
      { titolo: 'SAD', consegnato: false },
    ]);
  });

  it('count for the area only when every ambito has delivered', () => {
    expect(chooseFlussi(flussi, undefined).map((f) => f.consegnato)).toEqual([false, false]);
  });

  it('are told by what arrived', () => {
    const righe = chooseFlussi(flussi, 'desio');
    expect(titoloFlussi(righe, 'Desio')).toBe('Dei due flussi dell’ambito di Desio uno è arrivato');
    expect(titoloFlussi(chooseFlussi(flussi, 'monza'), 'Monza')).toContain(
      'nessuno è ancora arrivato',
    );
    expect(titoloFlussi(righe.slice(0, 1).concat(righe.slice(0, 1)), 'Desio')).toBe(
      'Tutti e due i flussi dell’ambito di Desio sono arrivati',
    );
  });
});

describe('the age of the data', () => {
  const finoA = (anno: string, nome: string) =>
    makeDati({ desio: { [anno]: 1 }, '108023': { [anno]: 1 } }, { nome });
  const indicatori = [
    finoA('2026', 'A'),
    finoA('2024', 'B'),
    finoA('2018', 'C'),
    finoA('2011', 'D'),
  ];

  it('counts the recent ones and names those that stop at the census', () => {
    expect(titoloEta(indicatori)).toBe(
      'Due indicatori su 4 arrivano al 2024 o più in qua, uno sono fermi al 2011',
    );
    expect(listFermi(indicatori)).toEqual(['D']);
  });

  it('draws a bar a year, newest first, as long as their number', () => {
    const svg = drawEta([...indicatori, finoA('2026', 'E')], {
      id: 'x',
      titolo: 't',
      descrizione: 'd',
    });
    const barre = [...svg.matchAll(/<rect class="barra[^"]*"[^>]*width="([\d.]+)"/g)];
    const larghezze = barre.map(([, larghezza]) => Number(larghezza));
    expect(larghezze).toHaveLength(4);
    expect(larghezze[0]).toBe(2 * larghezze[1]!);
    expect(svg.indexOf('>2026<')).toBeLessThan(svg.indexOf('>2011<'));
  });
});

describe('the headline of the area', () => {
  const valori = {
    'carate-brianza': 7.6,
    desio: 10.9,
    monza: 11,
    seregno: 7.7,
    'vimercate-trezzo': 9.9,
  };
  const celle = (altri: Record<string, number>) =>
    Object.fromEntries(Object.entries({ ...valori, ...altri }).map(([t, v]) => [t, { '2025': v }]));

  it('says the value of the area and the range of its ambiti', () => {
    expect(titoloArea(makeDati(celle({ 'area-accordo': 9.5 })))).toBe(
      "Nell'area dei cinque ambiti il 9,5% dei residenti ha la cittadinanza straniera: dal 7,6% di Carate Brianza all'11,0% di Monza",
    );
  });

  it('gives no number that the database does not have', () => {
    expect(titoloArea(makeDati(celle({})))).toBe("Quota di stranieri nell'area dei cinque ambiti");
  });
});

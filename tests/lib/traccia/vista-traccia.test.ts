import { describe, expect, it } from 'vitest';
import type { Traccia, VoceTraccia } from '../../../src/lib/traccia/traccia.ts';
import { makeVistaTraccia } from '../../../src/lib/traccia/vista-traccia.ts';

const voce = (testo: string): VoceTraccia => ({
  parte: 'numeratore',
  testo,
  descrizione: 'Residenti',
  unita: 'persone',
  fonte: 'istat',
  titolo: 'Popolazione',
  editore: 'Istat',
  pagina: 'https://www.istat.it/',
  licenza: 'CC BY 4.0',
  anno: '2026',
  file: 'data/istat/misure.csv',
  colonna: 'pop',
  grezzi: [{ nome: 'pop.csv', sha256: 'abc' }],
  adattatore: 'src/lib/fonti/istat.ts',
});
const riga = (nome: string, valore: number | null, riga: number, voci = 1) => ({
  territorio: nome,
  nome,
  valore,
  stato: valore === null ? 'mancante:in-attesa' : 'definitivo',
  numeratore: valore === null ? null : valore * 2,
  denominatore: null,
  peso: null,
  incluso: valore !== null,
  misure: Array.from({ length: voci }, () => ({ riga, valore })),
});
const traccia = (altro: Partial<Traccia>): Traccia => ({
  indicatore: 'x',
  nome: 'X',
  unita: '%',
  territorio: 'desio',
  nomeTerritorio: 'Desio',
  anno: '2026',
  valore: 10,
  stato: 'provvisorio+parziale',
  avviso: null,
  metodo: 'somma-dei-comuni',
  formula: 'pop',
  numeratore: 1234.5,
  denominatore: null,
  fattore: 1,
  copertura: { presenti: 1, totali: 2, quota: 0.5 },
  pesi: null,
  voci: [voce('pop')],
  indicatori: [],
  righe: [riga('Desio', 10, 7), riga('Varedo', null, 0)],
  definizione: 'data/indicatori/x.yaml',
  ...altro,
});
const unita = { unita: '%', decimali: 1 };

describe('derivation of a key figure on its page', () => {
  it('lists the comuni with their rows, and says which one is missing and why', () => {
    const { comuni, parti, passi } = makeVistaTraccia(traccia({}), unita);
    expect(parti).toEqual(['Numeratore']);
    expect(comuni).toEqual([
      { nome: 'Desio', valore: '10,0%', parti: ['20'], righe: '7' },
      { nome: 'Varedo', valore: 'dato non ancora acquisito', parti: ['–'], righe: '' },
    ]);
    expect(Object.fromEntries(passi)).toMatchObject({
      Formula: 'pop',
      Numeratore: '1.234,50',
      Comuni: '1 su 2 con un valore',
      Stato: 'provvisorio e parziale',
    });
  });

  it('gives file and row of a number that comes straight from a fonte', () => {
    const { comuni, voci } = makeVistaTraccia(traccia({ righe: [riga('Desio', 10, 7)] }), unita);
    expect(comuni).toEqual([]);
    expect(voci[0]?.file).toBe('data/istat/misure.csv, riga 7');
    expect(voci[0]?.originali).toEqual(['pop.csv, sha256 abc']);
  });

  it('leaves the rows of a formula with many names to the file of the trace', () => {
    const voci = Array.from({ length: 9 }, (_, i) => voce(`n${String(i)}`));
    const righe = [riga('Desio', 1, 7, 9), riga('Varedo', 2, 8, 9)];
    const vista = makeVistaTraccia(traccia({ voci, righe }), unita);
    expect(vista.comuni.map((comune) => comune.righe)).toEqual(['', '']);
    expect(vista.fonti).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { confrontaEdizioni, isUguale } from '../../../src/lib/edizione/confronta-edizioni.ts';
import { parseEdizione } from '../../../src/lib/edizione/dati-edizione.ts';
import {
  formatRevisione,
  listAltro,
  nomeEdizione,
  riassumiCambiamenti,
} from '../../../src/lib/edizione/parole.ts';

const indicatore = (id: string, nome: string) => ({ id, nome, unita: '%', decimali: 1 });
const comune = (codice: string, nome: string, ambito = 'desio') => ({ codice, nome, ambito });

const makeEdizione = (
  indicatori: object[],
  comuni: object[],
  righe: readonly string[],
): ReturnType<typeof parseEdizione> =>
  parseEdizione({
    'osservazioni.csv': `indicatore,territorio,livello,anno,valore,stato\n${righe.join('\n')}\n`,
    'indicatori.json': JSON.stringify(indicatori),
    'territori.json': JSON.stringify({ comuni, ambiti: [], territori: [] }),
  });

const PRIMA = makeEdizione(
  [indicatore('tari', 'Tassa sui rifiuti'), indicatore('vecchio', 'Un indicatore di ieri')],
  [comune('108023', 'Desio'), comune('108027', 'Limbiate'), comune('108099', 'Sparito')],
  [
    'tari,108023,comune,2023,10.5,definitivo',
    'tari,108023,comune,2024,11,provvisorio',
    'tari,108027,comune,2024,20,definitivo',
    'tari,108099,comune,2024,30,definitivo',
    'tari,desio,ambito,2024,,mancante:in-attesa',
    'vecchio,108023,comune,2024,1,definitivo',
  ],
);
const DOPO = makeEdizione(
  [indicatore('tari', 'Tassa sui rifiuti'), indicatore('nuovo', 'Un indicatore di oggi')],
  [comune('108023', 'Desio'), comune('108027', 'Limbiate', 'seregno'), comune('108100', 'Nato')],
  [
    'tari,108023,comune,2023,10.500000000000002,definitivo',
    'tari,108023,comune,2024,11,definitivo',
    'tari,108027,comune,2024,23.4,definitivo',
    'tari,desio,ambito,2024,17,definitivo',
    'tari,108023,comune,2025,12,provvisorio',
    'nuovo,108023,comune,2024,1,definitivo',
  ],
);

describe('confrontaEdizioni', () => {
  const cambiamenti = confrontaEdizioni(PRIMA, DOPO);

  it('names what came and what went', () => {
    expect(cambiamenti).toMatchObject({
      indicatoriAggiunti: [{ id: 'nuovo', nome: 'Un indicatore di oggi' }],
      indicatoriTolti: [{ id: 'vecchio', nome: 'Un indicatore di ieri' }],
      comuniAggiunti: [{ id: '108100', nome: 'Nato' }],
      comuniTolti: [{ id: '108099', nome: 'Sparito' }],
    });
    expect(cambiamenti.comuniCambiati.map(({ id, dopo }) => [id, dopo.ambito])).toEqual([
      ['108027', 'seregno'],
    ]);
  });

  it('counts the values revised and keeps the widest revision; the last digit of the arithmetic is none', () => {
    expect(cambiamenti.confrontati).toBe(3);
    expect(cambiamenti.rivisti).toBe(1);
    expect(cambiamenti.indicatori).toEqual([
      {
        ...indicatore('tari', 'Tassa sui rifiuti'),
        confrontati: 3,
        rivisti: 1,
        massima: { territorio: '108027', anno: '2024', prima: 20, dopo: 23.4 },
        nuovi: 1,
        tolti: 1,
        stati: 1,
        anniAggiunti: ['2025'],
        anniTolti: [],
      },
    ]);
  });

  it('finds nothing between an edition and itself', () => {
    const nessuno = confrontaEdizioni(PRIMA, PRIMA);
    expect(isUguale(nessuno)).toBe(true);
    expect(riassumiCambiamenti(nessuno)).toBe('Nei dati non è cambiato niente.');
  });

  it('says it in words', () => {
    expect(riassumiCambiamenti(cambiamenti)).toBe(
      'Fra 3 valori che le due edizioni hanno in comune, uno è stato rivisto. Un indicatore aggiunto, un indicatore tolto, un comune entrato, un comune uscito e un comune con altro nome o ambito.',
    );
    const [tari] = cambiamenti.indicatori;
    expect(formatRevisione(tari!.massima!, tari!, () => 'Limbiate')).toBe(
      'Limbiate, 2024: da 20,0% a 23,4%',
    );
    expect(listAltro(tari!)).toEqual([
      'dati in più: 2025',
      'un valore che mancava',
      'un valore tolto',
      'un valore con altro stato',
    ]);
  });

  it('does not show as a change what the printed decimals hide', () => {
    const revisione = { territorio: 'x', anno: '2024', prima: 20.01, dopo: 20.02 };
    expect(formatRevisione(revisione, indicatore('tari', ''), () => 'Desio')).toBe(
      'Desio, 2024: 20,0%, cambia oltre i decimali mostrati',
    );
  });
});

it('an edition that is not one is refused', () => {
  const testi = { 'osservazioni.csv': 'a\n', 'indicatori.json': '{}', 'territori.json': '{}' };
  expect(() => parseEdizione(testi)).toThrow();
});

it('an edition is called by its month', () => {
  expect(nomeEdizione('2026-11')).toBe('novembre 2026');
});

import { expect, it } from 'vitest';
import { makeAtlante } from '../../../src/lib/atlante/atlante.ts';
import { makeTabellaAmbiti } from '../../../src/lib/documento/tabella-ambiti.ts';
import type { Comune, DatiIndicatore } from '../../../src/lib/model.ts';
import { aDesio, COMUNI, inAnno, makeDati, TERRITORI } from '../text/esempi.ts';

const comuni: Comune[] = COMUNI.map(({ codice, nome }) => ({
  codice,
  nome,
  slug: nome.toLowerCase(),
  provincia: 'MB',
  ambito: 'desio',
  catastale: '',
  superficie: 5,
  confinanti: [],
}));

function readRiga(dati: DatiIndicatore): string[] {
  const atlante = makeAtlante([dati], { comuni, ambiti: TERRITORI.ambiti }, []);
  const tabella = makeTabellaAmbiti(atlante, 'Cittadinanza', [dati]);
  if (tabella.tipo !== 'tabella') throw new Error('not a table');
  expect(tabella.testata[0]).toHaveLength(tabella.righe[0]!.length);
  return tabella.righe[0]!.map(({ testo }) => testo.replaceAll('\u00a0', ' '));
}

it('sets the ambiti side by side, then area, provincia, Lombardia and Italia; a blank is a dash', () => {
  const valori = {
    'carate-brianza': 7.6,
    desio: 10.9,
    monza: 11,
    'provincia-mb': 9.4,
    italia: 9.1,
  };
  const dati = makeDati(inAnno('2025', valori));
  for (const o of dati.osservazioni) if (o.territorio === 'desio') o.stato = 'provvisorio+parziale';
  expect(readRiga(dati)).toEqual([
    'Quota di stranieri, % (2025)',
    '7,6%',
    '10,9% †p',
    '11,0%',
    '–',
    '–',
    '–',
    '9,4%',
    '–',
    '9,1%',
  ]);
});

it('never averages levels: it says the lowest and the highest of the comuni', () => {
  const dati = makeDati(inAnno('2022', aDesio([3, 5, 10, 4, 4, 4, 4])), {
    aggregazione: 'nessuna',
    unita: 'livello',
    decimali: 0,
  });
  const riga = readRiga(dati);
  expect([riga[2], riga[6], riga[7]]).toEqual(['3–10', '3–10', '3–10']);
  expect([riga[1], riga[8]]).toEqual(['–', '–']);
});

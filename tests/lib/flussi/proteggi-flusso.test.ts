import { describe, expect, it } from 'vitest';
import { getFlusso } from '../../../scripts/lib/flussi-catalogo.ts';
import { formatDati, readDati } from '../../../src/lib/flussi/dati-csv.ts';
import {
  proteggiFlusso,
  type Consegna,
  type Precedente,
} from '../../../src/lib/flussi/proteggi-flusso.ts';
import {
  formatPubblicate,
  readPubblicate,
  SEGRETO,
  type Pubblicata,
} from '../../../src/lib/flussi/pubblicate.ts';
import { listMisure, type Flusso } from '../../../src/lib/flussi/schema.ts';
import type { TerritorioConsegna } from '../../../src/lib/flussi/verifica.ts';
import { AMBITI } from '../../../src/lib/model.ts';
import { CATALOGO } from './esempi.ts';

const { comuni } = CATALOGO;
const ABITATIVA = getFlusso(CATALOGO, 'emergenza-abitativa');
const DOMICILIARE = getFlusso(CATALOGO, 'assistenza-domiciliare');

/** A delivery in which every figure of a comune is `figure(column, code)`. */
function deliver(
  flusso: Flusso,
  territorio: TerritorioConsegna,
  periodo: string,
  figure: (column: string, codice: string) => number | null,
): Consegna {
  const righe = comuni
    .filter(({ ambito }) => territorio === 'area-accordo' || ambito === territorio)
    .map(({ codice }) => ({
      comune: codice,
      motivo: 'non-rilevato' as const,
      valori: Object.fromEntries(
        listMisure(flusso).map(({ name }) => [name, figure(name, codice)]),
      ),
    }));
  return { territorio, periodo, righe };
}

const find = (righe: readonly Pubblicata[], territorio: string, variabile: string, anno: string) =>
  righe.find((r) => r.territorio === territorio && r.variabile === variabile && r.anno === anno);

const plain = (column: string): number => (column === 'totale' ? 60 : 20);

describe('proteggiFlusso', () => {
  it('makes the totals of an ambito, and the others only when all have delivered', () => {
    const monza = deliver(ABITATIVA, 'monza', '2025-S1', plain);
    const { righe } = proteggiFlusso(ABITATIVA, comuni, [monza], []);
    expect(find(righe, 'monza', 'richieste', '2025-1')).toMatchObject({
      valore: 60,
      livello: 'ambito',
      stato: 'definitivo',
    });
    expect(find(righe, 'area-accordo', 'richieste', '2025-1')).toBeUndefined();
    const tutti = AMBITI.map((ambito) => deliver(ABITATIVA, ambito, '2025-S1', plain));
    const { righe: intere } = proteggiFlusso(ABITATIVA, comuni, tutti, []);
    expect(find(intere, 'area-accordo', 'richieste', '2025-1')).toMatchObject({
      valore: 62 * 20,
      livello: 'area',
    });
    expect(find(intere, 'provincia-mb', 'richieste', '2025-1')).toMatchObject({
      valore: 55 * 20,
      livello: 'provincia',
    });
  });

  it('sums the semesters of what adds up in time, and of nothing else', () => {
    const semestri = ['2025-S1', '2025-S2'].map((p) => deliver(ABITATIVA, 'monza', p, plain));
    const { righe } = proteggiFlusso(ABITATIVA, comuni, semestri, []);
    expect(find(righe, 'monza', 'richieste', '2025')).toMatchObject({ valore: 120 });
    expect(find(righe, 'monza', 'accolte', '2025')).toBeUndefined();
  });

  it('withholds small counts with what would give them back, never public figures', () => {
    const [primo] = comuni.filter(({ ambito }) => ambito === 'monza');
    const consegna = deliver(ABITATIVA, 'monza', '2025-S1', (column, codice) =>
      codice === primo!.codice ? 1 : plain(column),
    );
    const { righe } = proteggiFlusso(ABITATIVA, comuni, [consegna], []);
    expect(find(righe, primo!.codice, 'richieste', '2025-1')).toEqual({
      ...{ territorio: primo!.codice, variabile: 'richieste', livello: 'comune', anno: '2025-1' },
      ...{ valore: null, stato: SEGRETO },
    });
    expect(righe.filter((r) => r.variabile === 'richieste' && r.stato === SEGRETO)).toHaveLength(2);
    expect(
      righe.filter((r) => r.variabile === 'alloggi_temporanei' && r.stato === SEGRETO),
    ).toEqual([]);
  });

  it('withholds the hours where the people are too few', () => {
    const [primo] = comuni.filter(({ ambito }) => ambito === 'desio');
    const consegna = deliver(DOMICILIARE, 'desio', '2025-S1', (column, codice) => {
      if (column === 'ore') return 400.5;
      if (codice !== primo!.codice) return plain(column);
      return column === 'totale' ? 3 : 1;
    });
    const { righe } = proteggiFlusso(DOMICILIARE, comuni, [consegna], []);
    expect(find(righe, primo!.codice, 'ore', '2025-1')!.stato).toBe(SEGRETO);
    expect(
      righe.filter((r) => r.variabile === 'ore' && r.stato === SEGRETO).length,
    ).toBeGreaterThan(1);
    expect(find(righe, 'desio', 'ore', '2025-1')).toMatchObject({ valore: 7 * 400.5 });
  });

  it('says why a figure is missing and that a total is partial', () => {
    const [primo] = comuni.filter(({ ambito }) => ambito === 'monza');
    const consegna = deliver(ABITATIVA, 'monza', '2025-S1', (column, codice) =>
      codice === primo!.codice ? null : plain(column),
    );
    const { righe } = proteggiFlusso(ABITATIVA, comuni, [consegna], []);
    expect(find(righe, primo!.codice, 'richieste', '2025-1')).toMatchObject({
      valore: null,
      stato: 'mancante:non-rilevato',
    });
    expect(find(righe, 'monza', 'richieste', '2025-1')).toMatchObject({
      valore: 40,
      stato: 'parziale',
    });
  });

  it('gives nothing away while the five ambiti deliver one after the other', () => {
    const consegne: Consegna[] = [];
    const precedenti: Precedente[] = [];
    let seme = 0;
    for (const periodo of ['2025-S1', '2025-S2']) {
      for (const ambito of AMBITI) {
        consegne.push(deliver(ABITATIVA, ambito, periodo, () => (seme = (seme * 31 + 7) % 23)));
        const { righe, esposte } = proteggiFlusso(ABITATIVA, comuni, consegne, precedenti);
        expect(esposte).toEqual([]);
        precedenti.push({ consegne: [...consegne], righe });
      }
    }
    const segrete = precedenti.map(
      ({ righe }) => righe.filter(({ stato }) => stato === SEGRETO).length,
    );
    expect(segrete[0]).toBeGreaterThan(0);
    expect(segrete).toEqual([...segrete].sort((a, b) => a - b));
  }, 60_000);

  it('warns when a correction, compared with what was published, gives a small count away', () => {
    const [primo, secondo, terzo] = comuni.filter(({ ambito }) => ambito === 'monza');
    const prima = [
      deliver(ABITATIVA, 'monza', '2025-S1', (_, codice) =>
        codice === primo!.codice ? 1 : codice === secondo!.codice ? 4 : 20,
      ),
    ];
    const { righe } = proteggiFlusso(ABITATIVA, comuni, prima, []);
    const dopo = [
      deliver(ABITATIVA, 'monza', '2025-S1', (_, codice) =>
        codice === primo!.codice ? 1 : codice === terzo!.codice ? 20 : null,
      ),
    ];
    const esito = proteggiFlusso(ABITATIVA, comuni, dopo, [{ consegne: prima, righe }]);
    expect(find(esito.righe, primo!.codice, 'richieste', '2025-1')!.stato).toBe(SEGRETO);
    expect(esito.esposte).toEqual([]);
    const peggio = proteggiFlusso(ABITATIVA, comuni, dopo, [
      {
        consegne: prima,
        righe: righe.map((r) =>
          r.territorio === secondo!.codice ? { ...r, valore: 4, stato: 'definitivo' } : r,
        ),
      },
    ]);
    expect(peggio.esposte).toContain(`${primo!.codice}, richieste, 2025-1`);
  });
});

describe('the files', () => {
  it('give back the figures that were put in them', () => {
    const { righe } = deliver(DOMICILIARE, 'monza', '2025-S1', (column) =>
      column === 'ore' ? 12.25 : null,
    );
    expect(readDati(formatDati(righe, DOMICILIARE), DOMICILIARE)).toEqual(righe);
    const { righe: pubblicate } = proteggiFlusso(
      DOMICILIARE,
      comuni,
      [deliver(DOMICILIARE, 'monza', '2025-S1', plain)],
      [],
    );
    const testo = formatPubblicate(pubblicate);
    expect(formatPubblicate(readPubblicate(testo))).toBe(testo);
    expect(readPubblicate(testo)).toHaveLength(pubblicate.length);
  });
});

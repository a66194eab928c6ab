import { describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../../src/lib/fonti/index.ts';
import type { Misura } from '../../../src/lib/table/misure.ts';
import { importBytes, readFixture } from './fixtures.ts';

/** Tidy figures of a fonte, after a change of one of its raw files. */
function read(id: string, file = '', change = (text: string): string => text): Misura[] {
  const adapter = ADAPTERS.find(({ fonte }) => fonte.id === id)!;
  const bytes = readFixture(adapter);
  if (file) bytes[file] = Buffer.from(change(bytes[file]!.toString('utf8')));
  const { problems, tidy } = importBytes(adapter, bytes);
  expect(problems).toEqual([]);
  return tidy!.misure;
}

const find = (misure: Misura[], variabile: string, territorio: string, anno: string) =>
  misure.find((m) => m.variabile === variabile && m.territorio === territorio && m.anno === anno)!;

describe('mef-irpef', () => {
  it('keeps a blank as a secret and never as zero', () => {
    const cell = find(read('mef-irpef'), 'classe-oltre-120000-frequenza', '015014', '2024');
    expect(cell).toMatchObject({ valore: null, stato: 'mancante:segreto-statistico' });
  });

  it('adds the eight classes up to 2021, without the first where it is blank', () => {
    // Basiano 2018: the class of zero and less is blank.
    const sum = 2642060 + 3626830 + 18349303 + 27835051 + 4637376 + 3245487 + 2430410;
    expect(find(read('mef-irpef'), 'somma-classi-ammontare', '015014', '2018').valore).toBe(sum);
  });

  it('has no sum of classes in 2024, when a class is hidden', () => {
    const years = read('mef-irpef').filter((m) => m.variabile === 'somma-classi-ammontare');
    expect(new Set(years.map(({ anno }) => anno))).toEqual(
      new Set(['2018', '2019', '2020', '2021']),
    );
  });
});

describe('interno-affluenza', () => {
  it('leaves the impossible electors of Mezzago missing, as an error of the fonte', () => {
    const misure = read('interno-affluenza');
    expect(find(misure, 'politiche-elettori', '108031', '2018').stato).toBe(
      'mancante:errore-fonte',
    );
    expect(find(misure, 'politiche-votanti', '108031', '2018').valore).toBe(2573);
  });

  it('refuses blank electors anywhere else', () => {
    const adapter = ADAPTERS.find(({ fonte }) => fonte.id === 'interno-affluenza')!;
    const bytes = readFixture(adapter);
    const text = bytes['affluenza.csv']!.toString('utf8');
    const spoilt = text.replace(
      /(Politiche 2018 \(Camera\),2018-03-04,comune,015014,Basiano),\d+,/u,
      '$1,,',
    );
    expect(spoilt).not.toBe(text);
    const { problems } = importBytes(adapter, { 'affluenza.csv': Buffer.from(spoilt) });
    expect(problems.map(({ expected }) => expected)).toContain('the electors of 015014 in 2018');
  });

  it('reads the first question of the referendum of 2025', () => {
    expect(find(read('interno-affluenza'), 'referendum-votanti', 'lombardia', '2025').valore).toBe(
      2326271,
    );
  });
});

describe('mim-scuole', () => {
  const file = 'alunni-per-scuola.csv';

  it('says that a school is not placed, instead of zero', () => {
    const misure = read('mim-scuole');
    expect(find(misure, 'alunni-secondaria-1', '108046', '2023').stato).toBe(
      'mancante:non-rilevato',
    );
    expect(find(misure, 'alunni-secondaria-1', '108046', '2024').valore).toBe(230);
    expect(find(misure, 'alunni-primaria', '108046', '2023')).toMatchObject({
      valore: 93,
      stato: 'parziale',
    });
  });

  it('gives zero where there is no school of that level in any year', () => {
    expect(find(read('mim-scuole'), 'alunni-secondaria-2', '015014', '2024')).toMatchObject({
      valore: 0,
      stato: 'definitivo',
    });
  });

  it('marks a sum with a hidden count as partial', () => {
    const misure = read('mim-scuole', file, (text) =>
      text.replace(/(MIAA8CK014,.*),131,/u, '$1,<=3,'),
    );
    expect(find(misure, 'alunni-infanzia', '015014', '2019')).toMatchObject({
      valore: 0,
      stato: 'parziale',
    });
  });
});

describe('ade-omi-2016-2018', () => {
  it('joins on the catastale code and averages the middle of the ranges over the zones', () => {
    const misure = read('ade-omi-2016-2018');
    const adapter = ADAPTERS.find(({ fonte }) => fonte.id === 'ade-omi-2016-2018')!;
    const valori = readFixture(adapter)['valori.csv']!.toString('utf8');
    const rows = valori
      .split(/\r?\n/u)
      .filter((row) => /^2018-2,.*,A849,.*,Abitazioni civili,NORMALE,/u.test(row));
    const middles = rows.map((row) => {
      const [, min, max] = /NORMALE,P?,(\d+),(\d+),/u.exec(row)!;
      return (Number(min) + Number(max)) / 2;
    });
    expect(middles.length).toBeGreaterThan(1);
    const expected = middles.reduce((total, value) => total + value, 0) / middles.length;
    expect(find(misure, 'prezzo', '108009', '2018-2').valore).toBeCloseTo(expected, 9);
  });
});

describe('opencivitas-sociale-2022', () => {
  it('has no service level where no questionnaire came back', () => {
    expect(find(read('opencivitas-sociale-2022'), 'livello-servizi', '108009', '2022').stato).toBe(
      'mancante:non-rilevato',
    );
  });
});

describe('lombardia-rsa-2026', () => {
  it('counts no places where there is no structure', () => {
    expect(find(read('lombardia-rsa-2026'), 'posti-autorizzati', '108031', '2026').valore).toBe(0);
  });
});

describe('every fonte', () => {
  it('keeps no fiscal code, VAT number, telephone or e-mail', () => {
    for (const adapter of ADAPTERS) {
      const { files } = importBytes(adapter, readFixture(adapter));
      const { 'fonte.yaml': yaml, ...tables } = files;
      expect(yaml).toContain('licenza');
      for (const [name, text] of Object.entries(tables).filter(([name]) => name.endsWith('.csv'))) {
        expect(text, `${adapter.fonte.id}/${name}`).not.toMatch(/\b00000\d{6}\b|@|\+39/u);
      }
    }
  });

  it('states a page, a licence with its terms, how it was got and what its variables are', () => {
    for (const { fonte } of ADAPTERS) {
      expect(fonte.pagina, fonte.id).toMatch(/^https?:\/\//u);
      expect(fonte.licenza.url, fonte.id).toMatch(/^https?:\/\//u);
      expect(fonte.acquisizione, fonte.id).toMatch(/github\.com\/\S+, commit [0-9a-f]{40}/u);
      const ids = fonte.variabili.map(({ id }) => id);
      expect(new Set(ids).size, fonte.id).toBe(ids.length);
    }
  });
});

import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { Osservazione } from '../../../src/lib/model.ts';
import { datiReali } from './committed.ts';

const cells = new Map<string, Osservazione>(
  datiReali().flatMap(({ osservazioni }) =>
    osservazioni.map((row) => [`${row.indicatore} ${row.territorio} ${row.anno}`, row] as const),
  ),
);
const get = (key: string): Osservazione => cells.get(key)!;

describe('the database', () => {
  it('has the figures of the independent calculation, at every level', () => {
    const rows = csvParse(readFileSync('tests/fixtures/valori-indipendenti.csv', 'utf8'));
    expect(rows.length).toBeGreaterThan(700);
    expect(new Set(rows.map(({ indicatore }) => indicatore)).size).toBe(75);
    const different = rows.filter((row) => {
      const cell = cells.get(`${row['indicatore']!} ${row['territorio']!} ${row['anno']!}`);
      if (cell?.stato !== row['stato']) return true;
      if (cell?.valore == null) return row['valore'] !== '';
      const expected = Number(row['valore']);
      return row['valore'] === '' || Math.abs(cell.valore - expected) > 1e-11 * Math.abs(expected);
    });
    expect(different).toEqual([]);
  });

  it('has a row for each comune in each year of each indicatore', () => {
    for (const { indicatore, osservazioni } of datiReali()) {
      const byAnno = Map.groupBy(
        osservazioni.filter(({ livello }) => livello === 'comune'),
        ({ anno }) => anno,
      );
      for (const [anno, rows] of byAnno) expect(rows, `${indicatore.id} ${anno}`).toHaveLength(62);
    }
  });
});

describe('the traps of the fonti', () => {
  it('hidden classes of income make 2024 missing in 20 comuni and the aggregates partial', () => {
    const hidden = [...cells.values()].filter(
      (row) =>
        row.indicatore === 'quota-redditi-alti' &&
        row.anno === '2024' &&
        row.livello === 'comune' &&
        row.valore === null,
    );
    expect(hidden).toHaveLength(20);
    expect(get('quota-redditi-alti area-accordo 2024')).toMatchObject({
      stato: 'parziale',
      comuni: [42, 62],
    });
    expect(get('quota-redditi-alti italia 2024').stato).toBe('mancante:segreto-statistico');
    expect(get('gini-redditi lombardia 2021').stato).toBe('approssimato');
  });

  it('the total income of 2024 is the published one, not the sum of the classes', () => {
    expect(get('reddito-medio-contribuente area-accordo 2024').numeratore).toBeGreaterThan(20.89e9);
  });

  it('Mezzago 2018 has no turnout, and its ambito says that it is partial', () => {
    expect(get('affluenza-politiche 108031 2018').stato).toBe('mancante:errore-fonte');
    expect(get('affluenza-politiche vimercate-trezzo 2018')).toMatchObject({
      stato: 'parziale',
      comuni: [28, 29],
    });
    expect(get('affluenza-politiche vimercate-trezzo 2018').copertura).toBeGreaterThan(0.97);
    expect(cells.has('affluenza-politiche italia 2018')).toBe(false);
  });

  it('the European election of 2019 has percentages of comuni and no aggregate', () => {
    expect(get('affluenza-europee 015014 2019')).toMatchObject({ valore: 70.83, numeratore: null });
    expect(get('affluenza-europee area-accordo 2019').stato).toBe('mancante:non-rilevato');
  });

  it('Biassono keeps its social spending with a warning, out of the aggregates', () => {
    expect(get('spesa-sociale-pro-capite 108009 2022').avviso).toContain('anomalo');
    expect(get('spesa-sociale-pro-capite carate-brianza 2022')).toMatchObject({
      stato: 'parziale',
      comuni: [12, 13],
    });
    expect(get('spesa-sociale-pro-capite desio 2022').stato).toBe('definitivo');
  });

  it('2021 is waited for, and is neither zero nor absent', () => {
    for (const id of [
      'popolazione-residente',
      'densita-abitativa',
      'variazione-popolazione-2011',
      'quota-stranieri',
    ]) {
      expect(get(`${id} 108033 2021`)).toMatchObject({ valore: null, stato: 'mancante:in-attesa' });
      expect(get(`${id} desio 2021`).stato).toBe('mancante:in-attesa');
    }
    expect(get('stranieri-residenti 108033 2021').valore).toBeGreaterThan(0);
  });

  it('what uses the population of 2026 or the balance of 2025 is provisional', () => {
    for (const key of [
      'farmacie-per-10mila monza 2026',
      'posti-rsa-per-1000-anziani lombardia 2026',
      'tasso-natalita italia 2025',
      'quota-nati-stranieri 108033 2025',
      'popolazione-residente desio 2026',
    ]) {
      expect(get(key).stato, key).toBe('provvisorio');
    }
    expect(get('popolazione-residente desio 2025').stato).toBe('definitivo');
  });

  it('a comune without places or schools has zero, and a school that is not placed is missing', () => {
    expect(get('posti-rsa-per-1000-anziani 108031 2026').valore).toBe(0);
    expect(get('alunni-secondaria-2 015014 2024').valore).toBe(0);
    expect(get('alunni-secondaria-1 108046 2023').stato).toBe('mancante:non-rilevato');
    expect(get('alunni-secondaria-2 108033 2021')).toMatchObject({ stato: 'parziale' });
  });

  it('rates of weighted means are approximate, also in what is made of them', () => {
    expect(get('tasso-occupazione-20-64 desio 2022').stato).toBe('approssimato');
    expect(get('anni-reddito-casa desio 2018').stato).toBe('approssimato');
    expect(get('anni-reddito-casa 108033 2018').stato).toBe('definitivo');
    expect(cells.has('fragilita-comunale-ifc desio 2022')).toBe(false);
  });
});

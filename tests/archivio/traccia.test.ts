import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comune, DatiIndicatore } from '../../src/lib/model.ts';
import type { Derivazione } from '../../src/lib/traccia/derivazione.ts';
import { makeTraccia, type ContestoTraccia } from '../../src/lib/traccia/make-traccia.ts';
import { ricalcolaTraccia } from '../../src/lib/traccia/ricalcola.ts';
import type { Traccia } from '../../src/lib/traccia/traccia.ts';
import { readJson } from './support.ts';

const RAW = '../shared/fonti';
const { comuni, territori } = readJson<{
  comuni: Comune[];
  territori: { id: string; nome: string }[];
}>('territori.json');
const dati = new Map(
  readJson<{ id: string }[]>('indicatori.json').map(({ id }) => [
    id,
    readJson<DatiIndicatore>(`indicatori/${id}.json`),
  ]),
);
const contesto: ContestoTraccia = {
  comuni,
  getDati: (id) => dati.get(id)!,
  nomeTerritorio: (id) => territori.find((one) => one.id === id)?.nome ?? id,
};
const getDerivazione = (id: string): Derivazione => readJson<Derivazione>(`traccia/${id}.json`);
const trace = (indicatore: string, territorio: string, anno: string): Traccia =>
  makeTraccia(getDerivazione(indicatore), { territorio, anno }, contesto);

describe('the trace of every number of the database', () => {
  it.each([...dati.keys()])('%s: the number can be made again from its trace alone', (id) => {
    const derivazione = getDerivazione(id);
    const wrong = dati.get(id)!.osservazioni.filter((cella) => {
      const traccia = makeTraccia(derivazione, cella, contesto);
      const again = ricalcolaTraccia(traccia, derivazione, contesto);
      if (cella.valore === null || again === null) return cella.valore !== again;
      return Math.abs(again - cella.valore) > Math.max(1, Math.abs(cella.valore)) * 1e-9;
    });
    expect(wrong).toEqual([]);
  });

  it('names rows that hold the figure, in files that are there', () => {
    const lines = new Map<string, string[]>();
    const read = (file: string): string[] => {
      const found = lines.get(file) ?? readFileSync(file, 'utf8').split('\n');
      lines.set(file, found);
      return found;
    };
    for (const id of dati.keys()) {
      const { territori: order, blocchi } = getDerivazione(id);
      for (const voce of blocchi.flatMap(({ voci }) => voci)) {
        if (voce.tipo !== 'misura') continue;
        for (const { anno, righe, valori } of Object.values(voce.anni)) {
          righe.forEach((riga, i) => {
            if (riga === 0) return;
            const [variabile, territorio, year, valore] = read(voce.file)[riga - 1]!.split(',');
            expect([variabile, territorio, year]).toEqual([voce.variabile, order[i], anno]);
            expect(valore === '' ? null : Number(valore)).toBe(valori[i]);
          });
        }
      }
    }
  });

  it('names adapters that are there', () => {
    const adapters = new Set(
      [...dati.keys()].flatMap((id) => getDerivazione(id).fonti.map((one) => one.adattatore)),
    );
    expect(adapters.size).toBeGreaterThan(20);
    expect([...adapters].filter((path) => !existsSync(path))).toEqual([]);
  });

  it.skipIf(!existsSync(RAW))('names raw files with their true hash', () => {
    for (const id of dati.keys()) {
      for (const fonte of getDerivazione(id).fonti) {
        for (const { nome, sha256 } of fonte.grezzi) {
          const bytes = readFileSync(join(RAW, fonte.id, nome));
          expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
        }
      }
    }
  });
});

describe('a trace', () => {
  it('of an ambito is the ratio of the sums of its comuni', () => {
    const traccia = trace('indice-vecchiaia', 'monza', '2026');
    expect(traccia.metodo).toBe('rapporto-fra-somme');
    expect(traccia.righe.map(({ nome }) => nome)).toEqual(['Brugherio', 'Monza', 'Villasanta']);
    const sum = (part: 'numeratore' | 'denominatore'): number =>
      traccia.righe.reduce((total, riga) => total + riga[part]!, 0);
    expect([sum('numeratore'), sum('denominatore')]).toEqual([
      traccia.numeratore,
      traccia.denominatore,
    ]);
    expect(traccia.valore).toBe((100 * sum('numeratore')) / sum('denominatore'));
  });

  it('leaves out of the sums the comune with an anomalous value, and says so', () => {
    const traccia = trace('spesa-sociale-pro-capite', 'carate-brianza', '2022');
    const out = traccia.righe.filter(({ incluso }) => !incluso);
    expect(out.map(({ nome }) => nome)).toContain('Biassono');
    expect(traccia.copertura!.presenti).toBe(traccia.righe.length - out.length);
  });

  it('of a weighted mean shows the weights', () => {
    const traccia = trace('prezzo-abitazioni', 'desio', '2018-2');
    expect(traccia.pesi).toContain('1° gennaio 2019');
    expect(traccia.righe.every(({ peso }) => peso !== null && peso > 0)).toBe(true);
    const areas = trace('consumo-suolo', 'desio', '2022');
    expect(areas.righe.map(({ peso }) => peso)).toEqual(
      areas.righe.map(
        ({ territorio }) => comuni.find((one) => one.codice === territorio)!.superficie,
      ),
    );
  });

  it('of a comparator points to the file of the comparators', () => {
    const traccia = trace('reddito-medio-contribuente', 'lombardia', '2024');
    expect(traccia.voci.flatMap(({ grezzi }) => grezzi.map(({ nome }) => nome))).toEqual([
      'confronti.csv',
      'confronti.csv',
    ]);
  });

  it('of a ratio between indicatori names them', () => {
    expect(trace('anni-reddito-casa', 'monza', '2018').indicatori).toEqual([
      {
        parte: 'numeratore',
        testo: 'indicatori/prezzo-abitazioni@2018-2',
        indicatore: 'prezzo-abitazioni',
        territorio: 'monza',
        anno: '2018-2',
      },
      {
        parte: 'denominatore',
        testo: 'indicatori/reddito-medio-contribuente@2018',
        indicatore: 'reddito-medio-contribuente',
        territorio: 'monza',
        anno: '2018',
      },
    ]);
  });
});

describe('npm run -s traccia', () => {
  const run = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['scripts/traccia.ts', ...args],
      {
        encoding: 'utf8',
      },
    );
    return { stdout, stderr, status };
  };

  it('prints the tree, down to row and hash', () => {
    const { stdout, status } = run('indice-vecchiaia', 'monza', '2026');
    expect(status).toBe(0);
    expect(stdout).toContain('Indice di vecchiaia · Ambito di Monza · 2026');
    expect(stdout).toContain('formula: 100 × residenti-65-piu / residenti-0-14');
    expect(stdout).toMatch(/108033 Monza: .*numeratore 31301; denominatore 14597/u);
    expect(stdout).toMatch(/residenti-65-piu = 31301 \(riga \d+\)/u);
    expect(stdout).toMatch(/originale: popolazione-eta\.csv, sha256 [0-9a-f]{64}/u);
    expect(stdout).toContain('letta da: src/lib/fonti/istat-popolazione-eta-2026.ts');
  });

  it('follows a ratio between indicatori down to the fonti of both', () => {
    const { stdout } = run('anni-reddito-casa', '108023', '2018');
    expect(stdout).toMatch(/originale: valori\.csv, sha256/u);
    expect(stdout).toMatch(/originale: irpef-2018\.csv, sha256/u);
  });

  it('takes the name of a comune as addresses write it', () => {
    expect(run('indice-vecchiaia', 'agrate-brianza', '2026').stdout).toContain('Agrate Brianza');
  });

  it.each([
    [['indice-inventato', 'monza', '2026'], 'non è un indicatore'],
    [['indice-vecchiaia', 'milano', '2026'], 'non ha valori per «milano»'],
    [['indice-vecchiaia', 'monza', '1999'], 'Anni: 2011, 2026'],
    [['indice-vecchiaia'], 'Uso:'],
  ])('fails for a number that does not exist: %j', (args, message) => {
    const { stderr, status } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });

  it('fails for a missing value, after it has said why', () => {
    const { stdout, status } = run('popolazione-residente', 'desio', '2021');
    expect(status).toBe(1);
    expect(stdout).toContain('dato non ancora acquisito');
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { makeAtlante } from '../../src/lib/atlante/atlante.ts';
import { runControlli } from '../../src/lib/atlante/qualita.ts';
import type { EsitoIndice } from '../../src/lib/index/calcola-indice.ts';
import type { Ambito, Comune, DatiIndicatore, Fonte } from '../../src/lib/model.ts';
import { makeDatiTabelle } from '../../src/lib/tabelle/codifica.ts';
import { makeCubo } from '../../src/lib/tabelle/cubo.ts';
import type { DatiTabelle } from '../../src/lib/tabelle/dati.ts';
import { ESEMPI_SQL } from '../../src/lib/tabelle/esempi-sql.ts';
import type { Derivazione } from '../../src/lib/traccia/derivazione.ts';
import { DATI, GPKG, readJson } from './support.ts';

const readAll = <T>(folder: string, keep: (name: string) => boolean): T[] =>
  readdirSync(join(DATI, folder))
    .filter((name) => name.endsWith('.json') && keep(name))
    .map((name) => readJson<T>(`${folder}/${name}`));

const dati = readAll<DatiIndicatore>('indicatori', () => true);
const indici = readAll<DatiIndicatore>('indici', (name) => name.endsWith('-dati.json'));
const atlante = makeAtlante(
  dati,
  readJson<{ comuni: Comune[]; ambiti: Ambito[] }>('territori.json'),
  readJson<Fonte[]>('fonti.json'),
  indici,
  readAll<EsitoIndice>('indici', (name) => !name.endsWith('-dati.json')),
);
const derivazioni = new Map(
  readAll<Derivazione>('traccia', () => true).map((one) => [one.indicatore, one]),
);
const compatti = makeDatiTabelle(atlante, derivazioni);

describe('the database as the tables page takes it', () => {
  it('gives back every cell to the last digit', () => {
    const cubo = makeCubo(JSON.parse(JSON.stringify(compatti)) as DatiTabelle);
    const celle = [...dati, ...indici].flatMap(({ osservazioni }) => osservazioni);
    const persi = celle.filter((o) => {
      const cella = cubo.findCella(o.indicatore, o.territorio, o.anno);
      return (
        cella?.valore !== o.valore ||
        cella.stato !== o.stato ||
        cella.numeratore !== o.numeratore ||
        cella.denominatore !== o.denominatore
      );
    });
    expect(celle.length).toBeGreaterThan(10_000);
    expect(persi).toEqual([]);
  });

  it('passes the checks of the quality page, with something to check in each', () => {
    const controlli = runControlli(atlante, compatti);
    expect(controlli.filter(({ fatti }) => fatti === 0)).toEqual([]);
    expect(controlli.filter(({ fatti, riusciti }) => fatti !== riusciti)).toEqual([]);
  });
});

describe('worked queries of the SQL page', () => {
  const database = new DatabaseSync(GPKG, { readOnly: true });

  it('are ten', () => {
    expect(ESEMPI_SQL).toHaveLength(10);
  });

  it.each(ESEMPI_SQL)('$titolo', ({ sql }) => {
    const righe = database.prepare(sql).all();
    expect(righe.length).toBeGreaterThan(0);
    expect(righe.every((riga) => Object.values(riga).some((valore) => valore !== null))).toBe(true);
  });
});

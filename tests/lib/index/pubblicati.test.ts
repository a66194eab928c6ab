/**
 * The seven indices on the committed figures: one of them computed a second time from the CSV files by other code,
 * and what the definitions say in words checked against the data.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { sampleCorrelation } from 'simple-statistics';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeIndici } from '../../../scripts/lib/indici.ts';
import { readInputs } from '../../../scripts/lib/read-inputs.ts';
import { calcolaTutti } from '../../../src/lib/indicator/calcola-tutti.ts';
import { indexMisure } from '../../../src/lib/indicator/misure-index.ts';
import { parseDefinizione as parseIndicatore } from '../../../src/lib/indicator/schema.ts';
import { calcolaAnalisi } from '../../../src/lib/index/analisi/calcola-analisi.ts';
import { readConfig } from '../../../src/lib/index/analisi/read-config.ts';
import type { EsitoIndice } from '../../../src/lib/index/calcola-indice.ts';
import type { RigaIndice } from '../../../src/lib/index/calcola-righe.ts';
import { indexOsservazioni } from '../../../src/lib/index/calcola-tutti.ts';
import { indiceToDati } from '../../../src/lib/index/indice-to-dati.ts';
import { makeDatiRicalcolo } from '../../../src/lib/index/make-dati-ricalcolo.ts';
import { SOGLIA_COLLINEARE } from '../../../src/lib/index/multivariate.ts';
import { ricalcolaIndice } from '../../../src/lib/index/ricalcola-indice.ts';
import { parseDefinizione, type DefinizioneIndice } from '../../../src/lib/index/schema.ts';
import { getAnno, type FindOsservazione } from '../../../src/lib/index/select-dati.ts';
import { readComuni } from '../../../src/lib/territory/read-territori.ts';
import type { Comune, DatiIndicatore, Fonte } from '../../../src/lib/model.ts';
import { ANNI, makeVulnerabilita } from './vulnerabilita-da-capo.ts';

const definizioni: DefinizioneIndice[] = readdirSync('data/indici')
  .filter((nome) => nome.endsWith('.yaml'))
  .map((nome) => parseDefinizione(parse(readFileSync(`data/indici/${nome}`, 'utf8')), nome));

let comuni: Comune[];
let dati: DatiIndicatore[];
let esiti: EsitoIndice[];
let find: FindOsservazione;
let files: Record<string, string>;

function getEsito(id: string): EsitoIndice {
  return esiti.find(({ definizione }) => definizione.id === id)!;
}

function getRiga(esito: EsitoIndice, territorio: string, anno = esito.ultima): RigaIndice {
  const { righe } = esito.edizioni.find((edizione) => edizione.anno === anno)!;
  return righe.find((riga) => riga.territorio === territorio)!;
}

beforeAll(() => {
  const inputs = [...readInputs('data')];
  const text = (path: string): string => readFileSync(`data/${path}`, 'utf8');
  comuni = readComuni(text('territorio/territori.csv'), text('istat-confini-2023/confinanti.csv'));
  dati = calcolaTutti(
    inputs
      .filter(([path]) => path.startsWith('indicatori/'))
      .map(([path, yaml]) => parseIndicatore(parse(yaml), path)),
    indexMisure(
      Object.fromEntries(
        inputs
          .filter(([path]) => path.endsWith('/misure.csv'))
          .map(([path, csv]) => [path.split('/')[0]!, csv]),
      ),
    ),
    comuni,
  );
  const fonti = inputs
    .filter(([path]) => path.endsWith('/fonte.yaml'))
    .map(([, yaml]) => parse(yaml) as Fonte);
  ({ esiti, files } = makeIndici({
    inputs: new Map(inputs),
    dati,
    comuni: comuni.map(({ codice }) => codice),
    fonti,
    nomi: new Map(comuni.map(({ codice, nome }) => [codice, nome])),
  }));
  find = indexOsservazioni(dati);
}, 60_000);

it('gives the vulnerability that other code computes from the CSV files, comune by comune and ambito by ambito', () => {
  const score = makeVulnerabilita(comuni.map(({ codice }) => codice));
  const esito = getEsito('vulnerabilita-sociale-materiale');
  expect(esito.definizione.edizioni).toEqual(ANNI);
  const territori: [string, Comune[]][] = [
    ...comuni.map((comune): [string, Comune[]] => [comune.codice, [comune]]),
    ...Map.groupBy(comuni, ({ ambito }) => ambito),
  ];
  for (const anno of ANNI)
    for (const [territorio, suoi] of territori) {
      const atteso = score(
        suoi.map(({ codice }) => codice),
        anno,
      );
      expect(getRiga(esito, territorio, anno).valore).toBeCloseTo(atteso, 9);
    }
});

describe.each(definizioni)('$id', ({ id }) => {
  it('has a score for all comuni, ambiti, provincia and area in every edition', () => {
    for (const { righe } of getEsito(id).edizioni) {
      expect(righe).toHaveLength(62 + 5 + 2);
      expect(righe.filter(({ valore }) => valore === null)).toEqual([]);
    }
  });

  it('reads 100 for the reference in the base year', () => {
    const esito = getEsito(id);
    const { territorio, anno } = esito.definizione.riferimento;
    expect(getRiga(esito, territorio, anno).valore).toBe(100);
  });

  it('takes its goalposts from the comuni and never from the aggregates', () => {
    const esito = getEsito(id);
    esito.obiettivi.forEach(({ inf, sup }, j) => {
      const valori = esito.edizioni.flatMap(({ righe }) =>
        righe
          .filter((riga) => riga.livello === 'comune')
          .map((riga) => riga.componenti[j]!.valore!),
      );
      expect(Math.min(...valori)).toBe(inf);
      expect(Math.max(...valori)).toBe(sup);
    });
  });

  it('scores an ambito on its own indicatori, not as the mean of its comuni', () => {
    const esito = getEsito(id);
    const medie = Map.groupBy(comuni, ({ ambito }) => ambito);
    const scarti = [...medie].map(([ambito, suoi]) => {
      const valori = suoi.map(({ codice }) => getRiga(esito, codice).valore!);
      const media = valori.reduce((a, b) => a + b, 0) / valori.length;
      return Math.abs(getRiga(esito, ambito).valore! - media);
    });
    expect(Math.max(...scarti)).toBeGreaterThan(0.5);
  });

  it('explains each score by its components', () => {
    const esito = getEsito(id);
    for (const { righe } of esito.edizioni) {
      for (const { valore, componenti } of righe) {
        const punti = componenti.map(
          ({ contributo }) => contributo!.livello + contributo!.squilibrio,
        );
        expect(100 + punti.reduce((a, b) => a + b, 0)).toBeCloseTo(valore!, 9);
      }
    }
  });

  it('has no two components that say the same thing', () => {
    for (const { multivariata } of getEsito(id).edizioni)
      expect(multivariata.collineari).toEqual([]);
  });

  it('gives the reader who changes nothing the published values and ranks', () => {
    const esito = getEsito(id);
    const righe = ricalcolaIndice(makeDatiRicalcolo(esito), {
      pesi: esito.pesi,
      aggregazione: 'penalita',
    });
    for (const { territorio, valore, rango } of righe) {
      const pubblicata = getRiga(esito, territorio);
      expect(valore).toBeCloseTo(pubblicata.valore!, 9);
      expect(rango).toBe(pubblicata.rango);
    }
  });

  it('can be computed again with the analysts’ command from what is published', () => {
    const { definizione, edizioni, obiettivi, ultima } = getEsito(id);
    const righe = edizioni.flatMap(({ anno, righe }) => righe.map((riga) => ({ ...riga, anno })));
    const config = {
      metodo: 'ampi',
      segno: definizione.segno,
      indicatori: definizione.componenti.map(({ indicatore, polarita, peso }, j) => {
        return { id: indicatore, polarita, peso, riferimento: obiettivi[j]!.rif };
      }),
      obiettivi: Object.fromEntries(
        obiettivi.map(({ indicatore, inf, sup }) => [indicatore, [inf, sup]]),
      ),
    };
    const { righe: ricalcolate } = calcolaAnalisi(
      righe.flatMap(({ territorio, anno, componenti }) =>
        componenti.map(({ valore }, j) => ({
          unita: territorio,
          anno,
          indicatore: definizione.componenti[j]!.indicatore,
          valore,
        })),
      ),
      readConfig(JSON.stringify(config), 'config.json'),
    );
    expect(ricalcolate).toHaveLength(righe.length);
    expect(ricalcolate.at(-1)?.anno).toBe(ultima);
    for (const { unita, anno, indice, deviazione } of ricalcolate) {
      const pubblicata = getRiga(getEsito(id), unita, anno);
      expect(indice).toBeCloseTo(pubblicata.valore!, 9);
      expect(deviazione).toBeCloseTo(pubblicata.deviazione!, 9);
    }
  });

  it('is published as JSON, as CSV, as goalposts and in the shape of an indicatore', () => {
    const esito = getEsito(id);
    const parseFile = (nome: string): unknown => JSON.parse(files[`indici/${nome}`]!);
    expect(parseFile(`${id}.json`)).toEqual(esito);
    expect(files[`indici/${id}.csv`]!.trimEnd().split('\n')).toHaveLength(
      1 + 69 * esito.edizioni.length,
    );
    expect(files[`indici/${id}-obiettivi.csv`]!.trimEnd().split('\n')).toHaveLength(
      1 + esito.definizione.componenti.length,
    );
    expect(parseFile(`${id}-dati.json`)).toEqual(indiceToDati(esito, dati));
  });

  it('leaves out as a repetition only what is correlated above 0.9 with a component', () => {
    const { definizione, ultima } = getEsito(id);
    const codici = comuni.map(({ codice }) => codice);
    const colonna = (indicatore: string, anno: string): number[] | undefined => {
      const valori = codici.map((codice) => find(indicatore, codice, anno)?.valore ?? NaN);
      return valori.some(Number.isNaN) ? undefined : valori;
    };
    const ripetizioni = definizione.esclusi.filter(({ motivo }) => /oltre 0,9/u.test(motivo));
    for (const { indicatore } of ripetizioni) {
      const anni = dati.find((voce) => voce.indicatore.id === indicatore)!.anni;
      const correlazioni = definizione.componenti.flatMap((componente) => {
        const x = colonna(componente.indicatore, getAnno(componente, ultima));
        return anni.flatMap((anno) => {
          const y = colonna(indicatore, anno);
          return x && y ? Math.abs(sampleCorrelation(x, y)) : [];
        });
      });
      expect(Math.max(...correlazioni), indicatore).toBeGreaterThan(SOGLIA_COLLINEARE);
    }
  });
});

it('names the fonti of each edition, as an indicatore does', () => {
  const { indicatore, fonti_per_anno } = indiceToDati(getEsito('invecchiamento-carico-cura'), dati);
  expect(indicatore.fonti).toEqual([
    'istat-popolazione-eta-2026',
    'istat-bilancio-2025',
    'istat-censimento-2011-indicatori',
  ]);
  expect(fonti_per_anno).toEqual({ '2026': indicatore.fonti });
});

it('keeps the terms of the fonti in the download: the housing prices are not open data', () => {
  const [testata, riga] = files['indici/pressione-abitativa.csv']!.split('\n');
  expect(testata!.endsWith(',fonte,licenza')).toBe(true);
  expect(riga).toMatch(/OMI/u);
});

it('compares the vulnerability index with the fragility index of Istat in every edition', () => {
  const { accordi } = getEsito('vulnerabilita-sociale-materiale');
  expect(accordi.map(({ anno }) => anno)).toEqual(['2018', '2019', '2021']);
  for (const { tabella, unita, rho, stessoTerzo, terziOpposti, scarti } of accordi) {
    expect(unita).toBe(62);
    expect(tabella.flatMap(({ terzi }) => terzi).reduce((a, b) => a + b, 0)).toBe(62);
    expect(rho).toBeGreaterThan(0);
    expect(stessoTerzo).toBeGreaterThan(terziOpposti);
    expect(scarti.reduce((somma, { scarto }) => somma + scarto, 0)).toBeCloseTo(0, 9);
  }
});

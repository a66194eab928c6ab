import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONNETTORI } from '../../src/lib/fetch/connettori.ts';
import type { Connettore } from '../../src/lib/fetch/connettore.ts';
import { readMisureScritte } from '../../src/lib/fetch/confronta.ts';
import { toCodiceElettorale } from '../../src/lib/fetch/ufficiali/eligendo.ts';
import { formatProblem } from '../../src/lib/table/friendly-error.ts';
import type { Misura } from '../../src/lib/table/misure.ts';
import { aggiorna, type Esito } from '../../scripts/lib/fetch/aggiorna.ts';
import { importBytes, readFixture, registry } from '../lib/fonti/fixtures.ts';
import { makeAmbiente, type AmbienteDiProva } from './ambiente.ts';
import { rispondi, startFintoServer, type FintoServer } from './finto-server.ts';
import { getAdapter, makeUfficiale } from './ufficiali.ts';

/** Comparators that are sums of the whole national file, of which the fixtures hold four comuni. */
const SOMME = [
  ...['istat-bilancio-2025', 'istat-bilancio-stranieri-2025', 'istat-popolazione-eta-2026'],
  ...['mef-irpef', 'opencivitas-2022'],
];

let server: FintoServer;
let ambiente: AmbienteDiProva;
beforeEach(async () => {
  server = await startFintoServer();
  ambiente = makeAmbiente(server.url);
});
afterEach(async () => {
  await server.chiudi();
  ambiente.cancella();
});

type Cambia = (documento: string | Uint8Array, nome: string) => string | Uint8Array;

/** Plays the official documents, changed where the test says so, and refreshes the fonte. */
async function run(connettore: Connettore, cambia: Cambia = (d) => d): Promise<Esito> {
  for (const { nome, url } of connettore.richieste(registry)) {
    const { host, pathname, search } = new URL(url);
    const documento = await makeUfficiale(connettore.fonte, nome);
    server.prepara(`/${host}${pathname}${search}`, rispondi(cambia(documento, nome)));
  }
  const where = { data: 'tests/no-such-folder', giorno: '2026-11-24' };
  return aggiorna(connettore, getAdapter(connettore.fonte), registry, ambiente, where);
}

const getConnettore = (fonte: string): Connettore => CONNETTORI.find((c) => c.fonte === fonte)!;
const keep = (fonte: string) => (misura: Misura) =>
  !SOMME.includes(fonte) || !['lombardia', 'italia'].includes(misura.territorio);

describe.each(CONNETTORI.map((connettore) => [connettore.fonte, connettore] as const))(
  'connector of %s',
  (fonte, connettore) => {
    it('reads the official shape to the figures of the fonte', async () => {
      const esito = await run(connettore);
      expect(esito.problems.map(formatProblem)).toEqual([]);
      const expected = importBytes(getAdapter(fonte), readFixture(getAdapter(fonte)));
      const [actual, wanted] = [esito.files, expected.files].map((files) =>
        readMisureScritte(files['misure.csv']!).filter(keep(fonte)),
      );
      expect(wanted!.length).toBeGreaterThan(0);
      expect(actual).toEqual(wanted);
      expect(esito.files['punti.csv']).toEqual(expected.files['punti.csv']);
      expect(esito.differenze!.aggiunte.length).toBeGreaterThanOrEqual(wanted!.length);
      expect(esito.files['fonte.yaml']).toContain('Scaricato dalla fonte');
      expect(esito.files['fonte.yaml']).toContain('acquisito: 2026-11-24');
    });
  },
);

describe('totals of the national file', () => {
  const total = (esito: Esito, variabile: string, territorio: string): number | null | undefined =>
    readMisureScritte(esito.files['misure.csv']!).find(
      (m) => m.variabile === variabile && m.territorio === territorio,
    )?.valore;

  it('are sums of the comuni: Italia also of those outside Lombardia', async () => {
    const esito = await run(getConnettore('istat-bilancio-2025'));
    const comuni = readMisureScritte(esito.files['misure.csv']!).filter(
      (m) => m.variabile === 'nati-totale' && /^\d{6}$/u.test(m.territorio),
    );
    const sum = comuni.reduce((all, { valore }) => all + valore!, 0);
    expect(total(esito, 'nati-totale', 'lombardia')).toBe(sum);
    // The outsider is a copy of the first comune.
    expect(total(esito, 'nati-totale', 'italia')).toBe(sum + comuni[0]!.valore!);
  });

  it('keep the residual row of the tax file in Italia only', async () => {
    const esito = await run(getConnettore('mef-irpef'));
    const [lombardia, italia] = ['lombardia', 'italia'].map((t) =>
      total(esito, 'contribuenti', t)!,
    );
    expect(italia).toBe(lombardia! + 1);
  });
});

describe('a fonte that has changed', () => {
  const text =
    (change: (text: string) => string): Cambia =>
    (documento) =>
      change(documento as string);
  /** The same, for the one file of an archive. */
  const inside =
    (change: (text: string) => string): Cambia =>
    (documento) => {
      const [file] = Object.entries(unzipSync(documento as Uint8Array));
      return zipSync({ [file![0]]: strToU8(change(strFromU8(file![1]))) });
    };
  const refused = async (fonte: string, cambia: Cambia): Promise<string> => {
    const esito = await run(getConnettore(fonte), cambia);
    expect(esito.differenze).toBeNull();
    expect(esito.files).toEqual({});
    return esito.problems.map(formatProblem).join('\n');
  };

  it('is told that it has newer years, and these are not written', async () => {
    const esito = await run(getConnettore('istat-stranieri-2020-2025'));
    expect(esito.avvisi).toEqual([
      "La fonte ha anche 2099: si aggiungono nell'adattatore della fonte.",
    ]);
  });

  it.each([
    ['a column renamed', (t: string) => t.replace('RESIDENTI', 'POPOLAZIONE'), '"RESIDENTI"'],
    ['a column more', (t: string) => t.replaceAll(/(.)$/gmu, '$1,x'), 'a column in more'],
    ['a row cut', (t: string) => t.replace(',BASIANO,3669', ''), 'cells'],
    ['a comune missing', (t: string) => t.replace(/^.*MEZZAGO.*$/mu, ''), 'Mezzago (108031)'],
    ['a figure that is a word', (t: string) => t.replace(',3669', ',n.d.'), 'n.d.'],
  ])('is refused with %s', async (_, change, words) => {
    expect(await refused('anpr-residenti', text(change))).toContain(words);
  });

  it('is refused when the count is not finished', async () => {
    const change = text((t) => t.replace('"sz_perv":3', '"sz_perv":2'));
    expect(await refused('interno-referendum-2026', change)).toContain('2 of 3 polling stations');
  });

  it('is refused when the code brings another comune', async () => {
    const change = text((t) => t.replace('BIASSONO', 'BOVISIO-MASCIAGO'));
    expect(await refused('interno-referendum-2026', change)).toContain('expected Biassono');
  });

  it('is refused when an age is missing', async () => {
    const change = text((t) => t.replace(/^.*,Y70,.*\n/mu, ''));
    expect(await refused('istat-popolazione-eta-2026', change)).toContain('every age of 015014');
  });

  it('is refused when a balance does not add up', async () => {
    const wrong = inside((t) => t.replace('"Mezzago";"', '"Mezzago";"1'));
    const problems = await refused('istat-bilancio-2025', wrong);
    expect(problems).toContain('the two sexes are the total');
    expect(problems).toContain('108031');
  });

  it('is refused when the archive holds another edition', async () => {
    const last = inside((t) => t.replace('dicembre 2025', 'dicembre 2024'));
    expect(await refused('istat-bilancio-2025', last)).toContain('a title that names 2025');
  });

  it('is refused when the regions are not twenty', async () => {
    const twice = inside((t) => `${t}\n"04";"Bolzano";"0";"0";"1";"1";"2"`);
    expect(await refused('istat-posas-lombardia-italia', twice)).toContain('twenty regions');
  });

  it('is refused when an archive is damaged inside', async () => {
    const flip: Cambia = (documento) => {
      const bytes = new Uint8Array(documento as Uint8Array);
      // A byte of the first file, far from the directory at the end.
      bytes[60] = bytes[60]! ^ 0xff;
      return bytes;
    };
    expect(await refused('istat-bilancio-2025', flip)).toContain('one whole .csv file');
  });
});

it('the electoral codes are those of the ministry, also for the comuni that came from Milano', () => {
  const code = (codice: string, provincia: 'MB' | 'MI') =>
    Object.values(
      toCodiceElettorale({ codice, provincia, nome: '', ambito: 'monza', catastale: '' }),
    ).join(' ');
  expect(code('015221', 'MI')).toBe('049 2200');
  expect(code('108033', 'MB')).toBe('104 0330');
  expect(code('108051', 'MB')).toBe('104 0135');
  expect(code('108055', 'MB')).toBe('104 0375');
});

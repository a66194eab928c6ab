import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CONNETTORI } from '../../src/lib/fetch/connettori.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { importBytes, readFixture, registry } from '../lib/fonti/fixtures.ts';
import { interrompi, rispondi, startFintoServer, type FintoServer } from './finto-server.ts';
import { getAdapter, makeUfficiale } from './ufficiali.ts';

// Slow by nature: a process is started, and the polite distance between requests is kept.
vi.setConfig({ testTimeout: 60_000 });

const FONTE = 'lombardia-farmacie-2026';
const url = CONNETTORI.find(({ fonte }) => fonte === FONTE)!.richieste(registry)[0]!.url;
const { host, pathname, search } = new URL(url);
const path = `/${host}${pathname}${search}`;

let server: FintoServer;
let root: string;
let ufficiale: string;
beforeEach(async () => {
  server = await startFintoServer();
  root = mkdtempSync(join(tmpdir(), 'fetch-command-'));
  ufficiale = (await makeUfficiale(FONTE, 'farmacie')) as string;
  const { files } = importBytes(getAdapter(FONTE), readFixture(getAdapter(FONTE)));
  mkdirSync(join(root, 'data', FONTE), { recursive: true });
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(root, 'data', FONTE, name), text);
  mkdirSync(join(root, 'data', 'territorio'));
  const territori = registry.comuni.map(
    ({ codice, nome, provincia, ambito, catastale }) =>
      `${codice},${nome},x,${provincia},${ambito},${catastale},1`,
  );
  const header = 'codice,nome,slug,provincia,ambito,catastale,superficie';
  writeFileSync(
    join(root, 'data', 'territorio', 'territori.csv'),
    [header, ...territori].join('\n'),
  );
  cpSync('data/collegate.yaml', join(root, 'data', 'collegate.yaml'));
});
afterEach(async () => {
  await server.chiudi();
  rmSync(root, { recursive: true });
});

/** Runs the command on the small data folder, with the local server as mirror. */
async function runFetch(...args: string[]): Promise<{ code: number; said: string }> {
  const command = ['scripts/fetch.ts', ...args, '--data', join(root, 'data')];
  const child = spawn(process.execPath, [
    ...command,
    ...['--cache', join(root, 'cache'), '--specchio', server.url, '--giorno', '2026-11-24'],
  ]);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number>((done) => child.on('close', (exit) => done(exit ?? 1)));
  return { code, said };
}

const readData = (): Record<string, string> =>
  Object.fromEntries(
    listFiles(join(root, 'data')).map((file) => [
      file.path,
      readFileSync(join(root, 'data', file.path), 'utf8'),
    ]),
  );
/** The official list with one pharmacy less in Biassono. */
const less = (text: string): string => text.replace(/^MI1567.*\r\n/mu, '');

describe('npm run fetch', () => {
  it('shows what would change and writes nothing', async () => {
    const before = readData();
    server.prepara(path, rispondi(less(ufficiale)));
    const { code, said } = await runFetch(FONTE);
    expect(code).toBe(0);
    expect(said).toContain('farmacie, Biassono, 2026: 3 -> 2');
    expect(said).toContain('cambiano anche: punti.csv');
    expect(said).toContain('niente è stato scritto');
    expect(readData()).toEqual(before);
  });

  it('writes with --scrivi, and the card says where the figures come from', async () => {
    server.prepara(path, rispondi(less(ufficiale)));
    const { code, said } = await runFetch(FONTE, '--scrivi');
    expect(said).toContain(`scritto in ${join(root, 'data', FONTE)}`);
    expect(code).toBe(0);
    const after = readData();
    expect(after[`${FONTE}/misure.csv`]).toContain('farmacie,108009,2026,2,definitivo');
    expect(after[`${FONTE}/fonte.yaml`]).toContain(`Scaricato dalla fonte: ${url}`);
    expect(readFileSync(join(root, 'cache', 'grezzi', FONTE, 'farmacie.csv'), 'utf8')).toContain(
      '108009,MI0953',
    );
    const again = await runFetch(FONTE);
    expect(again.said).toContain('0 aggiunte, 0 tolte, 0 riviste');
  });

  it('does not write what takes too much away, unless it is told to', async () => {
    const committed = join(root, 'data', FONTE, 'misure.csv');
    writeFileSync(
      committed,
      `${readFileSync(committed, 'utf8')}farmacie,italia,2026,20000,definitivo\n`,
    );
    const before = readData();
    server.prepara(path, rispondi(ufficiale));
    const refused = await runFetch(FONTE, '--scrivi');
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('mancano nel 2026: italia');
    expect(readData()).toEqual(before);
    expect((await runFetch(FONTE, '--scrivi', '--comunque')).code).toBe(0);
    expect(readData()).not.toEqual(before);
  });

  it.each([
    ['the document is not there', rispondi('', { stato: 404 }), 'il server risponde 404'],
    ['the header has changed', rispondi('CODICE;NOME\n1;2\n'), 'expected this column'],
    ['the charset is another', rispondi(Buffer.from('CODICE,è\n', 'latin1')), 'UTF-8'],
  ] as const)('leaves everything as it was when %s', async (_, mossa, perche) => {
    const before = readData();
    server.prepara(path, mossa);
    const { code, said } = await runFetch(FONTE, '--scrivi');
    expect(said).toContain(perche);
    expect(said).toContain('Fonti non aggiornate: 1.');
    expect(code).toBe(1);
    expect(readData()).toEqual(before);
  });

  it('tries again by itself when a document is cut', async () => {
    const bytes = Buffer.from(ufficiale);
    server.prepara(path, interrompi(bytes, 100), rispondi(bytes));
    const { code, said } = await runFetch(FONTE);
    expect(said).toContain('riprovo fra');
    expect(said).toContain('0 aggiunte, 0 tolte, 0 riviste');
    expect(code).toBe(0);
  });

  it('says which fonti it knows', async () => {
    expect((await runFetch('istat-ifc')).said).toContain('Nessun connettore per istat-ifc');
    const { code, said } = await runFetch('--elenco');
    expect(code).toBe(0);
    expect(said).toContain('istat-ifc: L’indirizzo del file XLSX non è noto.');
  });
});

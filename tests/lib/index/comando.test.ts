/** `npm run -s indice`, run as an analyst runs it: real files, real process. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METODI } from '../../../src/lib/index/analisi/read-config.ts';
import { makeCsv, readEsito } from './tabelle.ts';

let cartella: string;
beforeAll(() => {
  cartella = mkdtempSync(join(tmpdir(), 'indice-'));
});
afterAll(() => {
  rmSync(cartella, { recursive: true });
});

type Config = Record<string, unknown>;
interface Esito {
  codice: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command on these texts; `altri` are further arguments. */
function runIndice(csv: string | Buffer, config: Config | string, ...altri: string[]): Esito {
  writeFileSync(join(cartella, 'dati.csv'), csv);
  writeFileSync(
    join(cartella, 'config.json'),
    typeof config === 'string' ? config : JSON.stringify(config),
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(process.cwd(), 'scripts/indice.ts'),
      '--data',
      'dati.csv',
      '--config',
      'config.json',
      ...altri,
    ],
    { cwd: cartella, encoding: 'utf8', env: { ...process.env, INIT_CWD: cartella } },
  );
  return { codice: status, stdout, stderr };
}

const csv = makeCsv({ '2020': { p: { a: 1, b: 2 }, q: { a: 5, b: 6 } } });
const buona = {
  metodo: 'ampi',
  segno: '+',
  indicatori: [
    { id: 'p', polarita: 1 },
    { id: 'q', polarita: -1 },
  ],
};

describe('refusals: exit 1, every reason on its line, nothing written', () => {
  it.each<[string, string | Buffer, Config | string, RegExp]>([
    ['of a configuration', csv, { ...buona, metodo: 'somma' }, /metodo: atteso uno fra/u],
    ['of the data', csv.replace('a,2020,p,1', 'a,2020,p,uno'), buona, /riga 2, colonna "valore"/u],
    ['of both together', csv, { ...buona, indicatori: [{ id: 'boh', polarita: 1 }] }, /"boh"/u],
    [
      'of Latin-1 bytes',
      Buffer.from('unita,anno,indicatore,valore\nMuggi\xf2,2020,p,1\n', 'latin1'),
      buona,
      /UTF-8/u,
    ],
  ])('%s', (_, dati, config, messaggio) => {
    const { codice, stdout, stderr } = runIndice(dati, config, '--out', 'rifiutato.csv');
    expect([codice, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Errore: [^\n]+\n$/u);
    expect(stderr).toMatch(messaggio);
    expect(readdirSync(cartella).filter((nome) => nome.startsWith('rifiutato'))).toEqual([]);
  });

  it('says how it is used when files are missing or options unknown', () => {
    const senza = spawnSync(process.execPath, ['scripts/indice.ts'], { encoding: 'utf8' });
    expect([senza.status, senza.stderr]).toEqual([1, expect.stringMatching(/--data dati\.csv/u)]);
    expect(runIndice(csv, buona, '--boh').stderr).toMatch(/opzioni non riconosciute/u);
    expect(runIndice(csv, buona, '--confronta', 'non-esiste.json').stderr).toMatch(
      /non-esiste\.json: non si può leggere/u,
    );
    expect(runIndice(csv, buona, '--out', 'manca/esito.csv').stderr).toMatch(
      /non si può scrivere/u,
    );
  });
});

describe('files and comparison', () => {
  const unita = Array.from({ length: 30 }, (_, i) => `u${String(i).padStart(2, '0')}`);
  const colonna = (f: (i: number) => number): Record<string, number> =>
    Object.fromEntries(unita.map((id, i) => [id, f(i)]));
  // The second indicatore swaps neighbours: each unit moves by one place.
  const classifica = makeCsv({
    '2020': { p: colonna((i) => i), q: colonna((i) => (i % 2 === 0 ? i + 1 : i - 1)) },
  });
  const soloP = { metodo: 'rango', indicatori: [{ id: 'p', polarita: 1 }] };
  const soloQ = { metodo: 'rango', indicatori: [{ id: 'q', polarita: 1 }] };

  it('writes the result to --out and the rank shifts to the standard output', () => {
    writeFileSync(join(cartella, 'b.json'), JSON.stringify(soloQ));
    const { codice, stdout } = runIndice(
      classifica,
      soloP,
      '--out',
      'esito.csv',
      '--confronta',
      'b.json',
    );
    expect(codice).toBe(0);
    expect(
      readEsito(readFileSync(join(cartella, 'esito.csv'), 'utf8')).get('u29 2020')!.rango,
    ).toBe(1);
    expect(stdout.trimEnd().split('\n')).toEqual([
      'anno,statistica,valore',
      '2020,unita,30',
      '2020,spostamento_medio,1',
      '2020,spostamento_massimo,1',
      '2020,spostamento_medio_primi_10,1',
      '2020,spostamento_medio_ultimi_10,1',
      '2020,spostamento_medio_primi_10_del_confronto,1',
      '2020,spostamento_medio_ultimi_10_del_confronto,1',
      '2020,quota_ranghi_uguali,0',
    ]);
  });

  it('without --out keeps the standard output a clean table', () => {
    writeFileSync(join(cartella, 'b.json'), JSON.stringify(soloP));
    const { stdout, stderr } = runIndice(classifica, soloP, '--confronta', 'b.json');
    expect(readEsito(stdout).size).toBe(30);
    expect(stderr).toMatch(/2020,quota_ranghi_uguali,1\n/u);
  });

  it('tells the notes of both configurations apart', () => {
    writeFileSync(join(cartella, 'b.json'), JSON.stringify({ ...soloP, metodo: 'mpi' }));
    const { stderr } = runIndice(classifica, soloP, '--out', 'esito.csv', '--confronta', 'b.json');
    expect(stderr).toMatch(/^Nota: confronto, segno non indicato[^\n]+\n$/u);
  });

  it('explains itself', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/indice.ts', '--help'], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    for (const metodo of METODI) expect(stdout).toContain(`"${metodo}"`);
  });

  it('runs as the npm script that the documentation names', () => {
    writeFileSync(join(cartella, 'dati.csv'), classifica);
    writeFileSync(join(cartella, 'config.json'), JSON.stringify(soloP));
    const { status, stdout } = spawnSync(
      'npm',
      [
        'run',
        '-s',
        'indice',
        '--',
        '--data',
        join(cartella, 'dati.csv'),
        '--config',
        join(cartella, 'config.json'),
      ],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(readEsito(stdout).size).toBe(30);
  });
});

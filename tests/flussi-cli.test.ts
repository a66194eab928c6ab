import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listFiles } from '../scripts/lib/list-files.ts';
import { makeRighe, toCsv } from './lib/flussi/esempi.ts';

// Each test starts the command more than once.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
const at = (...path: string[]) => join(folder, ...path);
const read = (...path: string[]) => readFileSync(at(...path), 'utf8');

/** The command as an office runs it, on a copy of the data that a test may write in. */
function flussi(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/flussi.ts', '--data', at('data'), '--riservati', 'riservati', ...args],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  );
  return { status, stdout, stderr };
}

const accetta = (file: string, ...altro: string[]) =>
  flussi(
    ...['accetta', file, '--flusso', 'utenti-in-carico', '--ambito', 'desio'],
    ...['--periodo', '2025-S2', '--giorno', '2026-02-10'],
    ...['--ruolo', 'Ufficio di Piano di Desio, referente dati', ...altro],
  );

/** Everything written by the command, below the copy of the data. */
const listWritten = () =>
  listFiles(at('data', 'flussi'))
    .map(({ path }) => path)
    .filter((path) => /ricevute|pubblicate/.test(path));

function writeDelivery(name: string, change?: (righe: (string | number)[][]) => void): void {
  const righe = makeRighe();
  change?.(righe);
  writeFileSync(at(name), toCsv(righe));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flussi-cli-'));
  for (const part of ['flussi', 'territorio', 'istat-confini-2023'])
    cpSync(join('data', part), at('data', part), { recursive: true });
  writeDelivery('buona.csv');
});

describe('flussi verifica', () => {
  it('says that a delivery is good', () => {
    const { status, stdout } = flussi('verifica', 'buona.csv');
    expect(status).toBe(0);
    expect(stdout).toContain('(utenti-in-carico)\nEsito: VA BENE: 7 comuni, nessun errore.');
  });

  it('says row, column, what is wrong and how to fix it, also as a page', () => {
    writeDelivery('errata.csv', (righe) => (righe[3]![4] = 'sessanta'));
    const { status, stdout } = flussi('verifica', 'errata.csv', '--html', 'esito.html');
    expect(status).toBe(1);
    expect(stdout).toContain('Esito: DA CORREGGERE: c’è un errore.');
    expect(stdout).toContain(
      '- Riga 4, colonna «Anziani»: La cella non contiene un numero.\n  Come fare:',
    );
    expect(read('esito.html')).toContain('Riga 4, colonna «Anziani»');
  });

  it('asks for the flow when it cannot be understood, and lists the flows', () => {
    writeFileSync(at('altro.csv'), 'a;b\n1;2\n');
    const { status, stderr } = flussi('verifica', 'altro.csv');
    expect(status).toBe(1);
    expect(stderr).toContain('Indica --flusso: abbandoni-scolastici,');
  });
});

describe('flussi accetta', () => {
  it('writes receipt and publishable figures, and keeps the delivered ones apart', () => {
    const { status, stdout } = accetta('buona.csv');
    expect([status, stdout]).toEqual([0, expect.stringContaining('Accettata: versione 1')]);
    expect(listWritten()).toEqual([
      'utenti-in-carico/pubblicate/2025/v1.csv',
      'utenti-in-carico/ricevute/desio/2025-S2/v1.json',
    ]);
    const ricevuta = JSON.parse(
      read('data/flussi/utenti-in-carico/ricevute/desio/2025-S2/v1.json'),
    ) as object;
    expect(ricevuta).toMatchObject({
      ...{ ruolo: 'Ufficio di Piano di Desio, referente dati', data: '2026-02-10', versione: 1 },
      file: { formato: 'csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(read('riservati/utenti-in-carico/desio/2025-S2/v1.csv')).toContain('108023,');
  });

  it('never overwrites: a correction is a new version and the old one stays as it was', () => {
    accetta('buona.csv');
    const prima = listWritten().map((path) => read('data/flussi', path));
    writeDelivery('corretta.csv', (righe) => {
      righe[1]![4] = 61;
      righe[1]![7] = '';
    });
    const { status, stdout } = accetta('corretta.csv', '--motivo', 'corretto il dato di Bovisio');
    expect([status, stdout]).toEqual([0, expect.stringContaining('versione 2')]);
    const dopo = listWritten();
    expect(dopo).toHaveLength(4);
    expect(
      dopo.filter((path) => path.includes('v1.')).map((path) => read('data/flussi', path)),
    ).toEqual(prima);
    expect(read('data/flussi/utenti-in-carico/pubblicate/2025/v2.csv')).toContain(
      'anziani,108010,comune,2025-2,61,definitivo',
    );
  });

  it('accepts the same file once', () => {
    accetta('buona.csv');
    const { status, stdout } = accetta('buona.csv');
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining('già stato accettato (versione 1'),
    ]);
    expect(listWritten()).toHaveLength(2);
  });

  it('does not publish a small count, nor its complement', () => {
    writeDelivery('piccola.csv', (righe) => {
      righe[2]![3] = 2;
      righe[2]![7] = '';
    });
    expect(accetta('piccola.csv').status).toBe(0);
    const righe = read('data/flussi/utenti-in-carico/pubblicate/2025/v1.csv').split('\n');
    expect(righe).toContain(
      'dipendenze_salute_mentale,108019,comune,2025-2,,mancante:segreto-statistico',
    );
    expect(
      righe.filter((riga) => riga.includes('segreto-statistico')).length,
    ).toBeGreaterThanOrEqual(4);
    expect(read('riservati/utenti-in-carico/desio/2025-S2/v1.csv')).toMatch(/^108019,41,30,2,/m);
  });

  it.each<[string, (righe: (string | number)[][]) => void, string[], RegExp]>([
    ['personal data', (righe) => (righe[2]![0] = 'Mario Rossi'), [], /RIFIUTATA/],
    ['errors', (righe) => righe.pop(), [], /Manca la riga di Varedo/],
    ['another ambito', () => undefined, ['--ambito', 'monza'], /non è nell’ambito di Monza/],
    [
      'the whole area for a flow of the ambiti',
      () => undefined,
      ['--ambito', 'area-accordo'],
      /--ambito/,
    ],
    ['a period of another kind', () => undefined, ['--periodo', '2025'], /--periodo.*2025-S2/],
    ['a period that is not over', () => undefined, ['--periodo', '2026-S1'], /non è ancora finito/],
    [
      'a person instead of a role',
      () => undefined,
      ['--ruolo', 'Mario Rossi'],
      /--ruolo.*nome di persona/,
    ],
    [
      'an archive inside the project',
      () => undefined,
      ['--riservati', resolve('riservati')],
      /fuori dal progetto/,
    ],
  ])('refuses %s and writes nothing', (_, change, altro, message) => {
    writeDelivery('x.csv', change);
    const { status, stdout, stderr } = flussi(
      ...[
        'accetta',
        'x.csv',
        '--flusso',
        'utenti-in-carico',
        '--ambito',
        'desio',
        '--periodo',
        '2025-S2',
      ],
      ...['--giorno', '2026-02-10', '--ruolo', 'Ufficio di Piano', ...altro],
    );
    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(message);
    expect(listWritten()).toEqual([]);
    expect(existsSync('riservati')).toBe(false);
  });

  it('stops when a delivery that it needs has been changed or is gone', () => {
    accetta('buona.csv');
    writeDelivery('altra.csv', (righe) => {
      righe[1]![4] = 61;
      righe[1]![7] = '';
    });
    const kept = at('riservati/utenti-in-carico/desio/2025-S2/v1.csv');
    writeFileSync(kept, `${readFileSync(kept, 'utf8')}\n`);
    const { status, stderr } = accetta('altra.csv');
    expect([status, stderr]).toEqual([1, expect.stringContaining('è stato cambiato')]);
    expect(listWritten()).toHaveLength(2);
  });
});

describe('flussi modello and stato', () => {
  it('writes a template with the comuni of the ambito, ready to be filled in', () => {
    expect(flussi('modello', 'utenti-in-carico', '--ambito', 'desio').status).toBe(0);
    expect(read('utenti-in-carico-desio.csv').split('\r\n')[1]).toBe('Bovisio-Masciago;;;;;;;;');
    const { stdout } = flussi('verifica', 'utenti-in-carico-desio.xlsx');
    expect(stdout).toContain('(utenti-in-carico)');
    expect(stdout).toContain('ci sono 7 errori');
  });

  it('says what has been delivered and what is due', () => {
    accetta('buona.csv');
    expect(flussi('stato').stdout).toContain(
      'desio: ultima consegna 2025-S2; nessuna scadenza avviata',
    );
    const calendario = at('data/flussi/utenti-in-carico/calendario.yaml');
    writeFileSync(
      calendario,
      readFileSync(calendario, 'utf8').replace('dal: null', 'dal: 2025-S1'),
    );
    const { stdout } = flussi('stato', '--giorno', '2025-09-08');
    expect(stdout).toContain(
      'monza: nessuna consegna; atteso 2025-S1 entro il 2025-08-29, in ritardo di 10 giorni',
    );
  });

  it.each([
    [['boh'], 'npm run -s flussi -- verifica'],
    [['verifica', 'buona.csv', '--boh'], 'Opzioni non riconosciute.'],
    [['verifica', 'manca.csv'], 'manca.csv non esiste.'],
    [['verifica', 'buona.csv', '--flusso', 'boh'], 'Il flusso «boh» non esiste.'],
    [['stato', '--giorno', 'domani'], '--giorno: scrivi un giorno'],
    [['accetta', 'buona.csv'], 'Manca --periodo.'],
  ])('explains itself when %j is not understood', (args, message) => {
    const { status, stderr } = flussi(...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
  });
});

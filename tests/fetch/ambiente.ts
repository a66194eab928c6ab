import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POLITICA } from '../../src/lib/fetch/ritenta.ts';
import type { Ambiente } from '../../scripts/lib/fetch/scarica.ts';

/** An environment without real waits, that asks a local server in the place of the official one. */
export interface AmbienteDiProva extends Ambiente {
  /** Waits that were asked for, in milliseconds. */
  attese: number[];
  /** Lines that were said. */
  detto: string[];
  cancella: () => void;
}

export function makeAmbiente(server: string): AmbienteDiProva {
  const folder = mkdtempSync(join(tmpdir(), 'fetch-'));
  const attese: number[] = [];
  const detto: string[] = [];
  return {
    cache: join(folder, 'cache'),
    politica: POLITICA,
    tempi: { connessione: 2_000, risposta: 2_000, silenzio: 2_000, totale: 5_000 },
    massimo: 1_000_000,
    random: () => 0.5,
    now: () => Date.parse('2026-11-24T08:00:00Z'),
    attendi: (ms) => {
      attese.push(ms);
      return Promise.resolve();
    },
    turno: () => Promise.resolve(),
    riscrivi: ({ host, pathname, search }) => new URL(`${server}/${host}${pathname}${search}`),
    say: (line) => detto.push(line),
    avanza: () => undefined,
    attese,
    detto,
    cancella: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

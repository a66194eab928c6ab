import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** A number between 0 and 1 at each call, the same ones for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** How a run ended: its exit code, or `killed`; the end of what it said on the error output. */
export interface Fine {
  esito: 'killed' | number;
  errori: string;
}

/**
 * Runs the steps of a command and, after some milliseconds, kills with `kill -9` it and everything that it has
 * started. Without a time it runs to its end.
 */
export async function runAndKill(
  passi: readonly string[][],
  cwd: string,
  afterMs?: number,
): Promise<Fine> {
  const end = afterMs === undefined ? undefined : performance.now() + afterMs;
  let errori = '';
  for (const args of passi) {
    const child = spawn(process.execPath, args, {
      cwd,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errori = (errori + chunk.toString()).slice(-2000);
    });
    const exit = once(child, 'close') as Promise<[number | null, string | null]>;
    const timer = new AbortController();
    const timeout =
      end === undefined
        ? new Promise<never>(() => undefined)
        : wait(Math.max(0, end - performance.now()), 'time' as const, { signal: timer.signal });
    timeout.catch(() => undefined);
    const first = await Promise.race([exit, timeout]);
    if (first === 'time') {
      process.kill(-child.pid!, 'SIGKILL');
      await exit;
      return { esito: 'killed', errori };
    }
    timer.abort();
    const [code] = first;
    if (code !== 0) return { esito: code ?? 1, errori };
  }
  return { esito: 0, errori };
}

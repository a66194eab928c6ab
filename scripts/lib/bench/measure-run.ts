import { readdirSync, readFileSync } from 'node:fs';
import { run, type RunOptions } from '../run.ts';

/** Cost of a command. */
export interface Cost {
  ms: number;
  /** Highest memory of the command and its children together, MB; null where /proc is not there to tell. */
  peakMB: number | null;
}

function listChildren(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
}

/** Resident memory of a process and all below it, kB; a process that has just ended counts 0. */
function readTreeMemory(pid: number): number {
  try {
    const own = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
    return listChildren(pid).reduce((sum, child) => sum + readTreeMemory(child), Number(own));
  } catch {
    return 0;
  }
}

const SAMPLE_EVERY_MS = 50;

/** Runs a command and measures its time and memory. @throws RunError as `run` does. */
export async function measureRun(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Cost> {
  let peak = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const start = performance.now();
  try {
    await run(command, args, {
      ...options,
      onStart: (pid) => {
        timer = setInterval(() => {
          peak = Math.max(peak, readTreeMemory(pid));
        }, SAMPLE_EVERY_MS);
      },
    });
  } finally {
    clearInterval(timer);
  }
  return { ms: performance.now() - start, peakMB: peak === 0 ? null : peak / 1000 };
}

import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { finished } from 'node:stream/promises';

/** How a command is run. */
export interface RunOptions {
  /** Added to the environment. */
  env?: Record<string, string>;
  cwd?: string;
  /** File that receives all output; without it the output goes to the terminal. */
  log?: string;
  /** Called with the process id, for whoever wants to watch it. */
  onStart?: (pid: number) => void;
}

/** A command that ended badly; `output` is the end of what it said (empty when it went to the terminal). */
export class RunError extends Error {
  readonly exitCode: number;
  readonly output: string;
  constructor(command: string, exitCode: number, output: string) {
    super(`${command} ended with exit code ${exitCode}`);
    this.exitCode = exitCode;
    this.output = output;
  }
}

const OUTPUT_KEPT = 6000;

/**
 * Runs a command and waits for its end. Executables of the project's own packages are found first,
 * so that the pinned Node runs them also when the caller did not come from npm.
 *
 * @throws RunError when the exit code is not zero.
 */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<void> {
  const { log } = options;
  const bin = resolve('node_modules/.bin');
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, PATH: bin + delimiter + (process.env['PATH'] ?? ''), ...options.env },
    stdio: log ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  if (child.pid !== undefined) options.onStart?.(child.pid);

  let tail = '';
  let file: ReturnType<typeof createWriteStream> | undefined;
  if (log) {
    mkdirSync(dirname(log), { recursive: true });
    const written = createWriteStream(log);
    file = written;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        written.write(chunk);
        tail = (tail + chunk.toString()).slice(-OUTPUT_KEPT);
      });
    }
  }
  const code = await new Promise<number>((done, fail) => {
    child.on('error', fail);
    child.on('close', (exitCode) => {
      done(exitCode ?? 1);
    });
  });
  if (file) {
    file.end();
    await finished(file);
  }
  if (code !== 0) throw new RunError([command, ...args].join(' '), code, tail);
}

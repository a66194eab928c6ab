import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a finished stage did; every part is optional because not every stage counts things. */
export interface Outcome {
  /** Things that were made or checked. */
  count?: number;
  /** Their name in the plural: "pages", "files", "rows". */
  what?: string;
  /** Bytes written. */
  bytes?: number;
}

/** Tells what a command is doing, in the terminal and in `build/<command>.log`. */
export interface Progress {
  /**
   * Runs a stage and reports it: name, what, how many, milliseconds, bytes (whatever of an `Outcome` its
   * result holds). A failure is reported and thrown on.
   */
  stage<T extends object>(name: string, run: () => Promise<T> | T): Promise<T>;
  /** A line that belongs to no stage (an address, a closing word). */
  say(line: string): void;
}

/** Bytes for a person: "512 B", "1.2 kB", "3.4 MB" (decimal units). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** One line of the report: `site            412 pages       11834 ms    9.1 MB`. */
export function formatStage(name: string, ms: number, outcome: Outcome = {}): string {
  const count = outcome.count === undefined ? '' : `${outcome.count} ${outcome.what ?? ''}`.trim();
  const bytes = outcome.bytes === undefined ? '' : formatBytes(outcome.bytes);
  return [
    name.padEnd(22),
    count.padEnd(22),
    `${Math.round(ms)} ms`.padStart(10),
    bytes.padStart(10),
  ]
    .join(' ')
    .trimEnd();
}

/**
 * Starts the report of a command.
 *
 * @param command name of the log: `build` writes `build/build.log`, starting it anew.
 * @param root folder that holds `build/`.
 */
export function makeProgress(command: string, root = process.cwd()): Progress {
  const folder = join(root, 'build');
  mkdirSync(folder, { recursive: true });
  const log = join(folder, `${command}.log`);
  writeFileSync(log, '');
  const say = (line: string) => {
    console.log(line);
    appendFileSync(log, `${line}\n`);
  };
  return {
    say,
    async stage(name, run) {
      const start = performance.now();
      try {
        const result = await run();
        say(formatStage(name, performance.now() - start, result as Outcome));
        return result;
      } catch (error) {
        say(`${formatStage(name, performance.now() - start)}  FAILED`);
        throw error;
      }
    },
  };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * Start of a process, in ticks since the machine started; undefined when it does not run, null where there is no
 * /proc to tell.
 */
export function findInizio(pid: number): string | null | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The name of the program, in brackets, may hold anything: the fields are counted after it.
    const [stato, ...campi] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return stato === 'Z' ? undefined : (campi[18] ?? null);
  } catch {
    return null;
  }
}

/**
 * Another process that has some words in the environment that it was started with; none is found without /proc.
 *
 * @returns its id
 */
export function findProcesso(parole: string): number | undefined {
  const numeri = existsSync('/proc') ? readdirSync('/proc').filter((n) => /^\d+$/.test(n)) : [];
  const suo = (pid: string): boolean => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(parole);
    } catch {
      // It has ended, or belongs to somebody else.
      return false;
    }
  };
  return numeri
    .filter(suo)
    .map(Number)
    .find((pid) => pid !== process.pid);
}

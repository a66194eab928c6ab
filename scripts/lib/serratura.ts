import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Who holds a lock. A process id alone is used again by the system: with its start it is one process. */
interface Custode {
  pid: number;
  /** Start of the process, in ticks since the machine started; null where /proc is not there to tell. */
  inizio: string | null;
  comando: string;
  /** When the lock was taken, for whoever reads the message. */
  dalle: string;
}

/** Locks held by this process and by those that started it: their children may write there. */
const TENUTE = 'ATLANTE_SERRATURE';
const listTenute = (): string[] => JSON.parse(process.env[TENUTE] ?? '[]') as string[];

/** Start of a process; undefined when it does not run. */
function findInizio(pid: number): string | null | undefined {
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

function readCustode(file: string): Custode | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Custode;
  } catch {
    return undefined;
  }
}

const isVivo = ({ pid, inizio }: Custode): boolean => findInizio(pid) === inizio;

/** A process that goes on after the one that held a lock and started it; none is found without /proc. */
function findOrfano(file: string): number | undefined {
  const numeri = existsSync('/proc') ? readdirSync('/proc').filter((n) => /^\d+$/.test(n)) : [];
  const suo = (pid: string): boolean => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(JSON.stringify(file));
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

/** True when the lock was free; it comes to be with its words in it, so that nobody reads half of them. */
function tryLock(file: string, custode: Custode): boolean {
  const temporary = `${file}.${String(custode.pid)}`;
  writeFileSync(temporary, JSON.stringify(custode));
  try {
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Clears the lock of a process that has died; whoever else has just taken it keeps it. */
function clearStale(file: string, morto: Custode | undefined): void {
  const aside = `${file}.${String(process.pid)}.morta`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (JSON.stringify(readCustode(aside)) !== JSON.stringify(morto)) linkSync(aside, file);
  rmSync(aside, { force: true });
}

/**
 * For whoever only reads a folder.
 *
 * @throws when another process is writing it, naming it.
 */
export function checkLibera(target: string): void {
  const file = resolve(`${target}.serratura`);
  const altro = listTenute().includes(file) ? undefined : readCustode(file);
  if (!altro) return;
  const vivo = isVivo(altro);
  const pid = vivo ? altro.pid : findOrfano(file);
  if (pid === undefined) return;
  const chi = vivo
    ? `"${altro.comando}"`
    : `What "${altro.comando}" left behind when it was killed`;
  throw new Error(
    `${chi} is writing ${target} (process ${String(pid)}, since ${altro.dalle}): wait for its end, or stop it, and run again`,
  );
}

/**
 * Runs a body that writes a folder while nobody else writes it. The lock is a file beside the folder; that of a
 * process that has died is taken over. What the body starts may write there too.
 *
 * @param target the folder.
 * @param comando what is being done, for the message of the one who must wait.
 * @throws when another process holds the lock, naming it.
 */
export async function withSerratura<T>(
  target: string,
  comando: string,
  body: () => Promise<T> | T,
): Promise<T> {
  const file = resolve(`${target}.serratura`);
  const tenute = listTenute();
  if (tenute.includes(file)) return body();
  mkdirSync(dirname(file), { recursive: true });
  const { pid } = process;
  const custode: Custode = {
    pid,
    inizio: findInizio(pid) ?? null,
    comando,
    dalle: new Date().toISOString(),
  };
  while (!tryLock(file, custode)) {
    checkLibera(target);
    clearStale(file, readCustode(file));
  }
  process.env[TENUTE] = JSON.stringify([...tenute, file]);
  try {
    return await body();
  } finally {
    process.env[TENUTE] = JSON.stringify(tenute);
    rmSync(file, { force: true });
  }
}

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { findInizio, findProcesso } from './find-processo.ts';

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

/** Who holds a lock; undefined when it is free, `ignoto` when its words cannot be read: no living one writes such. */
function readCustode(file: string): Custode | 'ignoto' | undefined {
  let testo: string;
  try {
    testo = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return JSON.parse(testo) as Custode;
  } catch {
    return 'ignoto';
  }
}

const isVivo = ({ pid, inizio }: Custode): boolean => findInizio(pid) === inizio;

/** Writes the words of a lock beside it: it must come to be with its words in it, so that nobody reads half of them. */
function writeAccanto(file: string, custode: Custode): string {
  const accanto = `${file}.${String(custode.pid)}`;
  writeFileSync(accanto, JSON.stringify(custode));
  return accanto;
}

/** True when the lock was free. */
function tryLock(file: string, custode: Custode): boolean {
  const accanto = writeAccanto(file, custode);
  try {
    linkSync(accanto, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(accanto, { force: true });
  }
}

/**
 * Takes a lock. Many may find that its holder has died, and one alone may put its own words over those of the
 * dead one: whoever has the lock of the takeover, which is a lock like any other. A lock without a living
 * holder never changes but by that hand.
 */
function take(file: string, target: string, custode: Custode): void {
  while (!tryLock(file, custode)) {
    checkMorto(readCustode(file), file, target);
    const subentro = `${file}.subentro`;
    take(subentro, target, custode);
    try {
      const altro = readCustode(file);
      if (altro === undefined) continue;
      checkMorto(altro, file, target);
      renameSync(writeAccanto(file, custode), file);
      return;
    } finally {
      rmSync(subentro, { force: true });
    }
  }
}

/**
 * For whoever only reads a folder.
 *
 * @throws when another process is writing it, naming it.
 */
export function checkLibera(target: string): void {
  const file = resolve(`${target}.serratura`);
  if (!listTenute().includes(file)) checkMorto(readCustode(file), file, target);
}

/** @throws when the holder of a lock lives, or what it has started does */
function checkMorto(altro: Custode | 'ignoto' | undefined, file: string, target: string): void {
  if (altro === undefined || altro === 'ignoto') return;
  const vivo = isVivo(altro);
  const pid = vivo ? altro.pid : findProcesso(JSON.stringify(file));
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
 * @param target the folder; with a slash at its end the lock is inside it.
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
  take(file, target, custode);
  process.env[TENUTE] = JSON.stringify([...tenute, file]);
  try {
    return await body();
  } finally {
    process.env[TENUTE] = JSON.stringify(tenute);
    rmSync(file, { force: true });
  }
}

import type { Progress } from '../progress.ts';
import { COMANDI, type Comando, type Inizio } from './comandi.ts';
import { makeRandom, runAndKill } from './kill-at.ts';
import { findUscita, isDatabaseIntero, readUscita, type Uscita } from './uscite.ts';

/** What to try. */
export interface Prova {
  /** Name of the command, one of {@link COMANDI}. */
  nome: string;
  /** A copy of the project, where it is run. */
  root: string;
  volte: number;
  seme: number;
}

/** How the outputs were found after a kill. */
type Trovata = 'before' | 'new' | 'aside' | 'not there';

/**
 * Kills a command at random moments and checks each time that its last good output is whole and that the next
 * run completes with the same bytes.
 *
 * @throws at the first time that it is not so, with the seed and the moment
 */
export async function prova({ nome, root, volte, seme }: Prova, progress: Progress): Promise<void> {
  const comando = COMANDI[nome]!;
  await finish(comando, root);
  const durate = new Map<Inizio, number>();
  for (const inizio of comando.inizi) {
    comando.riprendi?.(root);
    inizio.prepara(root);
    const start = performance.now();
    await finish(comando, root);
    durate.set(inizio, performance.now() - start);
    progress.say(`${nome}, ${inizio.nome}: ${String(Math.round(durate.get(inizio)!))} ms`);
  }
  const buone = new Map(comando.uscite(root).map((folder) => [folder, readUscita(folder)]));
  progress.say(`${String(buone.size)} folders to keep whole, seed ${String(seme)}`);

  const random = makeRandom(seme);
  const esiti = { killed: 0, ended: 0 };
  const trovate: Record<Trovata, number> = { before: 0, new: 0, aside: 0, 'not there': 0 };
  for (let n = 1; n <= volte; n += 1) {
    const inizio = comando.inizi[n % comando.inizi.length]!;
    inizio.prepara(root);
    // Every other time towards the end, where the outputs are put in place.
    const share = random() < 0.5 ? random() : 0.85 + random() * 0.2;
    const momento = Math.round(share * durate.get(inizio)!);
    const dove = `time ${String(n)} of seed ${String(seme)}, ${inizio.nome}, at ${String(momento)} ms`;
    const start = performance.now();
    const { esito, errori } = await runAndKill(comando.passi, root, momento);
    if (esito !== 'killed' && esito !== 0)
      throw new Error(`${nome} failed before it was killed, ${dove}:\n${errori}`);
    esiti[esito === 0 ? 'ended' : 'killed'] += 1;
    // The machine is less busy than when it was measured.
    if (esito === 0) durate.set(inizio, performance.now() - start);
    const dopo = [...buone].map(([folder, buona]) => {
      const trovata = checkUscita(nome, root, folder, buona, dove);
      trovate[trovata] += 1;
      return trovata;
    });
    comando.riprendi?.(root);
    await finish(comando, root, dove);
    for (const [folder, buona] of buone) buone.set(folder, checkNuova(folder, buona, dove));
    progress.say(
      `  ${String(n)} of ${String(volte)}, ${inizio.nome}: ${esito === 0 ? 'ended' : `killed at ${String(momento)} ms`}, output ${[...new Set(dopo)].join(' and ')}, next run well`,
    );
  }
  const conti = Object.entries({ ...esiti, ...trovate });
  progress.say(
    `${nome}, ${String(volte)} times: ${conti.map(([word, n]) => `${String(n)} ${word}`).join(', ')}. All whole, every next run completed.`,
  );
}

/** A run that nobody kills. */
async function finish(comando: Comando, root: string, dove?: string): Promise<void> {
  const { esito, errori } = await runAndKill(comando.passi, root);
  if (esito !== 0)
    throw new Error(`The run after ${dove ?? 'another'} does not complete:\n${errori}`);
}

/** @throws when an output is lost or half done */
function checkUscita(
  nome: string,
  root: string,
  folder: string,
  buona: Uscita,
  dove: string,
): Trovata {
  const { puoMancare = false } = COMANDI[nome]!;
  const there = findUscita(root, folder);
  if (there === undefined) {
    if (!puoMancare) throw new Error(`${folder} is lost, ${dove}`);
    return 'not there';
  }
  const { hash, inode } = readUscita(there);
  // Its second step adds to what its first has put in place.
  const intera = hash === buona.hash || (nome === 'build-data' && isDatabaseIntero(there));
  if (!intera) throw new Error(`${there} is not whole, ${dove}`);
  if (there !== folder) return 'aside';
  return !puoMancare && inode === buona.inode ? 'before' : 'new';
}

/** @returns the output as the next run has put it */
function checkNuova(folder: string, buona: Uscita, dove: string): Uscita {
  const nuova = readUscita(folder);
  if (nuova.hash !== buona.hash)
    throw new Error(`${folder} is not what a run writes, after ${dove}`);
  return nuova;
}

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AMBITI } from '../../../src/lib/model.ts';
import { TIPI_PRESENTAZIONE } from '../../../src/lib/presentazione/tipi.ts';
import { maiuscola } from '../../../src/lib/text/grammatica/maiuscola.ts';
import { makePresentazione } from './modello.ts';

/** What a person asks for; what is missing is undefined. */
export interface Richiesta {
  ambito?: string | undefined;
  tipo?: string | undefined;
  nome?: string | undefined;
}

/** One of a list. @throws Error that names the option and what it may be */
function choose<T extends string>(opzione: string, detto: string, ammessi: readonly T[]): T {
  const trovato = ammessi.find((ammesso) => ammesso === detto);
  if (trovato === undefined)
    throw new Error(`--${opzione} "${detto}" sconosciuto: uno fra ${ammessi.join(', ')}`);
  return trovato;
}

/** Two meetings of a kind need two titles: "assemblea-di-marzo" is "Assemblea di marzo". */
const nomeToTitolo = (nome: string): string => maiuscola(nome.replaceAll('-', ' '));

/**
 * Writes a new presentation from the template of the house.
 *
 * @param contenuti folder of the presentations
 * @returns its id and its file
 * @throws Error when an option is wrong, or there is one by that name already
 */
export function writeNuova(
  { ambito: detto, tipo: quale, nome }: Richiesta,
  contenuti: string,
): { id: string; file: string } {
  if (quale === undefined)
    throw new Error(`Manca --tipo: uno fra ${TIPI_PRESENTAZIONE.join(', ')}`);
  const tipo = choose('tipo', quale, TIPI_PRESENTAZIONE);
  const ambito = detto === undefined ? undefined : choose('ambito', detto, AMBITI);
  const id = nome ?? `${ambito ?? 'area'}-${tipo}`;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))
    throw new Error(`--nome "${id}": solo lettere minuscole, cifre e trattini, è un indirizzo`);
  const file = join(contenuti, `${id}.mdx`);
  if (existsSync(file))
    throw new Error(`${file} c’è già e resta com’è: scegli un altro nome con --nome`);
  mkdirSync(contenuti, { recursive: true });
  // 'wx' refuses to overwrite: a presentation holds words that somebody wrote.
  writeFileSync(file, makePresentazione(tipo, ambito, nome && nomeToTitolo(nome)), { flag: 'wx' });
  return { id, file };
}

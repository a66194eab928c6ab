/** What `npm run -s indice` answers, without starting a process. */
import { calcolaAnalisi } from '../../../src/lib/index/analisi/calcola-analisi.ts';
import { formatEsito } from '../../../src/lib/index/analisi/format-esito.ts';
import { readConfig } from '../../../src/lib/index/analisi/read-config.ts';
import { readDati } from '../../../src/lib/index/analisi/read-dati.ts';
import { Rifiuto } from '../../../src/lib/index/rifiuto.ts';

export type Config = Record<string, unknown>;

/** The result table and the notes, or the reasons of the refusal. */
export function runIndice(
  csv: string,
  config: Config | string,
): { stdout: string; note: string; motivi: readonly string[] } {
  try {
    const letta = readConfig(
      typeof config === 'string' ? config : JSON.stringify(config),
      'config.json',
    );
    const { righe, note } = calcolaAnalisi(readDati(csv, 'dati.csv'), letta);
    return { stdout: formatEsito(righe), note: note.join('\n'), motivi: [] };
  } catch (errore) {
    if (!(errore instanceof Rifiuto)) throw errore;
    return { stdout: '', note: '', motivi: errore.motivi };
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatiIndicatore } from '../../src/lib/model.ts';
import type { Assenze } from '../../src/lib/indicator/assenze.ts';
import { controllaProsa } from '../../src/lib/text/controlla-prosa.ts';
import { listFiles } from './list-files.ts';

/** Folders whose texts define and explain: their numbers are thresholds, not data. */
const DEFINIZIONI = /^(?:indicatori|indici|nota-metodologica|pagine)\//;

/**
 * Checks every MDX file of `src/content` against the built data.
 *
 * @returns the number of files read
 * @throws Error that lists every claim, value and typed figure that does not hold, by file and line
 */
export function checkWords(contenuti = 'src/content', dati = 'build/dati'): number {
  const perId = new Map(
    listFiles(dati)
      .filter((f) => /^indicatori\/.+\.json$|^indici\/.+-dati\.json$/.test(f.path))
      .map((f) => JSON.parse(readFileSync(join(dati, f.path), 'utf8')) as DatiIndicatore)
      .map((d) => [d.indicatore.id, d]),
  );
  const assenze = JSON.parse(readFileSync(join(dati, 'assenze.json'), 'utf8')) as Assenze;
  const assenti = new Set([...assenze.indicatori, ...assenze.indici].map(({ id }) => id));
  const file = listFiles(contenuti).filter((f) => f.path.endsWith('.mdx'));
  const errori = file.flatMap(({ path }) => {
    const testo = readFileSync(join(contenuti, path), 'utf8');
    const [, indicatore] = /^indicatore: *(\S+)$/m.exec(testo) ?? [];
    const [, ambito] = /^ambito: *(\S+)$/m.exec(testo) ?? /^ambiti\/([^/]+)\.mdx$/.exec(path) ?? [];
    const contesto = {
      definizioni: DEFINIZIONI.test(path),
      assenti,
      ...(indicatore && { indicatore }),
      ...(ambito && { territorio: ambito }),
    };
    return controllaProsa(testo, perId, contesto).map(
      (e) => `${contenuti}/${path}:${String(e.riga)}: ${e.messaggio}`,
    );
  });
  if (errori.length > 0) {
    throw new Error(
      `${String(errori.length)} frasi che i dati non sostengono:\n${errori.join('\n')}`,
    );
  }
  return file.length;
}

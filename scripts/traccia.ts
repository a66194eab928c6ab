/** `npm run -s traccia -- <indicatore> <territorio> <anno>`: where a number comes from, down to the raw file. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Ambito, Comune, DatiIndicatore, Fonte } from '../src/lib/model.ts';
import { CellaInesistente, findCella } from '../src/lib/traccia/find-cella.ts';
import { formatAlbero } from '../src/lib/traccia/format-albero.ts';
import { makeAlbero } from '../src/lib/traccia/make-albero.ts';
import type { ContestoTraccia } from '../src/lib/traccia/make-traccia.ts';
import { readTracce } from './lib/archivio/read-tracce.ts';
import { runCommand } from './lib/run-command.ts';

const USO = 'Uso: npm run -s traccia -- <indicatore> <territorio> <anno>';

await runCommand(() => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: 'data' },
      dati: { type: 'string', default: 'build/dati' },
      json: { type: 'boolean', default: false },
    },
  });
  const [indicatore, territorio, anno] = positionals;
  if (!indicatore || !territorio || !anno) throw new Error(USO);
  const read = (path: string): unknown => JSON.parse(readFileSync(join(values.dati, path), 'utf8'));
  if (!existsSync(join(values.dati, 'territori.json'))) {
    throw new Error(`Manca ${values.dati}: prima npm run build-data.`);
  }
  const { comuni, territori } = read('territori.json') as {
    comuni: Comune[];
    ambiti: Ambito[];
    territori: { id: string; nome: string }[];
  };
  const contesto: ContestoTraccia = {
    comuni,
    nomeTerritorio: (id) => territori.find((one) => one.id === id)?.nome ?? id,
    getDati: (id) => {
      const path = `indicatori/${id}.json`;
      if (existsSync(join(values.dati, path))) return read(path) as DatiIndicatore;
      const known = (read('indicatori.json') as { id: string }[]).map((one) => one.id);
      throw new CellaInesistente(`«${id}» non è un indicatore. Indicatori: ${known.join(', ')}.`);
    },
  };
  const cella = findCella(indicatore, territorio, anno, contesto);
  const getDerivazione = readTracce(values.data, comuni, read('fonti.json') as Fonte[]);
  const albero = makeAlbero(indicatore, cella, getDerivazione, contesto);
  console.log(values.json ? JSON.stringify(albero, null, 2) : formatAlbero(albero));
  // The tree says why, but there is no number to trace.
  if (albero.traccia.valore === null) process.exitCode = 1;
});

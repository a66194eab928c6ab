/**
 * `npm run archivio` (second half of `npm run build-data`): the database of build/dati as GeoPackage, Parquet,
 * workbooks, Data Package and DCAT catalogue, with the templates of the flows. A process of its own: its memory is not that of the calculation.
 */
import { parseArgs } from 'node:util';
import { writeArchivio } from './lib/archivio/write-archivio.ts';
import { makeConfronti } from './lib/edizione/confronti.ts';
import { DEPOSITO } from './lib/edizione/deposito.ts';
import { readRicevute } from './lib/flussi-archivio.ts';
import { readCatalogo } from './lib/flussi-catalogo.ts';
import { makeFileFlussi } from './lib/flussi-modelli.ts';
import { makeProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';
import { withSerratura } from './lib/serratura.ts';

async function makeArchivio({ data, out }: { data: string; out: string }): Promise<void> {
  const progress = makeProgress('archivio');
  const { flussi } = await progress.stage('flows', async () => {
    const files = await makeFileFlussi(readCatalogo(data), readRicevute(`${data}/flussi`));
    return { flussi: files, count: Object.keys(files).length, what: 'templates and schemas' };
  });
  const { edizioni } = await progress.stage('editions', () => {
    const confronti = makeConfronti(DEPOSITO, out);
    return { edizioni: confronti, count: confronti.length, what: 'editions compared' };
  });
  const { daIndicare } = await progress.stage('archive', () =>
    writeArchivio(out, data, {
      ...Object.fromEntries(Object.entries(flussi).map(([path, file]) => [`flussi/${path}`, file])),
      'edizioni.json': `${JSON.stringify(edizioni, null, 1)}\n`,
    }),
  );
  if (daIndicare.length > 0)
    progress.say(`data/editore.yaml, still to be filled in: ${daIndicare.join(', ')}`);
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: 'data' },
      out: { type: 'string', default: 'build/dati' },
    },
  });
  await withSerratura(values.out, 'npm run archivio', () => makeArchivio(values));
});

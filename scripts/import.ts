/** `npm run import -- ../shared/fonti [--accept-new] [--senza mef-irpef]`: raw files of every fonte to tidy tables in data/. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ADAPTERS } from '../src/lib/fonti/index.ts';
import { importFonte } from '../src/lib/fonti/import-fonte.ts';
import { checkProblems, type Problem } from '../src/lib/table/friendly-error.ts';
import type { Misura } from '../src/lib/table/misure.ts';
import { readRegistry } from '../src/lib/territory/registry.ts';
import { formatTerritori } from '../src/lib/territory/territori.ts';
import { makeProgress } from './lib/progress.ts';
import { readRaw } from './lib/read-raw.ts';
import { runCommand } from './lib/run-command.ts';
import { withSerratura } from './lib/serratura.ts';
import { restoreFolders } from './lib/swap-folder.ts';
import { writeFolder } from './lib/write-folder.ts';

const TERRITORIO = 'territorio.csv';
const SITUAS = 'istat-situas-2023';

/** What to import, and where. */
interface Richiesta {
  fonti: string;
  data: string;
  acceptNew: boolean;
  /** Fonti whose figures stay as they are. */
  senza: string[];
}

async function importFonti({ fonti, data, acceptNew, senza }: Richiesta): Promise<void> {
  restoreFolders(data);
  const progress = makeProgress('import');
  const problems: Problem[] = [];

  const registryFiles = await readRaw(join(fonti, '..'), [TERRITORIO], problems);
  const registry = readRegistry(registryFiles[TERRITORIO]?.testo ?? '', TERRITORIO, problems);
  checkProblems(problems);

  const folders: Record<string, Record<string, string>> = {};
  let situas: Misura[] = [];
  const ignote = senza.filter((id) => !ADAPTERS.some(({ fonte }) => fonte.id === id));
  if (ignote.length > 0) throw new Error(`--senza ${ignote.join(',')}: no fonte is called so`);
  if (senza.includes(SITUAS)) throw new Error(`--senza ${SITUAS}: the list of the comuni needs it`);
  for (const adapter of ADAPTERS.filter(({ fonte }) => !senza.includes(fonte.id))) {
    const { id } = adapter.fonte;
    await progress.stage(id, async () => {
      const readProblems: Problem[] = [];
      const raw = await readRaw(join(fonti, id), Object.keys(adapter.file), readProblems);
      problems.push(
        ...readProblems.map((problem) => ({ ...problem, file: `${id}/${problem.file}` })),
      );
      if (readProblems.length > 0) return {};
      const imported = importFonte(adapter, raw, registry, acceptNew);
      problems.push(...imported.problems);
      folders[id] = imported.files;
      if (id === SITUAS) situas = imported.tidy.misure;
      const { misure, controlli, punti = [] } = imported.tidy;
      const bytes = Object.values(imported.files).reduce((total, text) => total + text.length, 0);
      return { count: misure.length + controlli.length + punti.length, what: 'rows', bytes };
    });
  }
  folders['territorio'] = { 'territori.csv': formatTerritori(registry, situas, problems) };
  checkProblems(problems);

  for (const [id, files] of Object.entries(folders)) writeFolder(join(data, id), files);
}

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      'accept-new': { type: 'boolean', default: false },
      data: { type: 'string', default: 'data' },
      senza: { type: 'string', default: '' },
    },
  });
  await withSerratura(values.data, 'npm run import', () =>
    importFonti({
      fonti: positionals[0] ?? '../shared/fonti',
      data: values.data,
      acceptNew: values['accept-new'],
      senza: values.senza.split(',').filter(Boolean),
    }),
  );
});

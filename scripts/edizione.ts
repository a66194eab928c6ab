/**
 * `npm run edizione -- congela [--base /atlante/]`: the site as it is now, with its data and the documents of
 * `dist/` if they are there, goes into the store of the editions that stand still. Later builds publish it
 * unchanged below `/edizioni/<id>/`.
 */
import { parseArgs } from 'node:util';
import { normaliseBase } from './lib/base-path.ts';
import { buildEdizione, DATI, readBase, SITE } from './lib/build-site.ts';
import { congela } from './lib/edizione/congela.ts';
import { copyDocumenti, hasDocumenti } from './lib/edizione/documenti.ts';
import { DEPOSITO } from './lib/edizione/deposito.ts';
import { listFiles, sumBytes } from './lib/list-files.ts';
import { formatBytes, makeProgress } from './lib/progress.ts';
import { readEditore } from './lib/read-editore.ts';
import { runCommand } from './lib/run-command.ts';
import { withSerratura } from './lib/serratura.ts';

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { base: { type: 'string' }, deposito: { type: 'string', default: DEPOSITO } },
  });
  if (positionals.join(' ') !== 'congela')
    throw new Error('npm run edizione -- congela [--base /atlante/] [--deposito edizioni]');
  const { deposito } = values;
  const progress = makeProgress('edizione');
  const { edizione } = readEditore();
  // From its build to its copy, nobody else may build here.
  const meta = await withSerratura(DATI, 'npm run edizione -- congela', () => {
    const documenti = hasDocumenti(SITE);
    return congela({
      edizione,
      base: normaliseBase(values.base ?? readBase()),
      deposito,
      costruisci: async (base) => {
        const sito = await buildEdizione(base, progress, { documenti });
        if (documenti) {
          await progress.stage('documents', () => {
            const count = copyDocumenti(SITE, sito);
            return { count, what: `files, from ${SITE}/` };
          });
        }
        return sito;
      },
    });
  });
  const files = listFiles(meta);
  progress.say(
    `Edition ${edizione}: ${files.length} files, ${formatBytes(sumBytes(files))} in ${meta}/`,
  );
  progress.say('The next build publishes it; then begin the new edition in src/config.ts.');
});

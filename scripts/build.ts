/**
 * `npm run build [-- --base /atlante/]`: data, pages and search into `dist/`.
 *
 * `npm run build -- --solo desio` renders the fixed pages and those of one ambito (or comune, or indicatore;
 * several divided by commas) into `build/parziale/`, to look at a change. `-- --parti 3` makes the pages in
 * three processes; a site of thousands of chapters is made in parts by itself. `-- --senza mef-irpef` does
 * without a fonte that is broken: what needs it is left out, and the pages say so.
 */
import { parseArgs } from 'node:util';
import { normaliseBase } from './lib/base-path.ts';
import { buildPartial, buildSite } from './lib/build-site.ts';
import { readParte } from './lib/parte.ts';
import { makeProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: '/' },
      solo: { type: 'string' },
      parti: { type: 'string' },
      senza: { type: 'string' },
    },
  });
  const base = normaliseBase(values.base);
  const progress = makeProgress('build');
  const parti = values.parti === undefined ? undefined : readParte(`1/${values.parti}`).su;
  const { senza } = values;
  if (values.solo === undefined)
    await buildSite(base, progress, { ...(parti && { parti }), ...(senza && { senza }) });
  else progress.say(`Pages in ${await buildPartial(base, values.solo, progress)}/`);
});

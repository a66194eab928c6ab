/** `npm run build [-- --base /atlante/]`: data, pages and search into `dist/`. */
import { parseArgs } from 'node:util';
import { normaliseBase } from './lib/base-path.ts';
import { buildSite } from './lib/build-site.ts';
import { makeProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { base: { type: 'string', default: '/' } } });
  await buildSite(normaliseBase(values.base), makeProgress('build'));
});

/** `npm start [-- --base /atlante/]`: builds data and site, then serves them on this machine. */
import { parseArgs } from 'node:util';
import { normaliseBase } from './lib/base-path.ts';
import { buildSite, SITE } from './lib/build-site.ts';
import { makeProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';
import { serveSite } from './lib/serve-site.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { base: { type: 'string', default: '/' } } });
  const base = normaliseBase(values.base);
  const progress = makeProgress('start');
  await buildSite(base, progress);
  const { url } = await serveSite(SITE, base, 4321);
  progress.say(`Atlante: ${url} (Ctrl+C to stop)`);
});

/** `npm run preview`: serves `dist/` as it was built. */
import { existsSync } from 'node:fs';
import { readBase, SITE } from './lib/build-site.ts';
import { runCommand } from './lib/run-command.ts';
import { serveSite } from './lib/serve-site.ts';

await runCommand(async () => {
  if (!existsSync(SITE)) throw new Error('There is no dist/ yet: run "npm run build" first');
  const { url } = await serveSite(SITE, readBase(), 4321);
  console.log(`Atlante: ${url} (Ctrl+C to stop)`);
});

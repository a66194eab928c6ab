/**
 * `npm run cartella [-- cartella]`: a copy of `dist/` that opens without a server, from a shared drive or a stick.
 * Texts, figures, tables, downloads and links work; what needs a script does not (docs/ovunque.md).
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readBase, SITE } from './lib/build-site.ts';
import { runCommand } from './lib/run-command.ts';
import { writeCartella } from './lib/write-cartella.ts';

await runCommand(() => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const folder = positionals[0] ?? 'build/cartella';
  if (!existsSync(SITE)) throw new Error('There is no dist/ yet: run "npm run build" first');
  const count = writeCartella(SITE, readBase(), folder);
  console.log(`${folder}: ${count} files. Open ${folder}/index.html`);
});

/**
 * `npm run indirizzi`: adds the new addresses of `dist/` to the list of those that the atlas keeps for ever.
 * Addresses that are gone stay in the list, so that the tests go on asking for them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SITE } from './lib/build-site.ts';
import { ADDRESSES_FILE, listPublicAddresses, parseAddresses } from './lib/public-addresses.ts';
import { runCommand } from './lib/run-command.ts';

const HEADER = `# Public addresses of the atlas: promised for ever, one a line. Written by "npm run indirizzi".\n`;

await runCommand(() => {
  const present = listPublicAddresses(SITE);
  if (present.length === 0) throw new Error('There is no dist/ yet: run "npm run build" first');
  const known = existsSync(ADDRESSES_FILE)
    ? parseAddresses(readFileSync(ADDRESSES_FILE, 'utf8'))
    : [];
  const all = [...new Set([...known, ...present])].sort();
  writeFileSync(ADDRESSES_FILE, `${HEADER}${all.join('\n')}\n`);
  const gone = known.filter((address) => !present.includes(address));
  console.log(`${ADDRESSES_FILE}: ${all.length} addresses, ${all.length - known.length} new`);
  if (gone.length > 0) throw new Error(`No longer in dist/, and promised: ${gone.join(' ')}`);
});

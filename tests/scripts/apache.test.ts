import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { toApache } from '../../src/lib/sicurezza/to-apache.ts';
import { ECCEZIONI, layOutSite, startHost, type Host } from '../support/host.ts';
import { hasProgram, needsProgram } from '../support/programs.ts';
import { checkRecipe } from '../support/recipe-tests.ts';

const MODULES = '/usr/lib/apache2/modules';
/** Those of a plain installation that a site needs. */
const USED = ['mpm_event', 'authz_core', 'dir', 'headers', 'mime', 'rewrite'];
const TYPES = ['/etc/mime.types', '/etc/apache2/mime.types'].find((path) => existsSync(path));

/** A host that lets a `.htaccess` in, as docs/pubblicare.md asks. */
async function serve(base: string): Promise<Host> {
  const { folder, root, site, port } = await layOutSite('apache', base);
  writeFileSync(join(site, '.htaccess'), toApache(base, ECCEZIONI));
  const conf = join(folder, 'apache.conf');
  writeFileSync(
    conf,
    `ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
${USED.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
User nobody
Group nogroup
TypesConfig ${TYPES ?? '/dev/null'}
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride FileInfo Options Indexes
  Require all granted
</Directory>
<Files ".*">
  Require all denied
</Files>
`,
  );
  return startHost(['apache2', '-f', conf, '-DFOREGROUND'], port, base);
}

describe.skipIf(!hasProgram('apache2'))(needsProgram('Apache', 'apache2', 'apache2'), () => {
  checkRecipe({ serve, brotli: true, missing: ['nulla/', 'nulla.csv'] });
});

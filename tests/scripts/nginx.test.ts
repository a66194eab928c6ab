import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toNginx } from '../../src/lib/sicurezza/to-nginx.ts';
import { ask, ECCEZIONI, layOutSite, startHost, type Host } from '../support/host.ts';
import { hasProgram, needsProgram } from '../support/programs.ts';
import { checkRecipe } from '../support/recipe-tests.ts';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The recipe as it is but for what belongs to the machine: port, folder, module. */
async function serve(base: string): Promise<Host> {
  const { folder, root, port } = await layOutSite('nginx', base);
  let recipe = toNginx(base, root, ECCEZIONI).replace('listen 80;', `listen 127.0.0.1:${port};`);
  if (existsSync(BROTLI)) recipe = recipe.replace('# brotli_static on;', 'brotli_static on;');
  const conf = join(folder, 'nginx.conf');
  writeFileSync(
    conf,
    `${existsSync(BROTLI) ? `load_module ${BROTLI};` : ''}
daemon off;
pid ${folder}/pid;
error_log stderr;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${folder}/${n};`).join('\n')}
  default_type application/octet-stream;
  ${recipe}
}`,
  );
  return startHost(['nginx', '-c', conf, '-p', folder, '-e', 'stderr'], port, base);
}

describe.skipIf(!hasProgram('nginx'))(needsProgram('nginx', 'nginx', 'nginx-light'), () => {
  checkRecipe({
    serve,
    brotli: existsSync(BROTLI),
    missing: ['nulla/', 'nulla.csv', 'ambiti/', '.segreto'],
  });

  it('leads from the root of the host to a site that stands below it', async () => {
    const { port, stop } = await serve('/atlante/');
    const { status, headers } = await ask(port, '/');
    await stop();
    expect([status, headers['location']]).toEqual([302, '/atlante/']);
  });
});

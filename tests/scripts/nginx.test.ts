import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressSite } from '../../scripts/lib/pubblica/compress-site.ts';
import { intestazioniDi } from '../../src/lib/sicurezza/intestazioni.ts';
import { listEccezioni } from '../../src/lib/sicurezza/politica.ts';
import { toNginx } from '../../src/lib/sicurezza/to-nginx.ts';
import { hasProgram, needsProgram } from '../support/programs.ts';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const page = (name: string) => `<!doctype html><title>${name}</title><p>${'parole '.repeat(400)}`;
const FILES: Record<string, string> = {
  'index.html': page('casa'),
  '404.html': page('non c’è'),
  'ambiti/desio/index.html': page('desio'),
  'cerca/index.html': page('cerca'),
  'tabelle/index.html': page('tabelle'),
  'tabelle/sql/index.html': page('sql'),
  'partecipa/index.html': page('partecipa'),
  'incorpora/desio/eta/index.html': page('incorpora'),
  'edizioni/2026-11/cerca/index.html': page('cerca, allora'),
  'edizioni/2026-11/incorpora/desio/eta/index.html': page('incorpora, allora'),
  'infografiche/desio.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '_astro/sql-worker-AbCd.js': 'postMessage(1);',
  'pagefind/pagefind-worker.js': 'postMessage(1);',
  'dati/osservazioni.csv': 'indicatore,territorio\n',
  'dati/comuni.topojson': '{}',
  'dati/atlante.parquet': 'PAR1',
  'manifest.webmanifest': '{}',
  '.htaccess': 'segreto',
};
const ECCEZIONI = listEccezioni('https://moduli.example.org/contributi');

async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks by node:http, which neither follows redirects nor opens what is compressed. */
const ask = (port: number, path: string, encoding = 'identity') =>
  new Promise<Answer>((done, fail) => {
    request({ port, path, host: '127.0.0.1', headers: { 'accept-encoding': encoding } }, (r) => {
      const parts: Buffer[] = [];
      r.on('data', (part: Buffer) => parts.push(part));
      r.on('end', () => {
        done({ status: r.statusCode ?? 0, headers: r.headers, body: Buffer.concat(parts) });
      });
    })
      .on('error', fail)
      .end();
  });

/** The recipe as it is but for what belongs to the machine: port, folder, module. */
async function serve(base: string): Promise<{ port: number; process: ChildProcess }> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  // Started by root, nginx reads as another user.
  chmodSync(folder, 0o755);
  const root = join(folder, 'www');
  const site = join(root, base);
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  await compressSite(site, 5);
  const port = await findPort();
  let recipe = toNginx(base, root, ECCEZIONI).replace('listen 80;', `listen 127.0.0.1:${port};`);
  if (existsSync(BROTLI)) recipe = recipe.replace('# brotli_static on;', 'brotli_static on;');
  const conf = join(folder, 'nginx.conf');
  writeFileSync(
    conf,
    `${existsSync(BROTLI) ? `load_module ${BROTLI};` : ''}
daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${folder}/${n};`).join('\n')}
  default_type application/octet-stream;
  ${recipe}
}`,
  );
  const process = spawn('nginx', ['-c', conf, '-p', folder, '-e', `${folder}/error.log`], {
    stdio: 'ignore',
  });
  for (let attempt = 0; ; attempt += 1) {
    try {
      await ask(port, base);
      return { port, process };
    } catch (error) {
      if (process.exitCode !== null || attempt === 200) {
        throw new Error(readFileSync(join(folder, 'error.log'), 'utf8'), { cause: error });
      }
      await new Promise((done) => setTimeout(done, 25));
    }
  }
}

describe.skipIf(!hasProgram('nginx'))(needsProgram('nginx', 'nginx', 'nginx-light'), () => {
  describe.each(['/', '/atlante/'])('a site published below %s', (base) => {
    let port: number;
    let process: ChildProcess;
    beforeAll(async () => {
      ({ port, process } = await serve(base));
    });
    afterAll(async () => {
      process.kill();
      if (process.exitCode === null) await once(process, 'exit');
    });
    const get = (path: string, encoding?: string) => ask(port, base + path, encoding);

    it.each(Object.keys(FILES).filter((path) => path !== '.htaccess'))(
      'sends %s with the headers of the policy, and no other policy',
      async (path) => {
        const address = path.replace(/index\.html$/, '');
        const { status, headers } = await get(address);
        expect(status).toBe(200);
        const wanted = intestazioniDi(`/${address}`, ECCEZIONI);
        const names = ['Content-Security-Policy', 'Access-Control-Allow-Origin'];
        for (const name of [...names, ...Object.keys(wanted)]) {
          expect([name, headers[name.toLowerCase()]]).toEqual([name, wanted[name]]);
        }
      },
    );

    it('lets any site frame an embed, of an old edition too, and nothing else', async () => {
      const policy = async (path: string) =>
        String((await get(path)).headers['content-security-policy']);
      expect(await policy('incorpora/desio/eta/')).toContain('frame-ancestors *');
      expect(await policy('edizioni/2026-11/incorpora/desio/eta/')).toContain('frame-ancestors *');
      expect(await policy('')).toContain("frame-ancestors 'none'");
      expect(await policy('edizioni/2026-11/cerca/')).toContain("'wasm-unsafe-eval'");
      expect(await policy('tabelle/')).not.toContain('wasm');
    });

    it.each<[string, (bytes: Buffer) => Buffer]>([
      ['gzip', gunzipSync],
      ...(existsSync(BROTLI) ? [['br', brotliDecompressSync] as [string, typeof gunzipSync]] : []),
    ])('sends the copy that was made before, in %s', async (encoding, open) => {
      const { headers, body } = await get('ambiti/desio/', encoding);
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['vary']).toMatch(/accept-encoding/i);
      expect(open(body).toString()).toBe(FILES['ambiti/desio/index.html']);
    });

    it('leads to the address with its slash, on whatever host and port it is reached', async () => {
      const { status, headers } = await get('ambiti/desio');
      expect(status).toBe(301);
      expect(headers['location']).toBe(`${base}ambiti/desio/`);
    });

    it('answers its own page with status 404 to what does not exist, with the policy', async () => {
      for (const path of ['nulla/', 'nulla.csv', 'ambiti/', '.htaccess']) {
        const { status, headers, body } = await get(path);
        expect([path, status]).toEqual([path, 404]);
        expect(body.toString()).toBe(FILES['404.html']);
        expect(headers['content-security-policy']).toContain("default-src 'none'");
      }
    });

    it.each([
      ['dati/osservazioni.csv', 'text/csv; charset=utf-8'],
      ['dati/comuni.topojson', 'application/json; charset=utf-8'],
      ['dati/atlante.parquet', 'application/vnd.apache.parquet'],
      ['manifest.webmanifest', 'application/manifest+json'],
      ['infografiche/desio.svg', 'image/svg+xml'],
    ])('%s is %s', async (path, type) => {
      expect((await get(path)).headers['content-type']).toBe(type);
    });
  });

  it('leads from the root of the host to a site that stands below it', async () => {
    const { port, process } = await serve('/atlante/');
    const { status, headers } = await ask(port, '/');
    process.kill();
    expect([status, headers['location']]).toEqual([302, '/atlante/']);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compressSite } from '../../scripts/lib/pubblica/compress-site.ts';
import { listEccezioni } from '../../src/lib/sicurezza/politica.ts';

const page = (name: string) => `<!doctype html><title>${name}</title><p>${'parole '.repeat(400)}`;
/** A site with a page, or a file, for each rule of the policy. */
export const FILES: Record<string, string> = {
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
  'infografiche/desio.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<path d="M0 0"/>'.repeat(100)}</svg>`,
  '_astro/sql-worker-AbCd.js': 'postMessage(1);',
  'pagefind/pagefind-worker.js': 'postMessage(1);',
  'dati/osservazioni.csv': 'indicatore,territorio\n'.repeat(100),
  'dati/comuni.topojson': '{}',
  'dati/atlante.parquet': 'PAR1',
  'manifest.webmanifest': '{}',
  '.segreto': 'segreto',
};

/** The exceptions to its policy. */
export const ECCEZIONI = listEccezioni('https://moduli.example.org/contributi');

/** A folder of its own for a server, with the site and its compressed copies below `root`. */
export async function layOutSite(
  name: string,
  base: string,
): Promise<{ folder: string; root: string; site: string; port: number }> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  // Started by root, a server reads as another user.
  chmodSync(folder, 0o755);
  const root = join(folder, 'www');
  const site = join(root, base);
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  await compressSite(site, 5);
  return { folder, root, site, port: await findPort() };
}

async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** A server that answers. */
export interface Host {
  port: number;
  stop: () => Promise<void>;
}

/**
 * Starts a server, which tells its errors on its error output, and waits for its first answer.
 *
 * @param path an address that it answers
 * @throws with its own words when it ends before
 */
export async function startHost(
  [program, ...args]: readonly [string, ...string[]],
  port: number,
  path: string,
): Promise<Host> {
  const process = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  process.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const stop = async () => {
    process.kill();
    if (process.exitCode === null) await once(process, 'exit');
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      await ask(port, path);
      return { port, stop };
    } catch (cause) {
      if (process.exitCode !== null || attempt === 200) {
        await stop();
        throw new Error(errors, { cause });
      }
      await new Promise((done) => setTimeout(done, 25));
    }
  }
}

/** What a server answers. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks by node:http, which neither follows redirects nor opens what is compressed. */
export const ask = (port: number, path: string, encoding = 'identity') =>
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

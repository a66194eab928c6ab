import { readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { ATLANTE } from '../../src/config.ts';
import { intestazioniDi } from '../../src/lib/sicurezza/intestazioni.ts';
import { listEccezioni } from '../../src/lib/sicurezza/politica.ts';
import { TIPI } from '../../src/lib/sicurezza/tipi.ts';

const ECCEZIONI = listEccezioni(ATLANTE.contributi.endpoint);

/** Types that the platform's own table does not know. */
const TYPES: Readonly<Record<string, string>> = {
  ...TIPI,
  pagefind: 'application/octet-stream',
};

function setType(response: ServerResponse, path: string): void {
  const type = TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''];
  if (type) response.setHeader('Content-Type', type);
}

function isFolder(site: string, address: string): boolean {
  try {
    return statSync(join(site, decodeURI(address))).isDirectory();
  } catch {
    // No such file, or an address that is not well-formed: either way, no folder.
    return false;
  }
}

/**
 * Answers as a plain static host would: `index.html` of a folder, a redirect to the address with its
 * slash, `404.html` with status 404, compression, the headers of the site's policy, everything below the base path.
 *
 * @param site folder of the built site; read at each request, so a rebuild is seen at once.
 * @param base base path with slashes at both ends.
 */
function makeSiteHandler(site: string, base: string): RequestListener {
  const files = sirv(site, { dev: true, etag: true, setHeaders: setType });
  const compress = compression();
  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const redirect = (to: string) => response.writeHead(302, { Location: to }).end();
    const setHeaders = (address: string) => {
      for (const [name, value] of Object.entries(intestazioniDi(address, ECCEZIONI)))
        response.setHeader(name, value);
    };
    const sendNotFound = () => {
      setHeaders('/404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(site, '404.html')));
    };
    if (`${pathname}/` === base) redirect(base);
    else if (!pathname.startsWith(base)) {
      if (pathname === '/') redirect(base);
      else sendNotFound();
    } else {
      const local = `/${pathname.slice(base.length)}`;
      if (!local.endsWith('/') && isFolder(site, local)) {
        redirect(`${pathname}/${search}`);
        return;
      }
      setHeaders(local);
      request.url = local + search;
      // The types of the middleware are Express's; it needs only what node:http gives.
      compress(request as never, response as never, () => {
        files(request, response, sendNotFound);
      });
    }
  };
}

/** A running server and its address, base path included. */
export interface Serving {
  url: string;
  close(): Promise<void>;
}

function listen(server: Server, port: number): Promise<number | undefined> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(undefined);
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * Serves a built site on this machine only.
 *
 * @param firstPort tried first, then the next nine; 0 lets the system choose.
 * @throws if all ten ports are taken.
 */
export async function serveSite(site: string, base: string, firstPort = 0): Promise<Serving> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const server = createServer(makeSiteHandler(site, base));
    const port = await listen(server, firstPort === 0 ? 0 : firstPort + attempt);
    if (port === undefined) continue;
    return {
      url: `http://127.0.0.1:${port}${base}`,
      close: () =>
        new Promise((done) => {
          server.close(() => {
            done();
          });
          server.closeAllConnections();
        }),
    };
  }
  throw new Error(`Ports ${firstPort} to ${firstPort + 9} are all taken`);
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with a request. */
export type Mossa = (request: IncomingMessage, response: ServerResponse) => void;

/** A local server that plays prepared answers: the first request of a path gets the first move, and so on. */
export interface FintoServer {
  url: string;
  /** Requests so far, in their order. */
  richieste: { path: string; headers: IncomingMessage['headers'] }[];
  /** Sets the moves of a path; the last one is repeated. */
  prepara: (path: string, ...mosse: Mossa[]) => void;
  chiudi: () => Promise<void>;
}

export async function startFintoServer(): Promise<FintoServer> {
  const mosse = new Map<string, Mossa[]>();
  const richieste: FintoServer['richieste'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    richieste.push({ path, headers: request.headers });
    const left = mosse.get(path) ?? [rispondi('not here', { stato: 404 })];
    (left.length > 1 ? left.shift()! : left[0]!)(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    richieste,
    prepara: (path, ...list) => {
      mosse.set(path, list);
    },
    chiudi: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

/** A whole answer. */
export function rispondi(
  corpo: string | Uint8Array,
  { stato = 200, ...headers }: Record<string, string | number> = {},
): Mossa {
  return (_, response) => {
    response.writeHead(Number(stato), headers);
    response.end(corpo);
  };
}

/** An answer that announces the whole body and breaks off after some bytes. */
export function interrompi(corpo: Uint8Array, dopo: number, headers = {}): Mossa {
  return (_, response) => {
    response.writeHead(200, { 'content-length': corpo.length, ...headers });
    response.write(corpo.subarray(0, dopo), () => {
      setTimeout(() => response.destroy(), 20);
    });
  };
}

/** A server that can resume: the rest of the body when a range is asked, all of it otherwise. */
export function riprendi(corpo: Uint8Array, headers: Record<string, string> = {}): Mossa {
  return (request, response) => {
    const inizio = Number(/^bytes=(\d+)-$/u.exec(request.headers.range ?? '')?.[1] ?? 0);
    const parte = inizio > 0;
    response.writeHead(parte ? 206 : 200, {
      ...headers,
      ...(parte
        ? {
            'content-range': `bytes ${String(inizio)}-${String(corpo.length - 1)}/${String(corpo.length)}`,
          }
        : {}),
    });
    response.end(corpo.subarray(inizio));
  };
}

/** A server that resumes nothing and forgets: no answer at all. */
export const taci: Mossa = () => undefined;

/** A drop at a time, for ever. */
export const gocciola: Mossa = (_, response) => {
  response.writeHead(200, {});
  const timer = setInterval(() => response.write('1,'), 5);
  response.on('close', () => {
    clearInterval(timer);
  });
};

/** Some bytes, then silence on an open connection. */
export const ammutolisci: Mossa = (_, response) => {
  response.writeHead(200, {});
  response.write('a,b\n');
};

/** A connection that is reset before any answer. */
export const resetta: Mossa = (request) => {
  request.socket.resetAndDestroy();
};

import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { ErroreRete } from './errore-rete.ts';

/** Limits of one attempt, in milliseconds. */
export interface Tempi {
  /** To be connected (name, TCP and TLS). */
  connessione: number;
  /** From the connection to the first line of the answer: slow for services that calculate. */
  risposta: number;
  /** Between two pieces of the body. */
  silenzio: number;
  /** For the whole attempt. */
  totale: number;
}

/** An answer whose body is still to be read; `chiudi` must be called in any case. */
export interface Risposta {
  stato: number;
  intestazioni: IncomingMessage['headers'];
  corpo: AsyncIterable<Uint8Array>;
  chiudi: () => void;
}

const RINVII = new Set([301, 302, 303, 307, 308]);
const RINVII_MASSIMI = 5;

/**
 * Opens an address, following redirects but never from https to http. A body that is cut, silent or too
 * slow makes its reading fail.
 *
 * @throws ErroreRete
 */
export async function apri(
  url: URL,
  intestazioni: Readonly<Record<string, string>>,
  tempi: Tempi,
  rinvii = RINVII_MASSIMI,
): Promise<Risposta> {
  const risposta = await apriUno(url, intestazioni, tempi);
  if (!RINVII.has(risposta.stato)) return risposta;
  risposta.chiudi();
  const { location } = risposta.intestazioni;
  const refuse = (perche: string): never => {
    throw new ErroreRete(perche, { ritentabile: false });
  };
  if (location === undefined || !URL.canParse(location, url))
    return refuse('rinvio senza indirizzo');
  const altrove = new URL(location, url);
  if (rinvii === 0) return refuse('troppi rinvii');
  if (url.protocol === 'https:' && altrove.protocol !== 'https:')
    return refuse(`rinvio a un indirizzo non sicuro: ${altrove.href}`);
  return apri(altrove, intestazioni, tempi, rinvii - 1);
}

function apriUno(
  url: URL,
  headers: Readonly<Record<string, string>>,
  tempi: Tempi,
): Promise<Risposta> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const richiesta = request(url, { headers, agent: false });
    let arrivata: IncomingMessage | undefined;
    const stop = (perche: string) => () => {
      (arrivata ?? richiesta).destroy(new ErroreRete(perche, { ritentabile: true }));
    };
    const totale = setTimeout(stop('tempo scaduto: scarico troppo lento'), tempi.totale);
    const connessione = setTimeout(stop('tempo scaduto: nessuna connessione'), tempi.connessione);
    let attesa: NodeJS.Timeout | undefined;
    const chiudi = () => {
      [totale, connessione, attesa].forEach((timer) => {
        clearTimeout(timer);
      });
      richiesta.destroy();
    };
    const connesso = () => {
      clearTimeout(connessione);
      attesa ??= setTimeout(stop('tempo scaduto: il server non risponde'), tempi.risposta);
    };
    richiesta.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', connesso);
    });
    richiesta.on('error', (cause) => {
      chiudi();
      reject(toErroreRete(cause));
    });
    richiesta.on('response', (risposta) => {
      arrivata = risposta;
      clearTimeout(attesa);
      resolve({
        stato: risposta.statusCode ?? 0,
        intestazioni: risposta.headers,
        corpo: leggi(risposta, tempi.silenzio),
        chiudi,
      });
    });
    richiesta.end();
  });
}

async function* leggi(risposta: IncomingMessage, silenzio: number): AsyncGenerator<Uint8Array> {
  const stop = () => {
    risposta.destroy(
      new ErroreRete('tempo scaduto: il server ha smesso di inviare', { ritentabile: true }),
    );
  };
  let timer = setTimeout(stop, silenzio);
  try {
    for await (const pezzo of risposta as AsyncIterable<Uint8Array>) {
      clearTimeout(timer);
      yield pezzo;
      timer = setTimeout(stop, silenzio);
    }
  } catch (cause) {
    throw toErroreRete(cause);
  } finally {
    clearTimeout(timer);
  }
}

function toErroreRete(cause: unknown): ErroreRete {
  if (cause instanceof ErroreRete) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  return new ErroreRete(`connessione interrotta (${code ?? message})`, {
    ritentabile: true,
    cause,
  });
}

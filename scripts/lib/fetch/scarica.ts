import { createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Richiesta } from '../../../src/lib/fetch/connettore.ts';
import { findDifetto } from '../../../src/lib/fetch/contenuto.ts';
import {
  computeAttesa,
  isRitentabile,
  readRetryAfter,
  type Politica,
} from '../../../src/lib/fetch/ritenta.ts';
import { hashSha256 } from '../hash.ts';
import { apri, type Risposta, type Tempi } from './apri.ts';
import { openPosto, type Posto, type Scheda } from './deposito.ts';
import { ErroreRete } from './errore-rete.ts';

/** Everything a download depends on beside the request; clock, waits and chance are given. */
export interface Ambiente {
  /** Folder of the cache. */
  cache: string;
  politica: Politica;
  tempi: Tempi;
  /** Largest document, in bytes. */
  massimo: number;
  random: () => number;
  now: () => number;
  attendi: (ms: number) => Promise<void>;
  /** Waits until the host may be asked again. */
  turno: (url: URL) => Promise<void>;
  /** Address to ask instead of the official one: a mirror. */
  riscrivi: (url: URL) => URL;
  say: (line: string) => void;
  /** Bytes arrived so far and expected in all (null when the server does not say). */
  avanza: (byte: number, totale: number | null) => void;
}

/** A document, from the server or, when it has not changed, from the cache. */
export interface Scaricato {
  bytes: Uint8Array;
  sha256: string;
  nuovo: boolean;
}

const CHI = 'atlante-sociale-brianza (npm run fetch)';

/**
 * Gets a document: asks only for what has changed, tries again with growing waits, resumes what was
 * interrupted. The cache changes only when the whole document has arrived and looks like what was asked.
 *
 * @throws ErroreRete
 */
export async function scarica(richiesta: Richiesta, ambiente: Ambiente): Promise<Scaricato> {
  const posto = openPosto(ambiente.cache, richiesta.url);
  const { politica } = ambiente;
  for (let tentativo = 1; ; tentativo++) {
    try {
      return await prova(richiesta, posto, ambiente);
    } catch (error) {
      if (!(error instanceof ErroreRete)) throw error;
      const attesa = Math.max(
        computeAttesa(tentativo, politica, ambiente.random),
        error.attesa ?? 0,
      );
      if (
        !error.ritentabile ||
        tentativo >= politica.tentativi ||
        attesa > politica.attesaMassima
      ) {
        const quanti = tentativo === 1 ? '' : ` (tentativi: ${String(tentativo)})`;
        const message = `${richiesta.url}: ${error.message}${quanti}`;
        throw new ErroreRete(message, { ritentabile: false, cause: error });
      }
      ambiente.say(`  ${error.message}; riprovo fra ${(attesa / 1000).toFixed(1)} s`);
      await ambiente.attendi(attesa);
    }
  }
}

async function prova(richiesta: Richiesta, posto: Posto, ambiente: Ambiente): Promise<Scaricato> {
  const url = ambiente.riscrivi(new URL(richiesta.url));
  const cached = posto.read();
  const parziale = posto.readParziale();
  const condizioni: Record<string, string> = parziale
    ? { range: `bytes=${String(parziale.byte)}-`, 'if-range': parziale.versione }
    : makeCondizioni(cached?.scheda);
  await ambiente.turno(url);
  const risposta = await apri(
    url,
    {
      'user-agent': CHI,
      accept: '*/*',
      'accept-encoding': 'identity',
      ...richiesta.intestazioni,
      ...condizioni,
    },
    ambiente.tempi,
  );
  try {
    if (risposta.stato === 304 && cached)
      return { bytes: cached.bytes, sha256: cached.scheda.sha256, nuovo: false };
    checkStato(risposta, posto, ambiente.now());
    const inizio = risposta.stato === 206 ? checkRipresa(risposta, parziale?.byte, posto) : 0;
    await ricevi(risposta, inizio, posto, ambiente);
    return conserva(richiesta, risposta, posto);
  } catch (error) {
    if (!(error instanceof ErroreRete && error.ritentabile)) posto.dropParziale();
    throw error;
  } finally {
    risposta.chiudi();
  }
}

function makeCondizioni(scheda: Scheda | undefined): Record<string, string> {
  return {
    ...(scheda?.etag ? { 'if-none-match': scheda.etag } : {}),
    ...(scheda?.lastModified ? { 'if-modified-since': scheda.lastModified } : {}),
  };
}

function checkStato({ stato, intestazioni }: Risposta, posto: Posto, now: number): void {
  const codifica = intestazioni['content-encoding'] ?? 'identity';
  if (stato === 200 || stato === 206) {
    if (codifica === 'identity') return;
    throw new ErroreRete(`risposta compressa (${codifica}) non chiesta`, { ritentabile: false });
  }
  if (stato === 416) posto.dropParziale();
  throw new ErroreRete(`il server risponde ${String(stato)}`, {
    ritentabile: stato === 416 || isRitentabile(stato),
    attesa: readRetryAfter(intestazioni['retry-after'], now),
  });
}

/** First byte of a resumed answer, which must be the one that was asked. */
function checkRipresa(
  { intestazioni }: Risposta,
  atteso: number | undefined,
  posto: Posto,
): number {
  const inizio = /^bytes (\d+)-/u.exec(intestazioni['content-range'] ?? '')?.[1];
  if (atteso !== undefined && Number(inizio) === atteso) return atteso;
  posto.dropParziale();
  throw new ErroreRete('il server riprende da un altro punto', { ritentabile: true });
}

async function ricevi(
  { intestazioni, corpo }: Risposta,
  inizio: number,
  posto: Posto,
  { massimo, avanza }: Ambiente,
): Promise<void> {
  const annunciati = intestazioni['content-length'];
  const totale = annunciati === undefined ? null : inizio + Number(annunciati);
  const refuse = (): never => {
    throw new ErroreRete(`il documento supera ${String(massimo)} byte`, { ritentabile: false });
  };
  if (totale !== null && totale > massimo) refuse();
  posto.markParziale(findVersione(intestazioni));
  const file = createWriteStream(posto.parziale, { flags: inizio > 0 ? 'a' : 'w' });
  const scritto = finished(file);
  // A full disk must stop the command at the end of the loop, not the process in the middle.
  scritto.catch(() => undefined);
  let byte = inizio;
  try {
    for await (const pezzo of corpo) {
      byte += pezzo.length;
      if (byte > massimo) refuse();
      if (!file.write(pezzo)) await once(file, 'drain');
      avanza(byte, totale);
    }
  } finally {
    file.end();
    await scritto;
  }
}

/** What identifies this version byte for byte; a weak ETag does not. */
function findVersione(intestazioni: Risposta['intestazioni']): string | null {
  const { etag } = intestazioni;
  if (etag !== undefined && !etag.startsWith('W/')) return etag;
  return intestazioni['last-modified'] ?? null;
}

function conserva(richiesta: Richiesta, { intestazioni }: Risposta, posto: Posto): Scaricato {
  const bytes = readFileSync(posto.parziale);
  const difetto = findDifetto(bytes, richiesta.formato);
  if (difetto !== null) {
    posto.dropParziale();
    // A service of JSON that is asked too often answers with a page; a file that moved always does.
    throw new ErroreRete(difetto, { ritentabile: richiesta.formato === 'json' });
  }
  const sha256 = hashSha256(bytes);
  const nuovo = posto.read()?.scheda.sha256 !== sha256;
  posto.write(
    {
      url: richiesta.url,
      etag: intestazioni.etag ?? null,
      lastModified: intestazioni['last-modified'] ?? null,
      sha256,
      byte: bytes.length,
    },
    bytes,
  );
  return { bytes, sha256, nuovo };
}

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Richiesta } from '../../src/lib/fetch/connettore.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { scarica } from '../../scripts/lib/fetch/scarica.ts';
import { makeAmbiente, type AmbienteDiProva } from './ambiente.ts';
import {
  ammutolisci,
  gocciola,
  interrompi,
  resetta,
  riprendi,
  rispondi,
  startFintoServer,
  taci,
  type FintoServer,
} from './finto-server.ts';

const TABELLA = strToU8('codice,valore\n015014,1\n108009,2\n108031,3\n');
const ALTRA = strToU8('codice,valore\n015014,9\n108009,9\n108031,9\n');
const ETAG = { etag: '"prima"' };
const richiesta: Richiesta = {
  nome: 'dati',
  url: 'https://fonte.example/dati.csv',
  formato: 'csv',
};
const path = '/fonte.example/dati.csv';

let server: FintoServer;
let ambiente: AmbienteDiProva;
beforeEach(async () => {
  server = await startFintoServer();
  ambiente = makeAmbiente(server.url);
});
afterEach(async () => {
  await server.chiudi();
  ambiente.cancella();
});

const prendi = async (che: Richiesta = richiesta): Promise<string> =>
  new TextDecoder().decode((await scarica(che, ambiente)).bytes);
const sent = (i: number) => server.richieste[i]!.headers;
const stored = () => listFiles(ambiente.cache).map((file) => file.path.replace(/^[^/]*\//u, ''));

/** The good copy, to see that a later failure leaves it. */
async function fillCache(): Promise<void> {
  server.prepara(path, rispondi(TABELLA, ETAG));
  await prendi();
}

/** After a failure the good copy is still there, and is what an unchanged server gives back. */
async function expectCopiaIntatta(): Promise<void> {
  server.prepara(path, rispondi('', { stato: 304 }));
  await expect(prendi()).resolves.toBe(new TextDecoder().decode(TABELLA));
}

describe('a document that arrives', () => {
  it('is given with its checksum, and asked for again only if it has changed', async () => {
    server.prepara(
      path,
      rispondi(TABELLA, { ...ETAG, 'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT' }),
      rispondi('', { stato: 304 }),
    );
    const first = await scarica(richiesta, ambiente);
    expect(first.nuovo).toBe(true);
    expect(first.sha256).toBe(createHash('sha256').update(TABELLA).digest('hex'));
    const second = await scarica(richiesta, ambiente);
    expect(second).toEqual({ ...first, nuovo: false });
    expect(sent(0)['if-none-match']).toBeUndefined();
    expect(sent(1)['if-none-match']).toBe('"prima"');
    expect(sent(1)['if-modified-since']).toBe('Mon, 23 Nov 2026 10:00:00 GMT');
  });

  it('takes the place of the old one', async () => {
    await fillCache();
    server.prepara(path, rispondi(ALTRA, { etag: '"dopo"' }));
    await expect(prendi()).resolves.toContain('015014,9');
    expect(stored()).toHaveLength(2);
  });

  it.each(['.corpo', 'scheda.json'])('is asked whole when %s was spoilt on disk', async (file) => {
    await fillCache();
    const spoilt = listFiles(ambiente.cache).find(({ path: name }) => name.endsWith(file))!;
    writeFileSync(join(ambiente.cache, spoilt.path), 'spoilt');
    await expect(prendi()).resolves.toBe(new TextDecoder().decode(TABELLA));
    expect(sent(1)['if-none-match']).toBeUndefined();
  });

  it('tells how much has arrived, and of how much', async () => {
    const steps: [number, number | null][] = [];
    ambiente.avanza = (byte, totale) => steps.push([byte, totale]);
    server.prepara(path, rispondi(TABELLA, { 'content-length': TABELLA.length }));
    await prendi();
    expect(steps.at(-1)).toEqual([TABELLA.length, TABELLA.length]);
  });

  it('is found behind a redirect', async () => {
    server.prepara(path, rispondi('', { stato: 302, location: '/altrove.csv' }));
    server.prepara('/altrove.csv', rispondi(TABELLA));
    await expect(prendi()).resolves.toBe(new TextDecoder().decode(TABELLA));
  });

  it('is not looked for in a ring of redirects', async () => {
    server.prepara(path, rispondi('', { stato: 302, location: path }));
    await expect(prendi()).rejects.toThrow('troppi rinvii');
  });
});

describe('a server in trouble', () => {
  it('is asked again after an error, with growing waits', async () => {
    server.prepara(
      path,
      rispondi('', { stato: 500 }),
      rispondi('', { stato: 503 }),
      rispondi(TABELLA),
    );
    await expect(prendi()).resolves.toBe(new TextDecoder().decode(TABELLA));
    expect(ambiente.attese).toEqual([500, 1_000]);
  });

  it('is left alone as long as it asks: 429 with Retry-After', async () => {
    server.prepara(path, rispondi('', { stato: 429, 'retry-after': '7' }), rispondi(TABELLA));
    await prendi();
    expect(ambiente.attese).toEqual([7_000]);
  });

  it('is given up when it asks to wait too long', async () => {
    server.prepara(path, rispondi('', { stato: 429, 'retry-after': '86400' }));
    await expect(prendi()).rejects.toThrow('il server risponde 429');
    expect(server.richieste).toHaveLength(1);
  });

  it('is given up after five errors', async () => {
    server.prepara(path, rispondi('', { stato: 500 }));
    await expect(prendi()).rejects.toThrow('il server risponde 500 (tentativi: 5)');
    expect(server.richieste).toHaveLength(5);
  });

  it('is not asked again for what it does not have', async () => {
    await fillCache();
    server.prepara(path, rispondi('not here', { stato: 404 }));
    await expect(prendi()).rejects.toThrow(`${richiesta.url}: il server risponde 404`);
    expect(server.richieste).toHaveLength(2);
    await expectCopiaIntatta();
  });

  it('is asked again when it resets the connection', async () => {
    server.prepara(path, resetta, rispondi(TABELLA));
    await expect(prendi()).resolves.toBe(new TextDecoder().decode(TABELLA));
    expect(ambiente.detto[0]).toContain('ECONNRESET');
  });

  it.each([
    ['never answers', taci, 'risposta', 'il server non risponde'],
    ['falls silent', ammutolisci, 'silenzio', 'il server ha smesso di inviare'],
    ['drips slowly', gocciola, 'totale', 'scarico troppo lento'],
  ] as const)('is stopped when it %s', async (_, mossa, tempo, perche) => {
    await fillCache();
    ambiente.tempi = { ...ambiente.tempi, [tempo]: 150 };
    ambiente.politica = { ...ambiente.politica, tentativi: 2 };
    server.prepara(path, mossa);
    await expect(prendi()).rejects.toThrow(perche);
    expect(server.richieste).toHaveLength(3);
    await expectCopiaIntatta();
  });
});

it('a connection that is never made is given up', async () => {
  // It accepts, but the handshake of https never comes.
  const muto = createServer(() => undefined);
  await new Promise<void>((done) => muto.listen(0, '127.0.0.1', done));
  const { port } = muto.address() as AddressInfo;
  ambiente.riscrivi = () => new URL(`https://127.0.0.1:${String(port)}/`);
  ambiente.tempi = { ...ambiente.tempi, connessione: 150 };
  ambiente.politica = { ...ambiente.politica, tentativi: 1 };
  await expect(prendi()).rejects.toThrow('nessuna connessione');
  muto.close();
});

describe('a body that is cut', () => {
  it('is resumed from where it stopped', async () => {
    server.prepara(path, interrompi(TABELLA, 20, ETAG), riprendi(TABELLA, ETAG));
    await expect(prendi()).resolves.toBe(new TextDecoder().decode(TABELLA));
    expect(sent(1).range).toBe('bytes=20-');
    expect(sent(1)['if-range']).toBe('"prima"');
  });

  it('is taken anew when the document has changed in the meantime', async () => {
    server.prepara(path, interrompi(TABELLA, 20, ETAG), rispondi(ALTRA, { etag: '"dopo"' }));
    await expect(prendi()).resolves.toBe(new TextDecoder().decode(ALTRA));
  });

  it('is taken anew when nothing tells its version', async () => {
    server.prepara(path, interrompi(TABELLA, 20, { etag: 'W/"debole"' }), rispondi(TABELLA));
    await expect(prendi()).resolves.toBe(new TextDecoder().decode(TABELLA));
    expect(sent(1).range).toBeUndefined();
  });

  it('is taken anew when the server resumes from another byte', async () => {
    const altrove = rispondi(TABELLA.subarray(5), {
      stato: 206,
      'content-range': `bytes 5-40/41`,
      ...ETAG,
    });
    server.prepara(path, interrompi(TABELLA, 20, ETAG), altrove, rispondi(TABELLA, ETAG));
    await expect(prendi()).resolves.toBe(new TextDecoder().decode(TABELLA));
  });

  it('is taken anew when there is nothing after the bytes it has', async () => {
    server.prepara(
      path,
      interrompi(TABELLA, 20, ETAG),
      rispondi('', { stato: 416 }),
      rispondi(TABELLA, ETAG),
    );
    await expect(prendi()).resolves.toBe(new TextDecoder().decode(TABELLA));
  });

  it('never becomes the document, and leaves the old one', async () => {
    await fillCache();
    server.prepara(path, interrompi(ALTRA, 20, { etag: '"dopo"' }), rispondi('', { stato: 404 }));
    await expect(prendi()).rejects.toThrow('404');
    server.prepara(path, riprendi(ALTRA, { etag: '"dopo"' }));
    await expect(prendi()).resolves.toBe(new TextDecoder().decode(ALTRA));
  });
});

describe('a body that is not what was asked', () => {
  const zip = zipSync({ 'dati.csv': TABELLA });
  const archivio: Richiesta = { ...richiesta, formato: 'zip' };
  const json: Richiesta = { ...richiesta, formato: 'json' };
  const pagina = '<!DOCTYPE html><html><head><title>Sito in manutenzione</title></head></html>';

  it.each([
    [
      'a web page',
      richiesta,
      pagina,
      'una pagina web al posto del file CSV: «Sito in manutenzione»',
    ],
    ['a web page for an archive', archivio, pagina, 'una pagina web al posto del file ZIP'],
    ['an archive', richiesta, zip, 'un archivio ZIP al posto del file CSV'],
    ['half an archive', archivio, zip.subarray(0, zip.length - 30), 'l’archivio ZIP è troncato'],
    ['letters of another charset', richiesta, Buffer.from('comune\nMuggiò', 'latin1'), 'UTF-8'],
    ['nothing', richiesta, '', 'la risposta è vuota'],
    ['a table for an archive', archivio, TABELLA, 'non è un archivio ZIP'],
  ])('is refused at once: %s', async (_, che, corpo, perche) => {
    server.prepara(path, rispondi(corpo));
    await expect(prendi(che)).rejects.toThrow(perche);
    expect(server.richieste).toHaveLength(1);
    expect(stored()).toEqual([]);
  });

  it('leaves the good copy', async () => {
    await fillCache();
    server.prepara(path, rispondi(pagina));
    await expect(prendi()).rejects.toThrow('pagina web');
    await expectCopiaIntatta();
  });

  it('is asked again when a service of JSON answers with a page, as it does to the hasty', async () => {
    server.prepara(path, rispondi('<HTML><title>Access Denied</title>'), rispondi('{"int":{}}'));
    await expect(prendi(json)).resolves.toBe('{"int":{}}');
  });

  it('is refused when it is larger than the limit, announced or not', async () => {
    ambiente.massimo = 30;
    server.prepara(path, rispondi(TABELLA, { 'content-length': TABELLA.length }));
    await expect(prendi()).rejects.toThrow('supera 30 byte');
    server.prepara(path, rispondi(TABELLA, { 'transfer-encoding': 'chunked' }));
    await expect(prendi()).rejects.toThrow('supera 30 byte');
    expect(stored()).toEqual([]);
  });

  it('is refused when it is compressed without being asked', async () => {
    server.prepara(path, rispondi(TABELLA, { 'content-encoding': 'gzip' }));
    await expect(prendi()).rejects.toThrow('compressa');
  });
});

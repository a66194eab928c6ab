import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listFiles } from '../list-files.ts';

/** Files of text: pictures, fonts and archives are compressed already. */
const TESTO =
  /\.(?:html|css|m?js|json|jsonld|svg|csv|xml|atom|topojson|geojson|ttl|txt|ics|wasm|webmanifest)$/u;
/** Copies, and what a run that was stopped has left of one. */
const FATTI = /\.(?:br|gz)(?:\.new)?$/u;
/** Below this a compressed file saves no packet. */
const MINIMO = 1_000;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** What {@link compressSite} did. */
export interface EsitoCompressione {
  /** Files of text that have compressed ones beside them. */
  file: number;
  /** Their bytes: as they are, and as each way of compressing leaves them. */
  byte: { piani: number; gz: number; br: number };
}

async function writeCompresso(path: string, byte: Buffer): Promise<number> {
  writeFileSync(`${path}.new`, byte);
  renameSync(`${path}.new`, path);
  return byte.length;
}

/** Takes away the compressed copies of a site: those of a page that has changed would go on saying what it said. */
export function removeCompressi(sito: string): void {
  for (const { path } of listFiles(sito)) if (FATTI.test(path)) rmSync(join(sito, path));
}

/**
 * Writes beside each file of text its compressed copies, `.gz` and `.br`, for servers that send them as they
 * are. Copies of an earlier site are removed first.
 *
 * @param sito folder of the built site
 * @param qualita of brotli, from 1 to 11: the highest takes minutes and saves an eighth
 */
export async function compressSite(sito: string, qualita: number): Promise<EsitoCompressione> {
  removeCompressi(sito);
  const testi = listFiles(sito).filter(({ path, bytes }) => TESTO.test(path) && bytes >= MINIMO);
  const esito: EsitoCompressione = { file: testi.length, byte: { piani: 0, gz: 0, br: 0 } };
  const coda = testi.values();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const { path } of coda) {
        const file = join(sito, path);
        const byte = readFileSync(file);
        esito.byte.piani += byte.length;
        esito.byte.gz += await writeCompresso(`${file}.gz`, await zip(byte, { level: 9 }));
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: qualita,
          [constants.BROTLI_PARAM_SIZE_HINT]: byte.length,
        };
        esito.byte.br += await writeCompresso(`${file}.br`, await brotli(byte, { params }));
      }
    }),
  );
  return esito;
}

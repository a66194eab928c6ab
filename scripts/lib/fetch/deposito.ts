import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { hashSha256 } from '../hash.ts';

/** What is remembered of a document: the server is asked whether it has changed since. */
export interface Scheda {
  url: string;
  etag: string | null;
  lastModified: string | null;
  sha256: string;
  byte: number;
}

/** A document that was not finished: how much is there and what identifies its version. */
export interface Parziale {
  byte: number;
  /** A strong ETag or a Last-Modified, for `If-Range`. */
  versione: string;
}

/** The place of one address in the cache. A document is there whole or not at all. */
export interface Posto {
  /** The document and its card, null when it is absent or its bytes are not those that were checked. */
  read: () => { scheda: Scheda; bytes: Uint8Array } | null;
  /** Puts a checked document in the place of the old one. */
  write: (scheda: Scheda, bytes: Uint8Array) => void;
  /** File that grows while a document arrives. */
  parziale: string;
  readParziale: () => Parziale | null;
  /** Remembers the version of the growing file; without a version it cannot be resumed. */
  markParziale: (versione: string | null) => void;
  dropParziale: () => void;
}

/** Opens the place of an address. The body is named after its hash and the card is renamed in last. */
export function openPosto(cartella: string, url: string): Posto {
  const folder = join(cartella, hashSha256(url).slice(0, 32));
  mkdirSync(folder, { recursive: true });
  const [card, part, version] = ['scheda.json', 'parziale', 'parziale.versione'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const bodyOf = (sha256: string): string => join(folder, `${sha256}.corpo`);
  const dropParziale = () => {
    [part, version].forEach((path) => {
      rmSync(path, { force: true });
    });
  };
  return {
    parziale: part,
    dropParziale,
    read() {
      const scheda = readScheda(card);
      if (!scheda) return null;
      const path = bodyOf(scheda.sha256);
      if (!existsSync(path)) return null;
      const bytes = readFileSync(path);
      return hashSha256(bytes) === scheda.sha256 ? { scheda, bytes } : null;
    },
    write(scheda, bytes) {
      const body = bodyOf(scheda.sha256);
      writeFileSync(`${body}.nuovo`, bytes);
      renameSync(`${body}.nuovo`, body);
      writeFileSync(`${card}.nuova`, JSON.stringify(scheda, null, 2));
      renameSync(`${card}.nuova`, card);
      dropParziale();
      for (const name of readdirSync(folder)) {
        if (name.endsWith('.corpo') && join(folder, name) !== body) rmSync(join(folder, name));
      }
    },
    readParziale() {
      if (!existsSync(part) || !existsSync(version)) return null;
      const byte = statSync(part).size;
      return byte === 0 ? null : { byte, versione: readFileSync(version, 'utf8') };
    },
    markParziale(versione) {
      if (versione === null) rmSync(version, { force: true });
      else writeFileSync(version, versione);
    },
  };
}

/** A card that is absent or spoilt is none: the document is asked anew. */
function readScheda(path: string): Scheda | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Scheda;
  } catch {
    return null;
  }
}

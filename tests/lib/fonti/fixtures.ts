import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import type { Adapter } from '../../../src/lib/fonti/adapter.ts';
import { importFonte, type Imported, type RawFile } from '../../../src/lib/fonti/import-fonte.ts';
import { decodeText } from '../../../src/lib/table/decode-text.ts';
import type { Problem } from '../../../src/lib/table/friendly-error.ts';
import { readRegistry } from '../../../src/lib/territory/registry.ts';

export const FIXTURES = 'tests/fixtures';

/** The four comuni of the fixtures. */
export const registry = readRegistry(
  readFileSync(`${FIXTURES}/territorio.csv`, 'utf8'),
  'territorio.csv',
  [],
);

/** Raw bytes of the fixture of a fonte, by file name. */
export function readFixture({ fonte, file }: Adapter): Record<string, Buffer> {
  return Object.fromEntries(
    Object.keys(file).map((name) => [name, readFileSync(`${FIXTURES}/fonti/${fonte.id}/${name}`)]),
  );
}

/** Imports raw bytes as the command does; a file that is no text is reported and nothing is parsed. */
export function importBytes(
  adapter: Adapter,
  bytes: Readonly<Record<string, Uint8Array>>,
  acceptNew = true,
): Pick<Imported, 'problems' | 'files'> & { tidy?: Imported['tidy'] } {
  const problems: Problem[] = [];
  const raw: Record<string, RawFile> = {};
  for (const [name, content] of Object.entries(bytes)) {
    const testo = decodeText(content, name, problems);
    const sha256 = createHash('sha256').update(content).digest('hex');
    raw[name] = { testo, sha256, byte: content.length };
  }
  if (problems.length > 0) return { problems, files: {} };
  return importFonte(adapter, raw, registry, acceptNew);
}

/** The adapter with the hashes of the given bytes: their version is the known one. */
export function pinTo(adapter: Adapter, bytes: Readonly<Record<string, Uint8Array>>): Adapter {
  const file = Object.fromEntries(
    Object.entries(bytes).map(([name, content]) => [
      name,
      createHash('sha256').update(content).digest('hex'),
    ]),
  );
  return { ...adapter, file };
}

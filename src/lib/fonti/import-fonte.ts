import { stringify } from 'yaml';
import type { Problem } from '../table/friendly-error.ts';
import { compareText } from '../table/compare.ts';
import { formatMisure, formatPunti } from '../table/misure.ts';
import type { Registry } from '../territory/registry.ts';
import type { Adapter, Raw, Tidy } from './adapter.ts';

/** A raw file as it was found: its text (decoded), hash and size. */
export interface RawFile {
  testo: string;
  sha256: string;
  byte: number;
}

/** Result of the import of one fonte: tidy files by name, and what is wrong with the input. */
export interface Imported {
  files: Record<string, string>;
  tidy: Tidy;
  problems: Problem[];
}

/**
 * Raw files of one fonte to its folder of tidy files. A file other than the known version is refused
 * unless `acceptNew`: in many figures nothing but the hash can tell one wrong digit.
 */
export function importFonte(
  adapter: Adapter,
  rawFiles: Readonly<Record<string, RawFile>>,
  registry: Registry,
  acceptNew: boolean,
): Imported {
  const problems: Problem[] = acceptNew ? [] : checkHashes(adapter, rawFiles);
  const raw: Raw = Object.fromEntries(
    Object.entries(rawFiles).map(([name, { testo }]) => [name, testo]),
  );
  const context = { registry, problems };
  const before = problems.length;
  const tidy = adapter.parse(raw, context);
  // Checks over a table with holes would only repeat what the reading has already said.
  if (problems.length === before) {
    adapter.check?.(tidy, context);
  }
  return {
    files: formatTidy(adapter, tidy, rawFiles),
    tidy,
    problems: nameFonte(adapter, problems),
  };
}

function checkHashes({ file }: Adapter, rawFiles: Readonly<Record<string, RawFile>>): Problem[] {
  return Object.entries(file)
    .filter(([name, sha256]) => rawFiles[name] && rawFiles[name].sha256 !== sha256)
    .map(([name, sha256]) => ({
      file: name,
      row: null,
      column: null,
      expected: `the version that was checked (sha256 ${sha256.slice(0, 12)}…)`,
      received: `another one (sha256 ${rawFiles[name]!.sha256.slice(0, 12)}…)`,
      fix: 'if the fonte has really published a new file, read what changed and import with --accept-new',
    }));
}

function nameFonte({ fonte }: Adapter, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) =>
    problem.file.startsWith(fonte.id)
      ? problem
      : { ...problem, file: `${fonte.id}/${problem.file}` },
  );
}

function formatTidy(
  { fonte }: Adapter,
  tidy: Tidy,
  rawFiles: Readonly<Record<string, RawFile>>,
): Record<string, string> {
  const file = Object.entries(rawFiles)
    .sort(([a], [b]) => compareText(a, b))
    .map(([nome, { sha256, byte }]) => ({ nome, sha256, byte }));
  const header =
    '# Written by `npm run import`. Do not edit: change the adapter in src/lib/fonti.\n';
  return {
    'fonte.yaml': header + stringify({ ...fonte, file }, { lineWidth: 0 }),
    ...(tidy.misure.length > 0 ? { 'misure.csv': formatMisure(tidy.misure) } : {}),
    ...(tidy.controlli.length > 0 ? { 'controlli.csv': formatMisure(tidy.controlli) } : {}),
    ...(tidy.punti ? { 'punti.csv': formatPunti(tidy.punti) } : {}),
    ...tidy.tabelle,
  };
}

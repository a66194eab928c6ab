import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connettore } from '../../../src/lib/fetch/connettore.ts';
import {
  compareMisure,
  readMisureScritte,
  type Differenze,
} from '../../../src/lib/fetch/confronta.ts';
import type { Adapter } from '../../../src/lib/fonti/adapter.ts';
import { importFonte } from '../../../src/lib/fonti/import-fonte.ts';
import type { Problem } from '../../../src/lib/table/friendly-error.ts';
import type { Registry } from '../../../src/lib/territory/registry.ts';
import { hashSha256 } from '../hash.ts';
import { estraiTesto } from './estrai.ts';
import { scarica, type Ambiente } from './scarica.ts';

/** What came of a fonte; nothing is written yet. */
export interface Esito {
  documenti: { nome: string; sha256: string; byte: number; nuovo: boolean }[];
  avvisi: string[];
  problems: Problem[];
  /** Null when the figures cannot be read. */
  differenze: Differenze | null;
  /** Raw files in the shape of the adapter, and the folder of the fonte. */
  raw: Readonly<Record<string, string>>;
  files: Readonly<Record<string, string>>;
  /** Tidy files that would be other than now, beside the figures and the card of the fonte. */
  altriFile: string[];
}

/**
 * Gets a fonte from its official address, reads it with its adapter and compares it with `data/`.
 *
 * @param giorno day of the download, YYYY-MM-DD, for the card of the fonte.
 */
export async function aggiorna(
  connettore: Connettore,
  adapter: Adapter,
  registry: Registry,
  ambiente: Ambiente,
  { data, giorno }: { data: string; giorno: string },
): Promise<Esito> {
  const problems: Problem[] = [];
  const documenti: Esito['documenti'] = [];
  const testi: Record<string, string> = {};
  const richieste = connettore.richieste(registry);
  for (const richiesta of richieste) {
    const { bytes, sha256, nuovo } = await scarica(richiesta, ambiente);
    documenti.push({ nome: richiesta.nome, sha256, byte: bytes.length, nuovo });
    testi[richiesta.nome] = await estraiTesto(bytes, richiesta, problems);
  }
  const nothing = {
    documenti,
    avvisi: [],
    problems,
    differenze: null,
    raw: {},
    files: {},
    altriFile: [],
  };
  if (problems.length > 0) return nothing;
  const { raw, avvisi } = connettore.toRaw(testi, { registry, problems });
  if (problems.length > 0) return { ...nothing, avvisi };

  const rawFiles = Object.fromEntries(
    Object.entries(raw).map(([name, testo]) => {
      const byte = Buffer.byteLength(testo);
      return [name, { testo, sha256: hashSha256(testo), byte }];
    }),
  );
  const ufficiale: Adapter = {
    ...adapter,
    fonte: { ...adapter.fonte, acquisizione: describeScarico(richieste), acquisito: giorno },
  };
  const imported = importFonte(ufficiale, rawFiles, registry, true);
  if (imported.problems.length > 0) return { ...nothing, avvisi, problems: imported.problems };
  const read = (name: string): string =>
    existsSync(join(data, adapter.fonte.id, name))
      ? readFileSync(join(data, adapter.fonte.id, name), 'utf8')
      : '';
  const { misure, controlli } = imported.tidy;
  const prima = ['misure.csv', 'controlli.csv'].flatMap((name) => readMisureScritte(read(name)));
  const confrontati = ['misure.csv', 'controlli.csv', 'fonte.yaml'];
  return {
    documenti,
    avvisi,
    problems,
    differenze: compareMisure(prima, [...misure, ...controlli]),
    raw,
    files: imported.files,
    altriFile: Object.entries(imported.files)
      .filter(([name, text]) => !confrontati.includes(name) && text !== read(name))
      .map(([name]) => name),
  };
}

function describeScarico(richieste: readonly { url: string }[]): string {
  const hosts = new Set(richieste.map(({ url }) => new URL(url).hostname));
  const [first] = richieste;
  return richieste.length === 1
    ? `Scaricato dalla fonte: ${first!.url}.`
    : `Scaricato dalla fonte: ${String(richieste.length)} documenti da ${[...hosts].join(', ')}, il primo ${first!.url}.`;
}

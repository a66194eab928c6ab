import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDati } from '../../src/lib/flussi/dati-csv.ts';
import type { Consegna, Precedente } from '../../src/lib/flussi/proteggi-flusso.ts';
import { readPubblicate } from '../../src/lib/flussi/pubblicate.ts';
import { listUltime, parseRicevuta, type Ricevuta } from '../../src/lib/flussi/ricevuta.ts';
import type { Flusso } from '../../src/lib/flussi/schema.ts';
import { hashSha256 } from './hash.ts';
import { listFiles } from './list-files.ts';

/** Where deliveries are kept: receipts and published figures in public, figures as delivered elsewhere. */
export interface Archivio {
  /** The folder `data/flussi` of the project. */
  pubblico: string;
  /** A folder that is never published. */
  riservato: string;
}

type Posto = Pick<Ricevuta, 'flusso' | 'territorio' | 'periodo' | 'versione'>;

const pathRicevuta = ({ flusso, territorio, periodo, versione }: Posto): string =>
  join(flusso, 'ricevute', territorio, periodo, `v${String(versione)}.json`);

const pathDati = ({ flusso, territorio, periodo, versione }: Posto): string =>
  join(flusso, territorio, periodo, `v${String(versione)}.csv`);

const pathPubblicate = (flusso: string, anno: string, pubblicazione: number): string =>
  join(flusso, 'pubblicate', anno, `v${String(pubblicazione)}.csv`);

const toAnno = (periodo: string): string => periodo.slice(0, 4);

/** All the receipts, in the order of their paths. Empty while nothing has been delivered. */
export function readRicevute(pubblico: string): Ricevuta[] {
  return listFiles(pubblico)
    .filter(({ path }) => /^[^/]+\/ricevute\/.+\.json$/u.test(path))
    .map(({ path }) => parseRicevuta(JSON.parse(readFileSync(join(pubblico, path), 'utf8')), path));
}

/** The figures of a delivery as it was accepted. @throws when they are gone or have been changed */
function readRiservata(ricevuta: Ricevuta, flusso: Flusso, { riservato }: Archivio): Consegna {
  const path = join(riservato, pathDati(ricevuta));
  if (!existsSync(path))
    throw new Error(
      `Manca ${path}: senza le consegne già accettate non si possono proteggere i totali. Indica la cartella con --riservati.`,
    );
  const testo = readFileSync(path, 'utf8');
  if (hashSha256(testo) !== ricevuta.dati.sha256)
    throw new Error(`${path} è stato cambiato dopo la consegna: rimetti il file originale.`);
  const { territorio, periodo } = ricevuta;
  return { territorio, periodo, righe: readDati(testo, flusso) };
}

/**
 * What has been published so far of a year of a flow, each time with the deliveries of then.
 *
 * @param ricevute of any flow and year
 */
export function readPrecedenti(
  flusso: Flusso,
  anno: string,
  ricevute: readonly Ricevuta[],
  archivio: Archivio,
): Precedente[] {
  const sue = ricevute
    .filter((r) => r.flusso === flusso.id && toAnno(r.periodo) === anno)
    .sort((a, b) => a.pubblicazione - b.pubblicazione);
  return sue.map(({ pubblicazione }, i) => ({
    consegne: listUltime(sue.slice(0, i + 1)).map((r) => readRiservata(r, flusso, archivio)),
    righe: readPubblicate(
      readFileSync(join(archivio.pubblico, pathPubblicate(flusso.id, anno, pubblicazione)), 'utf8'),
    ),
  }));
}

/**
 * Writes an accepted delivery: figures, what may be published, receipt. Nothing that exists is ever
 * overwritten, and the receipt comes last: without it the rest does not count.
 */
export function writeConsegna(
  ricevuta: Ricevuta,
  testi: { dati: string; pubblicate: string },
  { pubblico, riservato }: Archivio,
): { ricevuta: string; pubblicate: string; dati: string } {
  const paths = {
    dati: join(riservato, pathDati(ricevuta)),
    pubblicate: join(
      pubblico,
      pathPubblicate(ricevuta.flusso, toAnno(ricevuta.periodo), ricevuta.pubblicazione),
    ),
    ricevuta: join(pubblico, pathRicevuta(ricevuta)),
  };
  const scritti: string[] = [];
  const write = (path: string, testo: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, testo, { flag: 'wx' });
    scritti.push(path);
  };
  try {
    write(paths.dati, testi.dati);
    write(paths.pubblicate, testi.pubblicate);
    write(paths.ricevuta, `${JSON.stringify(ricevuta, null, 2)}\n`);
  } catch (error) {
    for (const path of scritti) rmSync(path, { force: true });
    throw error;
  }
  return paths;
}

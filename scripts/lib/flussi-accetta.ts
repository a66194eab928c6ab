import { resolve, sep } from 'node:path';
import { calcolaFine } from '../../src/lib/flussi/calendario.ts';
import { formatDati } from '../../src/lib/flussi/dati-csv.ts';
import { formatPeriodo, isPeriodoDi, parsePeriodo } from '../../src/lib/flussi/periodo.ts';
import { proteggiFlusso } from '../../src/lib/flussi/proteggi-flusso.ts';
import { formatPubblicate } from '../../src/lib/flussi/pubblicate.ts';
import { checkTestoPubblico, listUltime, type Ricevuta } from '../../src/lib/flussi/ricevuta.ts';
import type { Flusso } from '../../src/lib/flussi/schema.ts';
import type { Esito, TerritorioConsegna } from '../../src/lib/flussi/verifica.ts';
import { AMBITI } from '../../src/lib/model.ts';
import { makeAmbiti } from '../../src/lib/territory/read-territori.ts';
import { readPrecedenti, readRicevute, writeConsegna, type Archivio } from './flussi-archivio.ts';
import type { Catalogo } from './flussi-catalogo.ts';
import type { FileLetto } from './flussi-leggi.ts';
import { hashSha256 } from './hash.ts';
import { AREA } from '../../src/lib/territory/area.ts';

/** What the receipt will say, as it was asked for. */
export interface Richiesta {
  territorio: TerritorioConsegna;
  periodo: string;
  ruolo: string;
  motivo: string | null;
  /** Day of acceptance, YYYY-MM-DD. */
  data: string;
  /** True to publish even though versions compared with each other might give away small counts. */
  comunque: boolean;
}

/** What acceptance has done; `paths` is null when the same file had been accepted before. */
export interface Accettata {
  ricevuta: Ricevuta;
  paths: { ricevuta: string; pubblicate: string; dati: string } | null;
}

/** The territory that a flow is delivered for. @throws Error when the flow is not delivered for it */
export function parseTerritorio(testo: string, { flusso }: Flusso): TerritorioConsegna {
  const ammessi: readonly TerritorioConsegna[] = flusso.copertura === 'area' ? [AREA.id] : AMBITI;
  const territorio = ammessi.find((id) => id === testo);
  if (territorio) return territorio;
  throw new Error(`--ambito: per questo flusso scrivi ${ammessi.join(', ')}.`);
}

/**
 * Adds a checked delivery: the figures to the reserved archive, what may be published and the receipt to
 * `data/flussi`. A second file for the same territory and period is a new version; the old one stays.
 *
 * @throws Error in Italian when the request or the archive does not allow it
 */
export function accetta(
  esito: Esito,
  file: FileLetto,
  richiesta: Richiesta,
  catalogo: Catalogo,
  archivio: Archivio,
): Accettata {
  const { flusso } = esito;
  checkRiservato(archivio);
  const periodo = checkPeriodo(richiesta, flusso, catalogo);
  const ruolo = getTesto('--ruolo', richiesta.ruolo, catalogo);
  const motivo =
    richiesta.motivo === null ? null : getTesto('--motivo', richiesta.motivo, catalogo);
  const ricevute = readRicevute(archivio.pubblico);
  const stesse = ricevute.filter(
    (r) => r.flusso === flusso.id && r.territorio === richiesta.territorio && r.periodo === periodo,
  );
  const uguale = listUltime(stesse).find((r) => r.file.sha256 === file.sha256);
  if (uguale) return { ricevuta: uguale, paths: null };
  const anno = periodo.slice(0, 4);
  const precedenti = readPrecedenti(flusso, anno, ricevute, archivio);
  const dati = formatDati(esito.righe, flusso);
  const ricevuta: Ricevuta = {
    flusso: flusso.id,
    territorio: richiesta.territorio,
    periodo,
    versione: 1 + Math.max(0, ...stesse.map(({ versione }) => versione)),
    pubblicazione: 1 + precedenti.length,
    ruolo,
    data: richiesta.data,
    motivo,
    file: { formato: file.formato, byte: file.byte, sha256: file.sha256 },
    dati: { comuni: esito.righe.length, sha256: hashSha256(dati) },
  };
  const { territorio } = richiesta;
  const altre = (precedenti.at(-1)?.consegne ?? []).filter(
    (consegna) => consegna.territorio !== territorio || consegna.periodo !== periodo,
  );
  const { righe, esposte } = proteggiFlusso(
    flusso,
    catalogo.comuni,
    [...altre, { territorio, periodo, righe: esito.righe }],
    precedenti,
  );
  if (esposte.length > 0 && !richiesta.comunque)
    throw new Error(
      `Confrontando questa versione con quelle già pubblicate si potrebbero ricavare conteggi piccoli:\n  ${esposte.join('\n  ')}\nParlane con chi risponde della protezione dei dati; se si decide di pubblicare, aggiungi --comunque.`,
    );
  const paths = writeConsegna(ricevuta, { dati, pubblicate: formatPubblicate(righe) }, archivio);
  return { ricevuta, paths };
}

/** Figures as delivered hold the counts that must not be published: they stay out of the project. */
function checkRiservato({ riservato }: Archivio): void {
  const progetto = resolve('.') + sep;
  if ((resolve(riservato) + sep).startsWith(progetto))
    throw new Error(
      '--riservati deve essere una cartella fuori dal progetto, che non si pubblica.',
    );
}

function checkPeriodo(richiesta: Richiesta, flusso: Flusso, { calendari }: Catalogo): string {
  const calendario = calendari.get(flusso.id)!;
  const periodo = parsePeriodo(richiesta.periodo);
  if (!periodo || !isPeriodoDi(periodo, calendario.periodicita)) {
    const esempio = calendario.periodicita === 'semestrale' ? '2025-S2' : '2025';
    throw new Error(`--periodo: per questo flusso si scrive come ${esempio}.`);
  }
  if (calcolaFine(periodo, calendario) > richiesta.data)
    throw new Error(`--periodo: il periodo ${richiesta.periodo} non è ancora finito.`);
  return formatPeriodo(periodo);
}

/** A text that the receipt will show to everybody. */
function getTesto(opzione: string, testo: string, { comuni }: Catalogo): string {
  const luoghi = [...comuni, ...makeAmbiti(comuni)].map(({ nome }) => nome);
  const esito = checkTestoPubblico(testo, luoghi);
  if ('problema' in esito) throw new Error(`${opzione}: ${esito.problema}`);
  return esito.testo;
}

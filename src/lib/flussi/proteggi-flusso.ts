import type { Comune, Livello } from '../model.ts';
import { listTerritori, makeAmbiti } from '../territory/read-territori.ts';
import { listPeriodiDellAnno, parsePeriodo, periodoToAnno } from './periodo.ts';
import { SEGRETO, type Pubblicata } from './pubblicate.ts';
import { proteggi, regoleConteggio, type Regole } from './riservatezza.ts';
import { listMisure, type Campo, type Flusso } from './schema.ts';
import { makeTavola, toChiave, type Cella, type Dimensione, type Tavola } from './tavola.ts';
import type { RigaDati, TerritorioConsegna } from './verifica.ts';
import { appartiene } from '../territory/appartiene.ts';
import { AGGREGATI } from '../model.ts';

/** An accepted delivery, in its latest version. */
export interface Consegna {
  territorio: TerritorioConsegna;
  /** As in commands: "2025-S2". */
  periodo: string;
  righe: readonly RigaDati[];
}

/** A year of a flow as it stood when it was published: the deliveries of then, and what was made public. */
export interface Precedente {
  consegne: readonly Consegna[];
  righe: readonly Pubblicata[];
}

/** What may be published of a year of a flow. */
export interface AnnoPubblicato {
  righe: Pubblicata[];
  /** Withheld cells that earlier publications give away, as "territorio, variabile, anno". */
  esposte: string[];
}

/** Rows by anno and comune. */
type Dati = ReadonlyMap<string, ReadonlyMap<string, RigaDati>>;

/**
 * All the figures of a year of a flow with their totals (columns, ambiti, province, area, year), withheld
 * where they must be. A total is made only when all that it sums has been delivered.
 *
 * @param consegne latest versions of the deliveries of one year, at least one
 * @param precedenti every earlier publication of the same year: whoever compares them with this one must not
 *   find out what they withhold
 */
export function proteggiFlusso(
  flusso: Flusso,
  comuni: readonly Comune[],
  consegne: readonly Consegna[],
  precedenti: readonly Precedente[],
): AnnoPubblicato {
  const dati = indexDati(consegne);
  const territori = makeTerritori(comuni);
  const livelli = new Map(
    listTerritori(comuni, makeAmbiti(comuni)).map(({ id, livello }) => [id, livello as Livello]),
  );
  const storia = precedenti.map(({ consegne: allora, righe }) => ({
    dati: indexDati(allora),
    segrete: new Set(
      righe
        .filter(({ stato }) => stato === SEGRETO)
        .map((riga) => toChiave([riga.territorio, riga.variabile, riga.anno])),
    ),
  }));
  const segreti = new Set<string>();
  const esito: AnnoPubblicato = { righe: [], esposte: [] };
  for (const { campo, colonne } of listGruppi(flusso)) {
    for (const tempo of listTempi(campo, consegne)) {
      const leggi = (da: Dati): Tavola =>
        makeTavola([territori, colonne, tempo], ([comune, colonna, anno]) => {
          const riga = da.get(anno!)?.get(comune!);
          return riga && (riga.valori[colonna!] ?? null);
        });
      const tavola = leggi(dati);
      const regole = makeRegole(campo, flusso, tavola, segreti, dati);
      const { segrete, esposte } = regole
        ? proteggi(tavola, {
            ...regole,
            storia: storia.map(({ dati: allora, segrete: nascoste }) => ({
              tavola: leggi(allora),
              segrete: nascoste,
            })),
          })
        : { segrete: new Map<string, string>(), esposte: [] };
      for (const chiave of segrete.keys()) segreti.add(chiave);
      esito.esposte.push(...esposte.map((chiave) => chiave.replaceAll('|', ', ')));
      esito.righe.push(
        ...tavola.celle.map((cella) => {
          const [territorio, variabile, anno] = cella.nodi as [string, string, string];
          const segreta = segrete.has(toChiave(cella.nodi));
          const valore = segreta ? null : cella.valore;
          const stato = segreta ? SEGRETO : findStato(cella, tavola, dati);
          return { variabile, territorio, livello: livelli.get(territorio)!, anno, valore, stato };
        }),
      );
    }
  }
  return esito;
}

function indexDati(consegne: readonly Consegna[]): Dati {
  const dati = new Map<string, Map<string, RigaDati>>();
  for (const { periodo, righe } of consegne) {
    const anno = periodoToAnno(parsePeriodo(periodo)!);
    const byComune = dati.get(anno) ?? new Map<string, RigaDati>();
    for (const riga of righe) byComune.set(riga.comune, riga);
    dati.set(anno, byComune);
  }
  return dati;
}

/** The comuni with the three kinds of total that the atlas shows: ambiti, province, area. */
function makeTerritori(comuni: readonly Comune[]): Dimensione {
  const codici = (lista: readonly Comune[]): string[] => lista.map(({ codice }) => codice);
  return {
    foglie: codici(comuni),
    totali: [
      ...AGGREGATI.map((id) => ({
        id,
        foglie: codici(comuni.filter((comune) => appartiene(comune, id))),
      })),
    ],
  };
}

/** Columns that share a total make one table; the others are tables of their own. Amounts come last. */
function listGruppi(flusso: Flusso): { campo: Campo; colonne: Dimensione }[] {
  const { totali } = flusso.flusso;
  const parti = new Set(totali.flatMap((somma) => somma.parti));
  return listMisure(flusso)
    .filter(({ name }) => !parti.has(name))
    .map((campo) => {
      const somma = totali.find(({ totale }) => totale === campo.name);
      const colonne: Dimensione = somma
        ? { foglie: somma.parti, totali: [{ id: somma.totale, foglie: somma.parti }] }
        : { foglie: [campo.name], totali: [] };
      return { campo, colonne };
    })
    .sort(
      (a, b) =>
        Number(a.campo.riservatezza === 'legata') - Number(b.campo.riservatezza === 'legata'),
    );
}

/** What adds up in time is one table with the year; the rest is a table a period. */
function listTempi({ somma_nel_tempo }: Campo, consegne: readonly Consegna[]): Dimensione[] {
  const periodi = [...new Set(consegne.map(({ periodo }) => periodo))].map((p) => parsePeriodo(p)!);
  const annuale = periodi.every(({ semestre }) => semestre === null);
  if (annuale || !somma_nel_tempo)
    return periodi.map((periodo) => ({ foglie: [periodoToAnno(periodo)], totali: [] }));
  const foglie = listPeriodiDellAnno(periodi[0]!).map(periodoToAnno);
  return [{ foglie, totali: [{ id: String(periodi[0]!.anno), foglie }] }];
}

/**
 * The rules of a table; undefined for figures that are not about people. An amount about people is withheld
 * where their count is: an intensity too is an aggregate only when it sums enough units.
 */
function makeRegole(
  { riservatezza, legata_a, ampiezza }: Campo,
  { flusso }: Flusso,
  tavola: Tavola,
  segreti: ReadonlySet<string>,
  dati: Dati,
): Regole | undefined {
  if (riservatezza === 'pubblica') return undefined;
  if (riservatezza !== 'legata') return regoleConteggio(flusso.soglia);
  const anni = tavola.nodi[2]!.slice(0, tavola.lati[2]).map(({ id }) => id);
  const primaria = ({ nodi: [territorio, , anno] }: Cella): boolean =>
    // Over a year the same people may come back: too few only when they are too few in every period.
    (anni.includes(anno!) ? [anno!] : anni).every(
      (periodo) =>
        segreti.has(toChiave([territorio!, legata_a!, periodo])) ||
        dati.get(periodo)?.get(territorio!)?.valori[legata_a!] === null,
    );
  return { primaria, ampiezza: ampiezza! };
}

/** The state of a figure that is not withheld: for a missing one, the reason that its rows share. */
function findStato({ elementari, valore, parziale }: Cella, tavola: Tavola, dati: Dati): string {
  if (valore !== null) return parziale ? 'parziale' : 'definitivo';
  const motivi = new Set<string>();
  const [comuni, , tempi] = tavola.nodi;
  for (const i of elementari) {
    const comune = comuni![Math.floor(i / (tavola.lati[1]! * tavola.lati[2]!))]!;
    const anno = tempi![i % tavola.lati[2]!]!;
    motivi.add(dati.get(anno.id)?.get(comune.id)?.motivo ?? 'non-rilevato');
  }
  return `mancante:${motivi.size === 1 ? [...motivi][0]! : 'non-rilevato'}`;
}

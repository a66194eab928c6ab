import { AMBITI } from '../model.ts';
import { calcolaScadenza, type Calendario } from './calendario.ts';
import { parsePeriodo } from './periodo.ts';
import { listPeriodi, type Ricevuta } from './ricevuta.ts';
import type { Flusso } from './schema.ts';
import type { TerritorioConsegna } from './verifica.ts';
import { AREA } from '../territory/area.ts';

/** A flow as pages and machines read it: no day of today in it, so that a build depends on the data alone. */
export interface FlussoDescritto {
  id: string;
  titolo: string;
  descrizione: string;
  mittente: string;
  copertura: Flusso['flusso']['copertura'];
  soglia: number;
  calendario: Calendario;
  /** For each deliverer: periods delivered, with the day of the latest version and the day they were due. */
  consegne: { territorio: TerritorioConsegna; periodi: PeriodoConsegnato[] }[];
}

/** A period that a deliverer has given. */
export interface PeriodoConsegnato {
  periodo: string;
  versioni: number;
  data: string;
  scadenza: string;
}

/** The territories for which a flow is delivered. */
export function listTerritoriFlusso({ flusso }: Flusso): readonly TerritorioConsegna[] {
  return flusso.copertura === 'area' ? [AREA.id] : AMBITI;
}

/** The flows with their calendars and what has been delivered so far. */
export function describeFlussi(
  flussi: readonly Flusso[],
  calendari: ReadonlyMap<string, Calendario>,
  ricevute: readonly Ricevuta[],
): FlussoDescritto[] {
  return flussi.map((flusso) => {
    const calendario = calendari.get(flusso.id)!;
    return {
      id: flusso.id,
      titolo: flusso.title,
      descrizione: flusso.description,
      mittente: flusso.flusso.mittente,
      copertura: flusso.flusso.copertura,
      soglia: flusso.flusso.soglia,
      calendario,
      consegne: listTerritoriFlusso(flusso).map((territorio) => ({
        territorio,
        periodi: listPeriodi(ricevute, flusso.id, territorio).map((periodo) => {
          const sue = ricevute
            .filter(
              (r) => r.flusso === flusso.id && r.territorio === territorio && r.periodo === periodo,
            )
            .sort((a, b) => a.versione - b.versione);
          return {
            periodo,
            versioni: sue.length,
            data: sue.at(-1)!.data,
            scadenza: calcolaScadenza(parsePeriodo(periodo)!, calendario),
          };
        }),
      })),
    };
  });
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseCalendario, type Calendario } from '../../src/lib/flussi/calendario.ts';
import { parseFlusso, type Flusso } from '../../src/lib/flussi/schema.ts';
import type { Comune } from '../../src/lib/model.ts';
import { readComuni } from '../../src/lib/territory/read-territori.ts';

/** Everything about the flows that is written in `data/`. */
export interface Catalogo {
  flussi: Flusso[];
  /** By id of the flow. */
  calendari: ReadonlyMap<string, Calendario>;
  comuni: Comune[];
}

/** Reads the definitions of the flows and the comuni. @throws Error naming the file that is wrong */
export function readCatalogo(data: string): Catalogo {
  const root = join(data, 'flussi');
  const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
  const ids = readdirSync(root)
    .filter((id) => existsSync(join(root, id, 'schema.json')))
    .sort();
  return {
    flussi: ids.map((id) => parseFlusso(JSON.parse(read(root, id, 'schema.json')), id)),
    calendari: new Map(
      ids.map((id) => [
        id,
        parseCalendario(parse(read(root, id, 'calendario.yaml')), `${id}/calendario.yaml`),
      ]),
    ),
    comuni: readComuni(
      read(data, 'territorio', 'territori.csv'),
      read(data, 'istat-confini-2023', 'confinanti.csv'),
    ),
  };
}

/** The flow with that id. @throws Error that lists the ids there are */
export function getFlusso({ flussi }: Catalogo, id: string): Flusso {
  const flusso = flussi.find((f) => f.id === id);
  if (flusso) return flusso;
  const noti = flussi.map((f) => f.id).join(', ');
  throw new Error(`Il flusso «${id}» non esiste. Flussi: ${noti}.`);
}

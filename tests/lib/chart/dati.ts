import { readFileSync } from 'node:fs';
import type { LineaSerie } from '../../../src/lib/chart/linea.ts';
import type { ValoreTerritorio } from '../../../src/lib/chart/figura.ts';
import type { PuntoServizio } from '../../../src/lib/chart/mappa-esplora.ts';
import type { ProprietaComune, TopologiaArea } from '../../../src/lib/geo/topologia.ts';
import { AMBITI } from '../../../src/lib/model.ts';
import type { AmbitoId } from '../../../src/lib/model.ts';
import { AMBITI_AREA } from '../../../src/lib/territory/area.ts';

type Cella = [valore: number, stato: string] | string;

interface Tavola {
  unita: string;
  decimali: number;
  classi: number[];
  anni: string[];
  territori: Record<string, Record<string, Cella>>;
}

const readFixture = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8'));

const osservazioni = readFixture('chart/osservazioni.json') as Record<string, Tavola>;

export const topologia = readFixture('geo/comuni.topojson') as TopologiaArea;
export const vecchiaia = osservazioni['indice-vecchiaia']!;
export const reddito = osservazioni['reddito-medio-contribuente']!;
export const ifc = osservazioni['fragilita-comunale-ifc']!;
export const rsa = (osservazioni as unknown as { rsa: PuntoServizio[] }).rsa;

export const nomeAmbito = (id: string): string =>
  AMBITI_AREA.find((ambito) => ambito.id === id)!.nome;

/** ISTAT codes of the comuni of an ambito. */
export function comuniDi(ambito: AmbitoId): string[] {
  return topologia.objects.comuni.geometries
    .map((g) => g.properties as ProprietaComune)
    .filter((p) => p.ambito === ambito)
    .map((p) => p.id);
}

const tuttiIComuni = AMBITI.flatMap(comuniDi).sort();

/** One cell of a table as the figures want it. */
export function valore(tavola: Tavola, territorio: string, anno: string): ValoreTerritorio {
  const riga = tavola.territori[territorio];
  const cella = riga?.[anno] ?? 'mancante:non-rilevato';
  const nome = String(riga?.['nome'] ?? territorio);
  return typeof cella === 'string'
    ? { territorio, nome, valore: null, stato: cella }
    : { territorio, nome, valore: cella[0], stato: cella[1] };
}

/** Several cells of the same year. */
export function valori(
  tavola: Tavola,
  anno: string,
  territori: readonly string[] = tuttiIComuni,
): ValoreTerritorio[] {
  return territori.map((t) => valore(tavola, t, anno));
}

/** A territory through all the years of a table. */
export function linea(tavola: Tavola, territorio: string): LineaSerie {
  const { nome } = valore(tavola, territorio, '');
  const punti = tavola.anni.map((anno) => ({ anno, ...valore(tavola, territorio, anno) }));
  return { territorio, nome, punti };
}

export const CONFRONTI = ['provincia-mb', 'lombardia', 'italia'] as const;

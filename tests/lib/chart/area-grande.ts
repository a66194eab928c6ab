import { makeTopology } from '../../../src/lib/geo/topology.ts';
import type { TopologiaArea } from '../../../src/lib/geo/topologia.ts';
import type { Comune } from '../../../src/lib/model.ts';
import type { ValoreTerritorio } from '../../../src/lib/chart/figura.ts';

/** Comuni of a side of an ambito: a square of sixteen. */
const LATO = 4;
const PASSO = 0.05;

/** A square area of square ambiti, each of sixteen square comuni; one in the middle is `ambito-1-1`. */
export function makeAreaGrande(ambitiPerLato: number): TopologiaArea {
  const lato = ambitiPerLato * LATO;
  const comuni = Array.from({ length: lato * lato }, (_, n): Comune => {
    const [x, y] = [n % lato, Math.floor(n / lato)];
    return {
      codice: String(900_000 + n),
      nome: `Comune ${String(n)}`,
      slug: `comune-${String(n)}`,
      provincia: 'MB',
      ambito: `ambito-${String(Math.floor(x / LATO))}-${String(Math.floor(y / LATO))}`,
      catastale: '',
      superficie: 1,
      confinanti: [],
    };
  });
  const angolo = (x: number, y: number): [number, number] => [9 + x * PASSO, 45 + y * PASSO];
  const confini = comuni.map(({ codice, nome }, n) => {
    const [x, y] = [n % lato, Math.floor(n / lato)];
    const anello = [
      angolo(x, y),
      angolo(x, y + 1),
      angolo(x + 1, y + 1),
      angolo(x + 1, y),
      angolo(x, y),
    ];
    return {
      type: 'Feature' as const,
      properties: { codice, nome },
      geometry: { type: 'Polygon' as const, coordinates: [anello] },
    };
  });
  const ambiti = [...Map.groupBy(comuni, ({ ambito }) => ambito)].map(([id, suoi]) => ({
    id,
    nome: id,
    comuni: suoi.map(({ codice }) => codice),
  }));
  return makeTopology(confini, comuni, ambiti);
}

/** Territories with the values 0, 1, 2... */
export const makeValori = (quanti: number, primo = 900_000): ValoreTerritorio[] =>
  Array.from({ length: quanti }, (_, n) => ({
    territorio: String(primo + n),
    nome: `Comune ${String(n)}`,
    valore: n,
    stato: 'definitivo',
  }));

import { csvParse } from 'd3-dsv';
import type { Ambito, Comune } from '../model.ts';
import { AMBITI_AREA, AREA, PROVINCIA } from './area.ts';

/** Texts of `territori.csv` and `confinanti.csv` to the comuni, in the order of their codes. */
export function readComuni(territori: string, confinanti: string): Comune[] {
  const neighbours = Map.groupBy(csvParse(confinanti), (row) => row['territorio']);
  return csvParse(territori).map((row) => ({
    codice: row['codice']!,
    nome: row['nome']!,
    slug: row['slug']!,
    provincia: row['provincia']!,
    ambito: row['ambito']!,
    catastale: row['catastale']!,
    superficie: Number(row['superficie']),
    confinanti: (neighbours.get(row['codice']!) ?? []).map((pair) => pair['confinante']!),
  }));
}

/** The ambiti with the codes of their comuni. */
export function makeAmbiti(comuni: readonly Comune[]): Ambito[] {
  return AMBITI_AREA.map(({ id, nome }) => ({
    id,
    nome,
    comuni: comuni.filter(({ ambito }) => ambito === id).map(({ codice }) => codice),
  }));
}

/** Every territory of the database: name as shown and level. */
export function listTerritori(
  comuni: readonly Comune[],
  ambiti: readonly Ambito[],
): { id: string; nome: string; livello: string }[] {
  return [
    ...comuni.map(({ codice, nome }) => ({ id: codice, nome, livello: 'comune' })),
    ...ambiti.map(({ id, nome }) => ({ id, nome: `Ambito di ${nome}`, livello: 'ambito' })),
    { id: PROVINCIA.id, nome: PROVINCIA.nome, livello: 'provincia' },
    { id: AREA.id, nome: AREA.nome, livello: 'area' },
    { id: 'lombardia', nome: 'Lombardia', livello: 'regione' },
    { id: 'italia', nome: 'Italia', livello: 'nazione' },
  ];
}

import { csvParse } from 'd3-dsv';
import { AMBITI, type Ambito, type AmbitoId, type Comune } from '../model.ts';

const NOMI_AMBITI: Record<AmbitoId, string> = {
  'carate-brianza': 'Carate Brianza',
  desio: 'Desio',
  monza: 'Monza',
  seregno: 'Seregno',
  'vimercate-trezzo': 'Vimercate e Trezzo',
};

/** Texts of `territori.csv` and `confinanti.csv` to the comuni, in the order of their codes. */
export function readComuni(territori: string, confinanti: string): Comune[] {
  const neighbours = Map.groupBy(csvParse(confinanti), (row) => row['territorio']);
  return csvParse(territori).map((row) => ({
    codice: row['codice']!,
    nome: row['nome']!,
    slug: row['slug']!,
    provincia: row['provincia'] as Comune['provincia'],
    ambito: row['ambito'] as AmbitoId,
    catastale: row['catastale']!,
    superficie: Number(row['superficie']),
    confinanti: (neighbours.get(row['codice']!) ?? []).map((pair) => pair['confinante']!),
  }));
}

/** The five ambiti with the codes of their comuni. */
export function makeAmbiti(comuni: readonly Comune[]): Ambito[] {
  return AMBITI.map((id) => ({
    id,
    nome: NOMI_AMBITI[id],
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
    { id: 'provincia-mb', nome: 'Provincia di Monza e della Brianza', livello: 'provincia' },
    { id: 'area-accordo', nome: 'Area dei cinque ambiti', livello: 'area' },
    { id: 'lombardia', nome: 'Lombardia', livello: 'regione' },
    { id: 'italia', nome: 'Italia', livello: 'nazione' },
  ];
}

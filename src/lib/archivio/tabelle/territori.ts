import { LIVELLI } from '../../model.ts';
import type { Contenuto } from '../contenuto.ts';
import type { Tabella } from '../tabella.ts';
import { PROVINCE } from '../../territory/area.ts';

/** Every territory of the database: comuni, ambiti, provincia, area, and the two comparators. */
export function makeTerritori({ territori, comuni }: Contenuto): Tabella {
  const byCodice = new Map(comuni.map((comune) => [comune.codice, comune]));
  return {
    nome: 'territori',
    titolo: 'Territori',
    descrizione: 'I comuni, gli ambiti, la provincia, l’area dell’accordo, i due confronti.',
    campi: [
      {
        nome: 'id',
        tipo: 'testo',
        descrizione: 'Codice Istat del comune (sei cifre) o nome del territorio negli indirizzi.',
        obbligatorio: true,
      },
      { nome: 'nome', tipo: 'testo', descrizione: 'Nome.', obbligatorio: true },
      {
        nome: 'livello',
        tipo: 'testo',
        descrizione: 'Livello.',
        obbligatorio: true,
        valori: LIVELLI,
      },
      { nome: 'ambito', tipo: 'testo', descrizione: 'Ambito di cui il comune fa parte.' },
      {
        nome: 'provincia',
        tipo: 'testo',
        descrizione: 'Sigla della provincia del comune.',
        valori: Object.keys(PROVINCE),
      },
      { nome: 'catastale', tipo: 'testo', descrizione: 'Codice catastale del comune.' },
      {
        nome: 'superficie_km2',
        tipo: 'numero',
        descrizione: 'Superficie territoriale pubblicata dall’Istat, in km².',
      },
      { nome: 'slug', tipo: 'testo', descrizione: 'Nome del comune negli indirizzi.' },
    ],
    chiave: ['id'],
    esterne: [{ campo: 'ambito', tabella: 'territori', verso: 'id' }],
    righe: territori.map(({ id, nome, livello }) => {
      const comune = byCodice.get(id);
      return [
        id,
        nome,
        livello,
        comune?.ambito ?? null,
        comune?.provincia ?? null,
        comune?.catastale ?? null,
        comune?.superficie ?? null,
        comune?.slug ?? null,
      ];
    }),
  };
}

import type { Contenuto } from '../contenuto.ts';
import type { Tabella } from '../tabella.ts';
import { makeFonti } from './fonti.ts';
import { makeIndicatori, makeIndicatoriFonti } from './indicatori.ts';
import { makeIndici, makeIndiciValori } from './indici.ts';
import { makeOsservazioni } from './osservazioni.ts';
import { makeTerritori } from './territori.ts';

/** Every table of the database, each after those that it refers to. */
export function makeTabelle(contenuto: Contenuto): Tabella[] {
  const tabelle = [
    makeTerritori(contenuto),
    makeFonti(contenuto),
    makeIndicatori(contenuto),
    makeIndicatoriFonti(contenuto),
    makeOsservazioni(contenuto),
  ];
  if (contenuto.indici.length > 0) {
    tabelle.push(makeIndici(contenuto), makeIndiciValori(contenuto));
  }
  return tabelle;
}

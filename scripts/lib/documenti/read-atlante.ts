import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAtlante, type Atlante } from '../../../src/lib/atlante/atlante.ts';
import type { EsitoIndice } from '../../../src/lib/index/calcola-indice.ts';
import type { Ambito, Comune, DatiIndicatore, Fonte } from '../../../src/lib/model.ts';
import { listFiles } from '../list-files.ts';

/** The database of a built site, from the files that it publishes. */
export function readAtlante(sito: string): Atlante {
  const json = (path: string): unknown =>
    JSON.parse(readFileSync(join(sito, 'dati', path), 'utf8'));
  const list = (cartella: string, scelti: (nome: string) => boolean) =>
    listFiles(join(sito, 'dati', cartella))
      .map(({ path }) => path)
      .filter((nome) => nome.endsWith('.json') && scelti(nome))
      .map((nome) => json(join(cartella, nome)));
  const isDati = (nome: string) => nome.endsWith('-dati.json');
  return makeAtlante(
    list('indicatori', () => true) as DatiIndicatore[],
    json('territori.json') as { comuni: Comune[]; ambiti: Ambito[] },
    json('fonti.json') as Fonte[],
    list('indici', isDati) as DatiIndicatore[],
    list('indici', (nome) => !isDati(nome)) as EsitoIndice[],
  );
}

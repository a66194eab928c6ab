/**
 * The one place where the site reads what `build-data` wrote. The files are imported, not read,
 * so that a changed figure invalidates the pages that show it.
 */
import type { Assenze } from './lib/indicator/assenze.ts';
import type { EsitoIndice } from './lib/index/calcola-indice.ts';
import type { TopologiaArea } from './lib/geo/topologia.ts';
import type { Ambito, Comune, DatiIndicatore, Fonte } from './lib/model.ts';
import { makeAtlante } from './lib/atlante/atlante.ts';
import type { Punto } from './lib/esplora/servizi.ts';
import { stampa } from './lib/text/stampa.ts';
import { SERVIZI } from './lib/territory/area.ts';
import type { Precedente } from './lib/edizione/precedente.ts';
import type { FlussoDescritto } from './lib/flussi/stato-flussi.ts';
import type { Derivazione } from './lib/traccia/derivazione.ts';
import flussiJson from '../build/dati/flussi/flussi.json';
import fontiJson from '../build/dati/fonti.json';
import territoriJson from '../build/dati/territori.json';
import assenzeJson from '../build/dati/assenze.json';
import topologia from '../build/dati/comuni.topojson?raw';

const file = import.meta.glob<DatiIndicatore>('../build/dati/indicatori/*.json', {
  eager: true,
  import: 'default',
});

const fileIndici = import.meta.glob<DatiIndicatore>('../build/dati/indici/*-dati.json', {
  eager: true,
  import: 'default',
});

const fileEsiti = import.meta.glob<EsitoIndice>(
  ['../build/dati/indici/*.json', '!../build/dati/indici/*-dati.json'],
  { eager: true, import: 'default' },
);

/** The database behind every page. */
export const atlante = makeAtlante(
  Object.values(file),
  territoriJson as { comuni: Comune[]; ambiti: Ambito[] },
  fontiJson as Fonte[],
  Object.values(fileIndici),
  Object.values(fileEsiti),
);

/** How many comuni the area has, as the pages write it. */
export const QUANTI_COMUNI = String(atlante.comuni.length);

const fileTracce = import.meta.glob<Derivazione>('../build/dati/traccia/*.json', {
  import: 'default',
});

/** Where the values of an indicatore come from; undefined for the indices, which are made of other indicatori. */
export async function findDerivazione(id: string): Promise<Derivazione | undefined> {
  return fileTracce[`../build/dati/traccia/${id}.json`]?.();
}

/** The derivations of all the indicatori, by id. */
export async function listDerivazioni(): Promise<Map<string, Derivazione>> {
  const tutte = await Promise.all(Object.values(fileTracce).map((leggi) => leggi()));
  return new Map(tutte.map((derivazione) => [derivazione.indicatore, derivazione]));
}

/** What this edition does without. */
export const assenze = assenzeJson as Assenze;

/** True of an indicatore or indice that the atlas has, but not in this edition. */
export const isAssente = (id: string): boolean =>
  [...assenze.indicatori, ...assenze.indici].some((voce) => voce.id === id);

/** The flows of the ambiti and of the other bodies, with what has been delivered. */
export const flussi = flussiJson as FlussoDescritto[];

/** Boundaries of the comuni and of the ambiti, with names as printed. */
export const geografia = JSON.parse(stampa(topologia)) as TopologiaArea;

const filePunti = import.meta.glob<Punto[]>('../build/dati/punti/*.json', {
  eager: true,
  import: 'default',
});

/** The service points by kind, with the fonte and the date of the list. */
export const servizi: ((typeof SERVIZI)[number] & { punti: Punto[] })[] = SERVIZI.filter(
  ({ fonte }) => !assenze.fonti.some(({ id }) => id === fonte),
).map((genere) => ({
  ...genere,
  punti: filePunti[`../build/dati/punti/${genere.genere}.json`] ?? [],
}));

const fileEdizioni = import.meta.glob<Precedente[]>('../build/dati/edizioni.json', {
  eager: true,
  import: 'default',
});

/** The editions that stand still, newest first, with what has changed since; none before the first. */
export const precedenti: Precedente[] = Object.values(fileEdizioni).flat();

import { compareText } from '../table/compare.ts';
import { confrontaIndicatore, type CambiamentiIndicatore } from './confronta-indicatore.ts';
import type { ComuneEdizione, DatiEdizione, IndicatoreEdizione } from './dati-edizione.ts';

/** A thing by its id and its name. */
export interface Nominato {
  id: string;
  nome: string;
}

/** What is different in the data of an edition, with respect to an earlier one. */
export interface Cambiamenti {
  indicatoriAggiunti: Nominato[];
  indicatoriTolti: Nominato[];
  /** Indicatori of both editions whose values differ, in the order of the later one. */
  indicatori: CambiamentiIndicatore[];
  comuniAggiunti: Nominato[];
  comuniTolti: Nominato[];
  /** Comuni that changed name or ambito. */
  comuniCambiati: { id: string; prima: ComuneEdizione; dopo: ComuneEdizione }[];
  /** Values that both editions have, and how many of them were revised. */
  confrontati: number;
  rivisti: number;
}

/** True when nothing in the data is different. */
export const isUguale = (c: Cambiamenti): boolean =>
  [
    c.indicatoriAggiunti,
    c.indicatoriTolti,
    c.indicatori,
    c.comuniAggiunti,
    c.comuniTolti,
    c.comuniCambiati,
  ].every(({ length }) => length === 0);

/** Compares the data of two editions, value by value. */
export function confrontaEdizioni(prima: DatiEdizione, dopo: DatiEdizione): Cambiamenti {
  const noti = new Set(prima.indicatori.map(({ id }) => id));
  const esiti = dopo.indicatori
    .filter(({ id }) => noti.has(id))
    .map((indicatore) =>
      confrontaIndicatore(
        indicatore,
        prima.celle.get(indicatore.id) ?? [],
        dopo.celle.get(indicatore.id) ?? [],
      ),
    );
  const comuni = { prima: prima.comuni.map(toNominato), dopo: dopo.comuni.map(toNominato) };
  return {
    indicatoriAggiunti: subtract(dopo.indicatori, prima.indicatori),
    indicatoriTolti: subtract(prima.indicatori, dopo.indicatori),
    indicatori: esiti.filter(isCambiato),
    comuniAggiunti: subtract(comuni.dopo, comuni.prima),
    comuniTolti: subtract(comuni.prima, comuni.dopo),
    comuniCambiati: listCambiati(prima.comuni, dopo.comuni),
    confrontati: sum(esiti, 'confrontati'),
    rivisti: sum(esiti, 'rivisti'),
  };
}

const toNominato = ({ codice, nome }: ComuneEdizione): Nominato => ({ id: codice, nome });

const sum = (esiti: readonly CambiamentiIndicatore[], campo: 'confrontati' | 'rivisti'): number =>
  esiti.reduce((somma, esito) => somma + esito[campo], 0);

/** Things of the first list whose id is not in the second, by name. */
function subtract(
  questi: readonly (Nominato | IndicatoreEdizione)[],
  meno: readonly { id: string }[],
): Nominato[] {
  const noti = new Set(meno.map(({ id }) => id));
  return questi
    .filter(({ id }) => !noti.has(id))
    .map(({ id, nome }) => ({ id, nome }))
    .sort((a, b) => compareText(a.nome, b.nome));
}

const isCambiato = (c: CambiamentiIndicatore): boolean =>
  c.rivisti + c.nuovi + c.tolti + c.stati + c.anniAggiunti.length + c.anniTolti.length > 0;

function listCambiati(
  prima: readonly ComuneEdizione[],
  dopo: readonly ComuneEdizione[],
): Cambiamenti['comuniCambiati'] {
  const vecchi = new Map(prima.map((comune) => [comune.codice, comune]));
  return dopo.flatMap((comune) => {
    const vecchio = vecchi.get(comune.codice);
    if (!vecchio || (vecchio.nome === comune.nome && vecchio.ambito === comune.ambito)) return [];
    return [{ id: comune.codice, prima: vecchio, dopo: comune }];
  });
}

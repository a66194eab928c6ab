import { AGGREGATI, COMPARATORI, type Osservazione } from '../model.ts';
import { aggregateBlocco } from './aggregate-blocco.ts';
import { makeReader, type Ambiente } from './ambiente.ts';
import { calcolaTerritorio, readBlocco, type Calcolato } from './calcola-territorio.ts';
import { makeMancante, makeOsservazione } from './osservazione.ts';
import type { Blocco, Definizione } from './schema.ts';
import { isMancante } from '../format/format-stato.ts';
import { joinStati, missingToStato } from './stato.ts';

/** All the rows of an indicatore: comuni, aggregates, Lombardia and Italia, year by year. */
export function calcolaIndicatore(definizione: Definizione, ambiente: Ambiente): Osservazione[] {
  const calculated = definizione.calcolo.flatMap((blocco) => {
    const letto = readBlocco(blocco, definizione.aggregazione);
    return blocco.anni.flatMap((anno) => {
      const calculate = (territorio: string): Calcolato | undefined =>
        calcolaTerritorio(
          blocco,
          letto,
          definizione,
          makeReader(blocco, territorio, anno, ambiente),
        );
      return [
        ...(blocco.territori === 'comparatori'
          ? []
          : calcolaComuni(definizione, blocco, anno, calculate, ambiente)),
        ...(blocco.territori === 'comuni'
          ? []
          : calcolaComparatori(definizione, blocco, anno, calculate)),
      ];
    });
  });
  return [...calculated, ...listMancanti(definizione, ambiente)];
}

function calcolaComuni(
  definizione: Definizione,
  blocco: Blocco,
  anno: string,
  calculate: (territorio: string) => Calcolato | undefined,
  ambiente: Ambiente,
): Osservazione[] {
  const comuni = ambiente.comuni.map((comune) => {
    const calcolato = calculate(comune.codice);
    if (calcolato) return { comune, calcolato };
    throw new Error(
      `${definizione.id}: the fonte has no row for ${comune.nome} (${comune.codice}) in ${anno}; ` +
        'look at fonte, variabile and anno of its calcolo',
    );
  });
  return [
    ...comuni.map(({ comune, calcolato }) => {
      const partial = calcolato.stato.split('+').includes('parziale');
      const avvisi = partial && definizione.avviso_parziale ? [definizione.avviso_parziale] : [];
      return makeOsservazione(definizione, comune.codice, anno, calcolato, { avvisi });
    }),
    ...aggregateBlocco(definizione, blocco, anno, comuni, calculate, ambiente),
  ];
}

/** Lombardia and Italia from their own rows, never summed here; no row where the fonte has none. */
function calcolaComparatori(
  definizione: Definizione,
  blocco: Blocco,
  anno: string,
  calculate: (territorio: string) => Calcolato | undefined,
): Osservazione[] {
  const comparatori: string = blocco.comparatori ?? 'definitivo';
  return COMPARATORI.flatMap((territorio) => {
    const calcolato = calculate(territorio);
    if (!calcolato) return [];
    const shown = isMancante(comparatori)
      ? makeMancante(comparatori)
      : { ...calcolato, stato: joinStati([calcolato.stato, comparatori]) };
    return [makeOsservazione(definizione, territorio, anno, shown)];
  });
}

/** Rows of the years without figures, for comuni and aggregates. */
function listMancanti(definizione: Definizione, { comuni }: Ambiente): Osservazione[] {
  const aggregati = definizione.aggregazione === 'nessuna' ? [] : AGGREGATI;
  return definizione.mancanti.flatMap(({ anno, motivo }) =>
    [...comuni.map(({ codice }) => codice), ...aggregati].map((territorio) =>
      makeOsservazione(definizione, territorio, anno, makeMancante(missingToStato(motivo))),
    ),
  );
}

import { isMancante } from '../format/format-stato.ts';
import { joinStati } from '../indicator/stato.ts';
import type { Cubo, IndicatoreTabelle } from './dati.ts';
import { calculateRapporto } from './rapporto.ts';

const SUFFISSO = '~abitanti';
const POPOLAZIONE = 'popolazione-residente';
const FATTORE = 1000;

/** Id of the companion of a count, per thousand residents; undefined when it would mean nothing. */
export function toPerAbitante({ id, aggregazione }: IndicatoreTabelle): string | undefined {
  return aggregazione === 'somma' && id !== POPOLAZIONE ? id + SUFFISSO : undefined;
}

/** Id of the indicatore of the database behind an id: the same, unless it is a companion. */
export const toOriginale = (id: string): string =>
  id.endsWith(SUFFISSO) ? id.slice(0, -SUFFISSO.length) : id;

/**
 * Adds to every count its ratio to the residents of 1 January of the same year. It is a ratio like those of the
 * database, with its numerator and denominator, so that totals are made of sums. A year whose residents are not in
 * the database has no value.
 */
export function makePerAbitante(cubo: Cubo): Cubo {
  return {
    ...cubo,
    findIndicatore: (id) => {
      const di = toOriginale(id);
      const base = cubo.findIndicatore(di);
      if (di === id || !base) return base;
      if (toPerAbitante(base) !== id) return undefined;
      const popolazione = cubo.findIndicatore(POPOLAZIONE);
      return {
        ...base,
        id,
        nome: `${base.nome}, ogni 1.000 abitanti`,
        unita: 'ogni 1.000 abitanti',
        decimali: 1,
        aggregazione: 'rapporto',
        fattore: FATTORE,
        definizione: `${base.definizione} Diviso per i residenti al 1° gennaio dello stesso anno, per mille.`,
        fonti: Object.fromEntries(
          Object.entries(base.fonti).map(([anno, fonti]) => [
            anno,
            [...fonti, ...(popolazione?.fonti[anno.slice(0, 4)] ?? [])],
          ]),
        ),
        classi: [],
      };
    },
    findCella: (id, territorio, anno) => {
      const di = toOriginale(id);
      if (di === id) return cubo.findCella(id, territorio, anno);
      const parte = cubo.findCella(di, territorio, anno);
      const abitanti = cubo.findCella(POPOLAZIONE, territorio, anno.slice(0, 4));
      if (!parte || !abitanti) return undefined;
      const numeratore = parte.valore;
      const denominatore = abitanti.valore;
      if (numeratore === null || !denominatore) {
        const stato = isMancante(parte.stato) ? parte.stato : abitanti.stato;
        return { valore: null, stato, numeratore, denominatore };
      }
      return {
        valore: calculateRapporto(FATTORE, numeratore, denominatore),
        stato: joinStati([parte.stato, abitanti.stato]),
        numeratore,
        denominatore,
      };
    },
  };
}

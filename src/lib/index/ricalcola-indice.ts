import type { Livello } from '../model.ts';
import { aggregateAmpi, type Segno } from './aggregate-ampi.ts';
import { aggregateArithmetic } from './aggregate-arithmetic.ts';
import { aggregateGeometric } from './aggregate-geometric.ts';
import { aggregatePresenti } from './aggregate-presenti.ts';
import type { EsitoIndice } from './calcola-indice.ts';
import { makePesiGriglia } from './calcola-robustezza.ts';
import { makeFogli } from './make-fogli.ts';
import { makeScala, type Scala } from './make-scale.ts';
import { measureSensibilita, type IntervalloRango } from './measure-sensibilita.ts';
import { rankUnita } from './rank-unita.ts';
import type { AggregazioneIndice } from './score-varianti.ts';
import { clampValore } from './treat-outliers.ts';
import type { Verso } from './vettore.ts';

/** All that a browser needs to compute one edition of an index again: a few kilobytes. */
export interface DatiRicalcolo {
  anno: string;
  annoBase: string;
  segno: Segno;
  soglia: number;
  componenti: {
    indicatore: string;
    polarita: Verso;
    inf: number;
    sup: number;
    riferimenti: Record<string, number>;
  }[];
  /** Values after treatment, in the order of the components. */
  righe: { territorio: string; livello: Livello; valori: (number | null)[] }[];
}

/** What the reader chose. */
export interface SceltaLettore {
  /** One per component; 0 leaves it out. */
  pesi: readonly number[];
  aggregazione: AggregazioneIndice;
}

/** Score of a territory under the reader's choices. */
export interface RigaRicalcolo {
  territorio: string;
  valore: number | null;
  /** Among the comuni for a comune, among the ambiti for an ambito. */
  rango: number | null;
  intervallo: IntervalloRango | null;
}

/** Extracts from a computed index what `ricalcolaIndice` needs. */
export function makeDatiRicalcolo(esito: EsitoIndice, anno: string = esito.ultima): DatiRicalcolo {
  const { definizione, obiettivi } = esito;
  return {
    anno,
    annoBase: definizione.riferimento.anno,
    segno: definizione.segno,
    soglia: definizione.soglia,
    componenti: definizione.componenti.map(({ indicatore, polarita }, j) => {
      const { inf, sup, riferimenti } = obiettivi[j]!;
      return { indicatore, polarita, inf, sup, riferimenti };
    }),
    righe: esito.edizioni
      .find((edizione) => edizione.anno === anno)!
      .righe.map(({ territorio, livello, componenti }) => ({
        territorio,
        livello,
        valori: componenti.map(({ valore }, j) =>
          valore === null ? null : clampValore(valore, obiettivi[j]!.trattamento),
        ),
      })),
  };
}

/**
 * The index with the reader's weights and mean, for every territory, with rank intervals on the smaller grid
 * (every normalisation, base year, mean and left-out component, plus 1,000 random draws around the chosen weights).
 * A component with weight 0 does not exist. With the weights and the mean of the definition the values and ranks are
 * those published.
 * @throws Rifiuto when all weights are zero.
 */
export function ricalcolaIndice(dati: DatiRicalcolo, scelta: SceltaLettore): RigaRicalcolo[] {
  const usate = scelta.pesi.flatMap((peso, j) => (peso > 0 ? [j] : []));
  const pesi = usate.map((j) => scelta.pesi[j]!);
  const griglia = makePesiGriglia(pesi);
  const comuni = dati.righe.filter(({ livello }) => livello === 'comune');
  const scale = usate.map((j): Scala => {
    const { inf, sup, riferimenti, polarita } = dati.componenti[j]!;
    return makeScala(
      [inf, sup],
      comuni.map(({ valori }) => valori[j]!),
      riferimenti,
      polarita,
    );
  });
  const perLivello = Map.groupBy(dati.righe, ({ livello }) => livello);
  const esiti = new Map<string, RigaRicalcolo>();
  for (const [livello, righe] of perLivello) {
    const fogli = makeFogli(
      righe.map(({ valori }) => usate.map((j) => valori[j]!)),
      scale,
      dati.annoBase,
    );
    const valori = righe.map((_, i) =>
      scoreRiga(
        Array.from(fogli[0]!.r.subarray(i * pesi.length, (i + 1) * pesi.length)),
        pesi,
        dati,
        scelta,
      ),
    );
    const classifica = (livello === 'comune' || livello === 'ambito') && pesi.length > 1;
    const valide = valori.flatMap((valore, i) => (valore === null ? [] : [i]));
    const intervalli =
      classifica && valide.length > 1
        ? measureSensibilita({
            fogli: fogli.map((foglio) => selectUnita(foglio, valide)),
            ...griglia,
            segno: dati.segno,
            aggregazione: scelta.aggregazione,
            componenti: usate.map((j) => dati.componenti[j]!.indicatore),
            ampiezza: 'lettore',
          }).intervalli
        : [];
    const ranghi = livello === 'comune' || livello === 'ambito' ? rankUnita(valori) : [];
    righe.forEach(({ territorio }, i) => {
      esiti.set(territorio, {
        territorio,
        valore: valori[i]!,
        rango: ranghi[i] ?? null,
        intervallo: intervalli[valide.indexOf(i)] ?? null,
      });
    });
  }
  return dati.righe.map(({ territorio }) => esiti.get(territorio)!);
}

/** Score of one unit; NaN in the sheet is a missing component. */
function scoreRiga(
  r: readonly number[],
  pesi: readonly number[],
  { segno, soglia }: DatiRicalcolo,
  { aggregazione }: SceltaLettore,
): number | null {
  const valori = r.map((x) => (Number.isNaN(x) ? null : x));
  return aggregatePresenti(
    (presenti, w) => {
      switch (aggregazione) {
        case 'penalita':
          return aggregateAmpi(presenti, segno, w);
        case 'aritmetica':
          return aggregateArithmetic(presenti, w);
        case 'geometrica':
          return segno === '-'
            ? aggregateGeometric(presenti, w)
            : 200 -
                aggregateGeometric(
                  presenti.map((x) => 200 - x),
                  w,
                );
      }
    },
    valori,
    pesi,
    soglia,
  ).valore;
}

/** The same sheet with some of its units. */
function selectUnita<F extends { unita: number; componenti: number; r: Float64Array }>(
  foglio: F,
  unita: readonly number[],
): F {
  if (unita.length === foglio.unita) return foglio;
  const m = foglio.componenti;
  const r = new Float64Array(unita.length * m);
  unita.forEach((i, k) => {
    r.set(foglio.r.subarray(i * m, (i + 1) * m), k * m);
  });
  return { ...foglio, unita: unita.length, r };
}

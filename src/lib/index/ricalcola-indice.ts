import { aggregateAmpi } from './aggregate-ampi.ts';
import { aggregateArithmetic } from './aggregate-arithmetic.ts';
import { aggregateGeometric } from './aggregate-geometric.ts';
import { aggregatePresenti } from './aggregate-presenti.ts';
import type { DatiRicalcolo } from './make-dati-ricalcolo.ts';
import { makeFogli } from './make-fogli.ts';
import { makePesiGriglia } from './make-pesi-griglia.ts';
import { makeScala, type Scala } from './make-scale.ts';
import { measureSensibilita } from './measure-sensibilita.ts';
import type { IntervalloRango } from './summarise-ranghi.ts';
import { rankUnita } from './rank-unita.ts';
import type { AggregazioneIndice } from './score-varianti.ts';

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

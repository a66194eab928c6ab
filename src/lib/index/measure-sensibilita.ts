import type { Segno } from './aggregate-ampi.ts';
import { makeRanker, type Ranker } from './make-ranker.ts';
import type { Foglio } from './make-fogli.ts';
import { measureSalti, type Salti } from './measure-salti.ts';
import { forEachVariante, type AggregazioneIndice, type Variante } from './score-varianti.ts';
import { summariseRanghi, type IntervalloRango } from './summarise-ranghi.ts';

/** A choice of method that the analysis changes. */
export type Ipotesi = 'normalizzazione' | 'anno-base' | 'aggregazione' | 'pesi' | 'esclusione';

/** What changing one assumption alone does to the ranks. */
export interface EffettoIpotesi {
  ipotesi: Ipotesi;
  /** The alternative: `mpi`, `2019`, `aritmetica`, `copeland`, `uguali`, `casuali`, or the component left out. */
  variante: string;
  /** Mean over the units of |rank - published rank|; for random weights, mean over the draws. */
  cambioMedio: number;
  /** Largest change of one unit. */
  cambioMassimo: number;
}

/** How far the ranking depends on the choices of method. */
export interface Sensibilita {
  /** Number of variants. */
  varianti: number;
  /** Mean absolute rank change over all variants and units. */
  cambioMedio: number;
  /** One per unit, in the order of the rows. */
  intervalli: IntervalloRango[];
  ipotesi: EffettoIpotesi[];
}

/** What the grid runs over. */
export interface Griglia {
  /** First the published one. */
  fogli: readonly Foglio[];
  /** First the published ones, then equal weights if they differ, then the random draws. */
  pesi: readonly (readonly number[])[];
  /** How many of `pesi` are not random. */
  pesiCerti: number;
  segno: Segno;
  aggregazione: AggregazioneIndice;
  /** Names of the components, for leave-one-out. */
  componenti: readonly string[];
  /**
   * `completa` crosses everything; `lettore` crosses everything but the random weights, which are
   * tried on the published sheet with nothing left out: a hundred times fewer variants.
   */
  ampiezza: 'completa' | 'lettore';
}

/** Step 7: ranks of every unit under every variant of the grid. */
export function measureSensibilita(griglia: Griglia): Sensibilita {
  const { fogli, pesi, segno, ampiezza } = griglia;
  const { unita: n, componenti: m } = fogli[0]!;
  const pubblicati = rankPubblicati(griglia);
  const conteggi = new Int32Array(n * (n + 1));
  const ranghi = new Uint16Array(n);
  const makeRankers = (): Ranker[] => Array.from({ length: m + 1 }, () => makeRanker(n));
  // One ranker per mean and left-out component: consecutive draws of weights hardly change its order.
  const rankers = { penalita: makeRankers(), aritmetica: makeRankers(), geometrica: makeRankers() };
  const effetti = new Map<string, EffettoIpotesi & { prove: number }>();
  let varianti = 0;
  const visita = (variante: Variante, punteggi: Float64Array): void => {
    rankers[variante.aggregazione][variante.esclusa + 1]!(punteggi, ranghi);
    for (let i = 0; i < n; i++) conteggi[i * (n + 1) + ranghi[i]!]!++;
    varianti++;
    const sola = findIpotesi(variante, griglia);
    if (sola) addEffetto(effetti, sola, measureSalti(ranghi, pubblicati));
  };
  if (ampiezza === 'completa') forEachVariante(fogli, pesi, segno, true, visita);
  else {
    const certi = pesi.slice(0, griglia.pesiCerti);
    forEachVariante(fogli, certi, segno, true, visita);
    const casuali = pesi.slice(griglia.pesiCerti);
    forEachVariante(fogli.slice(0, 1), casuali, segno, false, (variante, punteggi) => {
      visita({ ...variante, pesi: variante.pesi + griglia.pesiCerti }, punteggi);
    });
  }
  return {
    varianti,
    cambioMedio: measureCambioMedio(conteggi, pubblicati, varianti),
    intervalli: Array.from(pubblicati, (rango, i) =>
      summariseRanghi(rango, conteggi.subarray(i * (n + 1), (i + 1) * (n + 1)), varianti),
    ),
    ipotesi: [...effetti.values()].map(
      ({ ipotesi, variante, cambioMedio, cambioMassimo, prove }) => ({
        ipotesi,
        variante,
        cambioMedio: cambioMedio / prove,
        cambioMassimo,
      }),
    ),
  };
}

function rankPubblicati({ fogli, pesi, segno, aggregazione }: Griglia): Uint16Array {
  const ranghi = new Uint16Array(fogli[0]!.unita);
  forEachVariante(fogli.slice(0, 1), pesi.slice(0, 1), segno, false, (variante, punteggi) => {
    if (variante.aggregazione === aggregazione) makeRanker(ranghi.length)(punteggi, ranghi);
  });
  return ranghi;
}

/** The assumption that a variant changes, when it changes exactly one. */
function findIpotesi(
  { foglio, pesi, esclusa, aggregazione }: Variante,
  griglia: Griglia,
): Pick<EffettoIpotesi, 'ipotesi' | 'variante'> | undefined {
  const stessoFoglio = foglio === griglia.fogli[0];
  const stessaMedia = aggregazione === griglia.aggregazione;
  if (esclusa >= 0) {
    return stessoFoglio && stessaMedia && pesi === 0
      ? { ipotesi: 'esclusione', variante: griglia.componenti[esclusa]! }
      : undefined;
  }
  if (pesi > 0) {
    return stessoFoglio && stessaMedia
      ? { ipotesi: 'pesi', variante: pesi < griglia.pesiCerti ? 'uguali' : 'casuali' }
      : undefined;
  }
  if (!stessoFoglio && stessaMedia) {
    return foglio.normalizzazione === griglia.fogli[0]!.normalizzazione
      ? { ipotesi: 'anno-base', variante: foglio.annoBase! }
      : { ipotesi: 'normalizzazione', variante: foglio.normalizzazione };
  }
  return stessoFoglio && !stessaMedia
    ? { ipotesi: 'aggregazione', variante: aggregazione }
    : undefined;
}

/** Mean |rank - published rank| over all variants, from the counts of the ranks. */
function measureCambioMedio(
  conteggi: Int32Array,
  pubblicati: Uint16Array,
  varianti: number,
): number {
  const n = pubblicati.length;
  let somma = 0;
  for (let i = 0; i < n; i++) {
    for (let k = 1; k <= n; k++) somma += conteggi[i * (n + 1) + k]! * Math.abs(k - pubblicati[i]!);
  }
  return somma / (varianti * n);
}

function addEffetto(
  effetti: Map<string, EffettoIpotesi & { prove: number }>,
  { ipotesi, variante }: Pick<EffettoIpotesi, 'ipotesi' | 'variante'>,
  { medio, massimo }: Salti,
): void {
  const chiave = `${ipotesi}|${variante}`;
  const voce = effetti.get(chiave) ?? {
    ipotesi,
    variante,
    cambioMedio: 0,
    cambioMassimo: 0,
    prove: 0,
  };
  voce.cambioMedio += medio;
  voce.cambioMassimo = Math.max(voce.cambioMassimo, massimo);
  voce.prove++;
  effetti.set(chiave, voce);
}

import { calcolaTerritorio, readBlocco } from '../indicator/calcola-territorio.ts';
import type { Reader } from '../indicator/evaluate.ts';
import { chooseCombine } from '../indicator/strategia.ts';
import type { BloccoDerivazione, Derivazione } from './derivazione.ts';
import { riferimentoToTesto } from './make-derivazione.ts';
import { findBlocco, type ContestoTraccia } from './make-traccia.ts';
import type { RigaTraccia, Traccia } from './traccia.ts';

/**
 * Makes the number of a trace again from nothing but the figures that the trace shows. The last digits may
 * differ, because sums are made in another order. Null when the trace says that the value is missing.
 */
export function ricalcolaTraccia(
  traccia: Traccia,
  derivazione: Derivazione,
  contesto: ContestoTraccia,
): number | null {
  const found = findBlocco(derivazione, traccia);
  if (!found || traccia.metodo === 'mancante') return null;
  const { aggregazione } = contesto.getDati(traccia.indicatore).indicatore;
  const calculate = (riga: RigaTraccia) =>
    calcolaTerritorio(
      found.blocco,
      readBlocco(found.blocco, aggregazione),
      { aggregazione, fattore: traccia.fattore },
      makeReader(traccia, found, riga, contesto),
    );
  const rows = traccia.righe.filter(({ incluso }) => incluso);
  if (rows.length === 0) return null;
  if (traccia.metodo === 'media-ponderata') {
    const weights = rows.reduce((total, { peso }) => total + peso!, 0);
    return rows.reduce((total, row) => total + row.peso! * calculate(row)!.valore!, 0) / weights;
  }
  if (traccia.metodo !== 'somma-dei-comuni' && traccia.metodo !== 'rapporto-fra-somme') {
    return calculate(rows[0]!)?.valore ?? null;
  }
  const parts = rows.map((row) => calculate(row)!.parti!);
  const sums = parts[0]!.map((_, k) => parts.reduce((total, one) => total + one[k]!, 0));
  return chooseCombine(found.blocco, aggregazione)(sums, traccia.fattore).valore;
}

function makeReader(
  traccia: Traccia,
  { voci }: BloccoDerivazione,
  riga: RigaTraccia,
  { getDati }: ContestoTraccia,
): Reader {
  const measures = voci.filter((voce) => voce.tipo === 'misura');
  const toCella = (valore: number | null) =>
    valore === null ? { valore, stato: 'mancante:non-rilevato' } : { valore, stato: 'definitivo' };
  return (riferimento) => {
    const testo = riferimentoToTesto(riferimento);
    const at = measures.findIndex((voce) => voce.testo === testo);
    if (at >= 0) return riga.misure[at] && toCella(riga.misure[at].valore);
    const other = traccia.indicatori.find((one) => one.testo === testo);
    const row =
      other &&
      getDati(other.indicatore).osservazioni.find(
        ({ territorio, anno }) => territorio === riga.territorio && anno === other.anno,
      );
    return row && toCella(row.valore);
  };
}

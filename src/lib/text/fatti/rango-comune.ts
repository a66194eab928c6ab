import type { Ambito, DatiIndicatore } from '../../model.ts';
import { inLettere } from '../grammatica/in-lettere.ts';
import { listComuni, type Rilevata } from '../letture.ts';
import { type Posizione, trovaPosizione } from '../posizione.ts';
import { postoInParole } from '../posto.ts';
import { nomeValore } from '../unita-in-prosa.ts';
import type { Fatto } from './fatto.ts';

/** A place nearer to the middle than this share of the way to an end is no news. */
const LONTANANZA_MINIMA = 0.35;
/** A place shared with more comuni than these is no place. */
const PARI_MASSIMI = 3;

/** 0 in the middle of an ordering, 1 at its ends. */
function lontananza({ rango, totale, pariMerito }: Posizione): number {
  const centro = (totale + 1) / 2;
  return Math.abs(rango + pariMerito / 2 - centro) / (centro - 1);
}

const isEstremo = ({ rango, totale, pariMerito }: Posizione): boolean =>
  rango === 1 || rango + pariMerito === totale;

/**
 * Place of a comune among the comuni of the area and of its ambito, counted from the nearer end.
 * Undefined in the middle of the ordering and for a place shared by many.
 */
export function fattoRangoComune(
  dati: DatiIndicatore,
  o: Rilevata,
  ambito: Ambito,
): Fatto | undefined {
  const { indicatore } = dati;
  if (indicatore.aggregazione === 'nessuna') return undefined;
  const tutti = listComuni(dati, o.anno);
  const vicini = tutti.filter((c) => ambito.comuni.includes(c.territorio));
  const area = trovaPosizione(dati, o, tutti);
  const dentro = trovaPosizione(dati, o, vicini);
  const distanza = lontananza(area);
  if (dentro.totale < 2 || area.pariMerito > PARI_MASSIMI) return undefined;
  if (distanza < LONTANANZA_MINIMA && !isEstremo(dentro)) return undefined;
  const nome = nomeValore(indicatore);
  const pari =
    area.pariMerito === 0
      ? ''
      : `, a pari merito con ${area.pariMerito === 1 ? 'un altro' : `altri ${inLettere(area.pariMerito)}`}`;
  const nellAmbito = isEstremo(area)
    ? ''
    : `; fra i ${String(dentro.totale)} dell'ambito è ${postoInParole(dentro, nome)}`;
  return {
    tipo: 'rango',
    importanza: 0.1 + 0.6 * distanza ** 4,
    statistica: { rango: area.rango, totale: area.totale, rangoAmbito: dentro.rango },
    frase: `Fra i ${String(area.totale)} comuni dell'area è ${postoInParole(area, nome)}${pari}${nellAmbito}.`,
  };
}

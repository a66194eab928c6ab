import type { Ambito, DatiIndicatore } from '../../model.ts';
import { listComuni, type Rilevata } from '../letture.ts';
import { trovaPosizione } from '../posizione.ts';
import { postoInParole } from '../posto.ts';
import type { Fatto } from './fatto.ts';

/** Place of a comune among the comuni of the area and of its ambito, counted from the nearer end. */
export function fattoRangoComune(
  dati: DatiIndicatore,
  o: Rilevata,
  ambito: Ambito,
): Fatto | undefined {
  if (dati.indicatore.aggregazione === 'nessuna') return undefined;
  const tutti = listComuni(dati, o.anno);
  const vicini = tutti.filter((c) => ambito.comuni.includes(c.territorio));
  const area = trovaPosizione(dati, o, tutti);
  const dentro = trovaPosizione(dati, o, vicini);
  if (dentro.totale < 2 || area.pariMerito === area.totale - 1) return undefined;
  const centro = (area.totale + 1) / 2;
  const lontananza = Math.abs(area.rango + area.pariMerito / 2 - centro) / (centro - 1);
  const pari = area.pariMerito > 0 ? ', a pari merito con altri' : '';
  return {
    tipo: 'rango',
    importanza: 0.1 + 0.6 * lontananza ** 4,
    statistica: { rango: area.rango, totale: area.totale, rangoAmbito: dentro.rango },
    frase: `Fra i ${String(area.totale)} comuni dell'area è ${postoInParole(area)}${pari}; fra i ${String(dentro.totale)} dell'ambito è ${postoInParole(dentro)}.`,
  };
}

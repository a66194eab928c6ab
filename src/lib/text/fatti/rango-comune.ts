import type { Ambito, DatiIndicatore } from '../../model.ts';
import { ordinale } from '../grammatica/ordinale.ts';
import { listComuni, type Rilevata } from '../letture.ts';
import { trovaPosizione } from '../posizione.ts';
import type { Fatto } from './fatto.ts';

/** "il valore più alto", "il più basso", "il 5º valore dal più alto". */
function posto(rango: number, totale: number, ultimi: boolean): string {
  if (rango === 1) return 'il valore più alto';
  if (ultimi) return 'il valore più basso';
  return rango * 2 <= totale
    ? `il ${ordinale(rango)} valore dal più alto`
    : `il ${ordinale(totale - rango + 1)} valore dal più basso`;
}

/** Place of a comune among the comuni of the area and of its ambito, counted from the nearer end. */
export function fattoRangoComune(
  dati: DatiIndicatore,
  o: Rilevata,
  ambito: Ambito,
): Fatto | undefined {
  if (dati.indicatore.aggregazione === 'nessuna') return undefined;
  const tutti = listComuni(dati, o.anno);
  const vicini = tutti.filter((c) => ambito.comuni.includes(c.territorio));
  if (tutti.length < 2 || vicini.length < 2) return undefined;
  const [area, dentro] = [tutti, vicini].map((pari) => {
    const { rango, totale, pariMerito } = trovaPosizione(dati, o, pari);
    const dal = rango + pariMerito === totale;
    return { rango, totale, testo: posto(rango, totale, dal), pariMerito };
  });
  if (!area || !dentro) return undefined;
  const lontananza = Math.abs(area.rango - (area.totale + 1) / 2) / ((area.totale - 1) / 2);
  const pari = area.pariMerito > 0 ? ', a pari merito con altri' : '';
  return {
    tipo: 'rango',
    importanza: 0.1 + 0.6 * lontananza ** 4,
    statistica: { rango: area.rango, totale: area.totale, rangoAmbito: dentro.rango },
    frase: `Fra i ${String(area.totale)} comuni dell'area è ${area.testo}${pari}; nell'ambito, fra ${String(dentro.totale)}, è ${dentro.testo}.`,
  };
}

import type { Ambito, DatiIndicatore } from '../model.ts';
import { riempiFrase } from './espandi-frase.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { listComuni, type Rilevata } from './letture.ts';
import { annoSeVecchio } from './enunciato.ts';
import { AREA } from '../territory/area.ts';

/** A cut of the scale told in words, and how many comuni are on its side. */
export interface TaglioOrdinale {
  soglia: string;
  comuni: number;
  totale: number;
  comuniArea: number;
  totaleArea: number;
}

/** Ends of the ordinal scales of the atlas: levels and deciles. */
const SCALA = { min: 1, max: 10 } as const;

function taglia(
  comuni: readonly Rilevata[],
  area: readonly Rilevata[],
  livello: number,
  verso: 'più' | 'meno',
): TaglioOrdinale {
  const estremo = livello === (verso === 'più' ? SCALA.max : SCALA.min);
  const quanti = (righe: readonly Rilevata[]): number =>
    righe.filter((o) => (verso === 'più' ? o.valore >= livello : o.valore <= livello)).length;
  return {
    soglia: estremo ? String(livello) : `${String(livello)} o ${verso}`,
    comuni: quanti(comuni),
    totale: comuni.length,
    comuniArea: quanti(area),
    totaleArea: area.length,
  };
}

/** By how much the share of the ambito's comuni exceeds that of all the comuni. */
function eccessoDi(t: TaglioOrdinale): number {
  return t.comuni / t.totale - t.comuniArea / t.totaleArea;
}

/** A smaller excess is no difference: one comune in ten. */
const ECCESSO_MINIMO = 0.1;

/**
 * Cuts an ordinal scale where the comuni of the ambito differ most from those of the area (the
 * greatest distance between the two cumulative distributions, as in Kolmogorov and Smirnov's test),
 * on the side where the ambito has more; where they hardly differ, at the median level of the area.
 * Levels are counted, never averaged.
 */
function tagliaOrdinale(comuni: readonly Rilevata[], area: readonly Rilevata[]): TaglioOrdinale {
  const livelli = area.map((o) => o.valore).sort((a, b) => a - b);
  const tagli = [...new Set(livelli)].flatMap((l) => [
    taglia(comuni, area, l, 'più'),
    taglia(comuni, area, l, 'meno'),
  ]);
  const netto = tagli.reduce((a, b) => (eccessoDi(b) > eccessoDi(a) ? b : a));
  if (eccessoDi(netto) >= ECCESSO_MINIMO) return netto;
  return taglia(comuni, area, livelli[Math.floor(livelli.length / 2)] ?? SCALA.min, 'più');
}

/** "4 comuni su 7 dell'ambito di Desio", "7 dei 12 comuni dell'ambito di Carate che hanno il dato". */
function insieme(t: TaglioOrdinale, luogo: string, conDato: string): string {
  if (t.comuni === t.totale) return `tutti e ${String(t.totale)} i comuni ${luogo}${conDato}`;
  const parte = t.comuni === 1 ? 'un' : String(t.comuni);
  if (conDato)
    return `${t.comuni === 1 ? 'uno' : parte} dei ${String(t.totale)} comuni ${luogo}${conDato}`;
  return `${parte} ${t.comuni === 1 ? 'comune' : 'comuni'} su ${String(t.totale)} ${luogo}`;
}

/**
 * Headline of a chapter on an ordinal indicatore.
 *
 * @example "In 4 comuni su 7 dell'ambito di Desio il livello dei servizi è 6 o più, contro 38 su 62
 *   nell'area dei cinque ambiti"
 */
export function titoloOrdinale(dati: DatiIndicatore, ambito: Ambito): string {
  const { indicatore, ultimo } = dati;
  const area = listComuni(dati, ultimo);
  const comuni = area.filter((o) => ambito.comuni.includes(o.territorio));
  const luogo = preposizione('di', `ambito di ${ambito.nome}`);
  if (comuni.length === 0) return `${indicatore.nome}: nessun dato per i comuni ${luogo}`;
  const t = tagliaOrdinale(comuni, area);
  const predicato = riempiFrase(
    indicatore.frase || `il valore di «${indicatore.nome}» è {valore}`,
    t.soglia,
  );
  const conDato = comuni.length < ambito.comuni.length ? ' che hanno il dato,' : '';
  const testa = ['In', insieme(t, luogo, conDato), annoSeVecchio(dati, ultimo), predicato];
  const nellArea = `nell'${AREA.inProsa}`;
  const quanti = `${String(t.comuniArea)} su ${String(t.totaleArea)}`;
  const coda =
    Math.abs(eccessoDi(t)) < ECCESSO_MINIMO
      ? `quasi come ${nellArea} (${quanti})`
      : `contro ${quanti} ${nellArea}`;
  return `${testa.filter(Boolean).join(' ')}, ${coda}`;
}

import { medianSorted } from 'simple-statistics';
import type { Ambito, DatiIndicatore } from '../model.ts';
import { riempiFrase } from './espandi-frase.ts';
import { conta } from './grammatica/concordanza.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { listComuni, type Rilevata } from './letture.ts';
import { annoSeVecchio } from './enunciato.ts';

/** A cut of the scale told in words, and how many comuni are on its side. */
export interface TaglioOrdinale {
  soglia: string;
  comuni: number;
  totale: number;
  comuniArea: number;
  totaleArea: number;
}

function quanti(comuni: readonly Rilevata[], soglia: number, verso: 'su' | 'giu'): number {
  return comuni.filter((o) => (verso === 'su' ? o.valore >= soglia : o.valore <= soglia)).length;
}

/**
 * Cuts an ordinal scale at the median level of all the comuni of the area, on the side where the
 * ambito has more comuni than the area's share would give. Levels are counted, never averaged.
 */
export function tagliaOrdinale(
  comuni: readonly Rilevata[],
  area: readonly Rilevata[],
): TaglioOrdinale {
  const mediana = Math.floor(medianSorted(area.map((o) => o.valore).sort((a, b) => a - b)));
  const tagli = (['su', 'giu'] as const).map((verso) => ({
    soglia: `${String(mediana)} o ${verso === 'su' ? 'più' : 'meno'}`,
    comuni: quanti(comuni, mediana, verso),
    totale: comuni.length,
    comuniArea: quanti(area, mediana, verso),
    totaleArea: area.length,
  }));
  const eccesso = (t: TaglioOrdinale): number => t.comuni / t.totale - t.comuniArea / t.totaleArea;
  return tagli.reduce((a, b) => (eccesso(b) > eccesso(a) ? b : a));
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
  const su =
    t.comuni === t.totale
      ? `tutti e ${String(t.totale)} i comuni`
      : `${conta(t.comuni, 'comune', 'comuni')} su ${String(t.totale)}`;
  const testa = ['In', su, luogo, annoSeVecchio(dati, ultimo), predicato].filter(Boolean).join(' ');
  return `${testa}, contro ${String(t.comuniArea)} su ${String(t.totaleArea)} nell'area dei cinque ambiti`;
}

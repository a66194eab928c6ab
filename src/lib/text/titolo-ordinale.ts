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

function taglia(
  comuni: readonly Rilevata[],
  area: readonly Rilevata[],
  livello: number,
  verso: 'più' | 'meno',
): TaglioOrdinale {
  const quanti = (righe: readonly Rilevata[]): number =>
    righe.filter((o) => (verso === 'più' ? o.valore >= livello : o.valore <= livello)).length;
  return {
    soglia: `${String(livello)} o ${verso}`,
    comuni: quanti(comuni),
    totale: comuni.length,
    comuniArea: quanti(area),
    totaleArea: area.length,
  };
}

/** By how much the share of the ambito's comuni exceeds that of all the comuni. */
export function eccessoDi(t: TaglioOrdinale): number {
  return t.comuni / t.totale - t.comuniArea / t.totaleArea;
}

/**
 * Cuts an ordinal scale where the comuni of the ambito differ most from those of the area (the
 * greatest distance between the two cumulative distributions, as in Kolmogorov and Smirnov's test),
 * on the side where the ambito has more. Levels are counted, never averaged.
 */
export function tagliaOrdinale(
  comuni: readonly Rilevata[],
  area: readonly Rilevata[],
): TaglioOrdinale {
  const livelli = [...new Set(area.map((o) => o.valore))].sort((a, b) => a - b);
  return livelli
    .flatMap((l) => [taglia(comuni, area, l, 'più'), taglia(comuni, area, l, 'meno')])
    .reduce((a, b) => (eccessoDi(b) > eccessoDi(a) ? b : a));
}

/** A smaller excess is no difference: one comune in ten. */
const ECCESSO_MINIMO = 0.1;

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
  const nellArea = `${String(t.comuniArea)} su ${String(t.totaleArea)} nell'area dei cinque ambiti`;
  return `${testa}, ${eccessoDi(t) < ECCESSO_MINIMO ? 'quasi come' : 'contro'} ${nellArea}`;
}

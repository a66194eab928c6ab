import {
  AMBITI,
  type Ambito,
  type DatiIndicatore,
  type Indicatore,
} from '../../../src/lib/model.ts';
import type { Livello, Osservazione } from '../../../src/lib/model.ts';

/** An indicatore with the fields that a test is about; the others are plain. */
export function makeIndicatore(campi: Partial<Indicatore> = {}): Indicatore {
  return {
    id: 'quota-stranieri',
    nome: 'Quota di stranieri',
    tema: 'cittadinanza',
    ordine: 1,
    domanda: '',
    definizione: '',
    unita: '%',
    decimali: 1,
    polarita: 0,
    aggregazione: 'rapporto',
    fattore: 100,
    numeratore: '',
    denominatore: '',
    fonti: [],
    anni: [],
    frase: '{il} dei residenti ha la cittadinanza straniera',
    frase_breve: '',
    area_pdz: '',
    avvertenze: [],
    correlati: [],
    calendario: '',
    intervallo: 'nessuno',
    intervallo_perche: '',
    tempo: 'serie',
    rotture: [],
    ...campi,
  };
}

function livelloDi(territorio: string): Livello {
  if (/^\d{6}$/.test(territorio)) return 'comune';
  if ((AMBITI as readonly string[]).includes(territorio)) return 'ambito';
  const altri: Record<string, Livello> = {
    'provincia-mb': 'provincia',
    'area-accordo': 'area',
    lombardia: 'regione',
  };
  return altri[territorio] ?? 'nazione';
}

type Cella = number | null | [valore: number, intervallo: [number, number]];

/** Data from a literal table: territory, then year, then value (or value and interval). */
export function makeDati(
  celle: Record<string, Record<string, Cella>>,
  campi: Partial<Indicatore> = {},
): DatiIndicatore {
  const indicatore = makeIndicatore(campi);
  const osservazioni: Osservazione[] = Object.entries(celle).flatMap(([territorio, perAnno]) =>
    Object.entries(perAnno).map(([anno, cella]) => ({
      indicatore: indicatore.id,
      territorio,
      livello: livelloDi(territorio),
      anno,
      valore: Array.isArray(cella) ? cella[0] : cella,
      stato: cella === null ? 'mancante:in-attesa' : 'definitivo',
      numeratore: null,
      denominatore: null,
      ...(Array.isArray(cella) && { intervallo: cella[1] }),
    })),
  );
  const anni = [
    ...new Set(osservazioni.filter((o) => o.valore !== null).map((o) => o.anno)),
  ].sort();
  return {
    indicatore,
    anni,
    ultimo: anni.at(-1) ?? '',
    osservazioni,
    classi: [],
    fonti_per_anno: {},
  };
}

/** The same year for several territories. */
export function inAnno(
  anno: string,
  valori: Record<string, Cella>,
): Record<string, Record<string, Cella>> {
  return Object.fromEntries(Object.entries(valori).map(([t, v]) => [t, { [anno]: v }]));
}

export const COMUNI = [
  ['108010', 'Bovisio-Masciago'],
  ['108019', 'Cesano Maderno'],
  ['108023', 'Desio'],
  ['108027', 'Limbiate'],
  ['108034', 'Muggiò'],
  ['108035', 'Nova Milanese'],
  ['108045', 'Varedo'],
].map(([codice = '', nome = '']) => ({ codice, nome }));

export const DESIO: Ambito = {
  id: 'desio',
  nome: 'Desio',
  comuni: COMUNI.map((c) => c.codice),
};

const NOMI = ['Carate Brianza', 'Desio', 'Monza', 'Seregno', 'Vimercate e Trezzo'];

export const TERRITORI = {
  comuni: COMUNI,
  ambiti: AMBITI.map((id, i) => (id === 'desio' ? DESIO : { id, nome: NOMI[i] ?? '', comuni: [] })),
};

/** The seven comuni of Desio in one year, in the order of `COMUNI`. */
export function aDesio(valori: readonly Cella[]): Record<string, Cella> {
  return Object.fromEntries(COMUNI.map((c, i) => [c.codice, valori[i] ?? null]));
}

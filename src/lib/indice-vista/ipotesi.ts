import type { EffettoIpotesi, Ipotesi } from '../index/measure-sensibilita.ts';

/** An assumption, the alternative that was tried, and what it does to the ranks. */
export interface VoceIpotesi {
  ipotesi: Ipotesi;
  nome: string;
  medio: number;
  massimo: number;
}

/** The assumptions in the order of the method. */
const ORDINE: readonly Ipotesi[] = [
  'normalizzazione',
  'anno-base',
  'pesi',
  'aggregazione',
  'esclusione',
];

const GRUPPI: Readonly<Record<Ipotesi, string>> = {
  normalizzazione: 'Scala diversa',
  'anno-base': 'Anno di riferimento diverso',
  pesi: 'Pesi diversi',
  aggregazione: 'Media diversa',
  esclusione: 'Un componente in meno',
};

const VARIANTI: Readonly<Record<string, string>> = {
  mpi: 'scala dell’anno: media 100, deviazione 10',
  minmax: 'scala fra il minimo e il massimo',
  rango: 'solo l’ordine dei comuni',
  uguali: 'pesi uguali',
  casuali: 'pesi mossi a caso fino a un quarto',
  penalita: 'media con penalità',
  aritmetica: 'media semplice, senza penalità',
  geometrica: 'media geometrica',
  copeland: 'confronto a coppie, senza compensare',
};

/** Name of a kind of assumption. */
export function nomeIpotesi(ipotesi: Ipotesi): string {
  return GRUPPI[ipotesi];
}

/**
 * The effects of the assumptions with their names, in the order of the method and, inside, from the largest.
 *
 * @param nomeIndicatore name of a component left out
 */
export function listIpotesi(
  ipotesi: readonly EffettoIpotesi[],
  nomeIndicatore: (id: string) => string,
): VoceIpotesi[] {
  const nome = ({ ipotesi: tipo, variante }: EffettoIpotesi): string => {
    if (tipo === 'esclusione') return `senza «${nomeIndicatore(variante)}»`;
    if (tipo === 'anno-base') return `100 nel ${variante}`;
    return VARIANTI[variante] ?? variante;
  };
  return [...ipotesi]
    .sort(
      (a, b) =>
        ORDINE.indexOf(a.ipotesi) - ORDINE.indexOf(b.ipotesi) || b.cambioMedio - a.cambioMedio,
    )
    .map((e) => ({
      ipotesi: e.ipotesi,
      nome: nome(e),
      medio: e.cambioMedio,
      massimo: e.cambioMassimo,
    }));
}

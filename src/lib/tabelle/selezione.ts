import { compareText } from '../table/compare.ts';
import type { Cubo, IndicatoreTabelle, TerritorioTabelle } from './dati.ts';
import { toPerAbitante } from './per-abitante.ts';
import type { StatoTabelle } from './stato.ts';

/** What the choices of the reader come to. */
export interface Selezione {
  indicatori: IndicatoreTabelle[];
  territori: TerritorioTabelle[];
  /** Years asked for; null when each indicatore shows its last. */
  anni: string[] | null;
}

/** Names to things, in the order of the atlas; unknown names are dropped. */
export function selectTabelle(cubo: Cubo, stato: StatoTabelle): Selezione {
  const voluti = new Set(stato.indicatori);
  const indicatori = cubo.indicatori
    .filter(({ id }) => voluti.has('tutti') || voluti.has(id))
    .flatMap((indicatore) => {
      const id = stato.calcolo === 'per-abitante' ? toPerAbitante(indicatore) : undefined;
      const compagno = id === undefined ? undefined : cubo.findIndicatore(id);
      return compagno ? [indicatore, compagno] : [indicatore];
    });
  const territori = cubo.territori.filter((t) => isScelto(t, stato.territori));
  const noti = new Set(indicatori.flatMap(({ anni }) => anni));
  const anni = stato.anni.includes('tutti')
    ? [...noti].sort(compareText)
    : stato.anni.includes('ultimo')
      ? null
      : stato.anni.filter((anno) => noti.has(anno)).sort(compareText);
  return { indicatori, territori, anni };
}

function isScelto({ id, livello, ambito }: TerritorioTabelle, scelti: readonly string[]): boolean {
  return scelti.some((voce) => {
    if (voce === 'comuni') return livello === 'comune';
    if (voce === 'ambiti') return livello === 'ambito';
    if (voce === 'confronti') return livello !== 'comune' && livello !== 'ambito';
    return voce === id || (livello === 'comune' && voce === `comuni:${ambito ?? ''}`);
  });
}

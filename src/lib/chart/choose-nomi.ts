import { formatEtichetta } from '../format/format-valore.ts';
import type { Unita } from '../format/format-valore.ts';
import type { MappaProiettata, Sagoma } from '../geo/proietta-topologia.ts';
import type { AmbitoId } from '../model.ts';
import { isNoto } from './figura.ts';
import type { ValoreTerritorio } from './figura.ts';
import type { Nome } from './mappa-base.ts';
import { perTerritorio } from './per-territorio.ts';

interface Scelta {
  ambito?: AmbitoId | undefined;
  valori: ValoreTerritorio[];
  indicatore: Unita;
}

/** The extremes first, then the others by size; the five ambiti when none is in relief. */
export function chooseNomi(mappa: MappaProiettata, { ambito, valori, indicatore }: Scelta): Nome[] {
  const perArea = (a: Sagoma, b: Sagoma) => b.area - a.area;
  if (ambito === undefined) {
    return [...mappa.ambiti].sort(perArea).map((sagoma) => ({ sagoma, rango: 'ambito' }));
  }
  const dentro = mappa.comuni.filter((c) => c.ambito === ambito).sort(perArea);
  const estremi = findEstremi(
    dentro.flatMap((c) => perTerritorio(valori).get(c.id) ?? []),
    (v) => formatEtichetta(v, indicatore),
  );
  const isEstremo = (c: Sagoma) => estremi.has(c.id);
  return [...dentro.filter(isEstremo), ...dentro.filter((c) => !isEstremo(c))].map((sagoma) => ({
    sagoma,
    rango: isEstremo(sagoma) ? 'estremo' : 'luogo',
    valore: estremi.get(sagoma.id),
  }));
}

/** The highest and the lowest value as printed, by territory; none where several print the same. */
function findEstremi(
  valori: ValoreTerritorio[],
  toTesto: (valore: number) => string,
): Map<string, string> {
  const noti = valori.filter(isNoto).sort((a, b) => b.valore - a.valore);
  const testi = noti.map((v) => toTesto(v.valore));
  return new Map(
    [0, noti.length - 1].flatMap((i) => {
      const testo = testi[i];
      if (testo === undefined || testi.filter((t) => t === testo).length > 1) return [];
      return [[noti[i]!.territorio, testo]];
    }),
  );
}

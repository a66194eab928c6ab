import type { Atlante } from '../atlante/atlante.ts';
import { ANNO_COPERTINA } from '../atlante/copertina.ts';
import type { DatiIndicatore } from '../model.ts';
import { trovaDirezione } from '../text/direzione.ts';
import { fattoVariazione } from '../text/fatti/variazione.ts';
import { findUltima } from '../text/letture.ts';

/** A series with a direction, and the year from which it has it. */
export interface Andamento {
  dati: DatiIndicatore;
  dal: string;
  /** 0-1, as the findings measure it. */
  importanza: number;
}

/**
 * The series that changed most in a territory and farthest from the provincia: only where the rule
 * of `trovaDirezione` finds a direction, up to a recent year, no more than `perTema` for a tema.
 */
export function chooseAndamenti(
  atlante: Atlante,
  territorio: string,
  quanti: number,
  perTema = 1,
): Andamento[] {
  const usati = new Map<string, number>();
  return atlante.indicatori
    .filter((d) => d.ultimo >= ANNO_COPERTINA)
    .flatMap((d) => makeAndamento(d, territorio) ?? [])
    .sort((a, b) => b.importanza - a.importanza)
    .filter(({ dati: { indicatore } }) => {
      const gia = usati.get(indicatore.tema) ?? 0;
      usati.set(indicatore.tema, gia + 1);
      return gia < perTema;
    })
    .slice(0, quanti);
}

function makeAndamento(dati: DatiIndicatore, territorio: string): Andamento | undefined {
  const direzione = trovaDirezione(dati, territorio);
  const o = findUltima(dati, territorio);
  if (!o || !direzione || !['cresce', 'cala'].includes(direzione.verso)) return undefined;
  const importanza = fattoVariazione(dati, o)?.importanza ?? 0;
  return { dati, dal: direzione.prima.anno, importanza };
}

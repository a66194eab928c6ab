import { roundHalfUp } from '../format/round-half-up.ts';
import type { DatiIndicatore } from '../model.ts';
import { type Rilevata, scalaComuni } from './letture.ts';
import { haSegno } from './unita-in-prosa.ts';

/** Where a value stands against a reference. */
export type Esito = 'sopra' | 'sotto' | 'in-linea' | 'non-distinguibile';

/**
 * "In linea" means closer to the reference than this share of the usual distance between comuni
 * (`scalaComuni`): the bound under which Cohen (Statistical Power Analysis, 1988, p. 25) does not
 * yet see a small effect.
 */
const SOGLIA_IN_LINEA = 0.2;
/** And, for values that cannot be negative, closer than this share of the reference itself. */
const SOGLIA_RELATIVA = 0.05;

/** What decides when two values are told apart. */
export interface Regola {
  decimali: number;
  /** Usual distance between the comuni, in the unit of the values. */
  scala: number;
  /** True for balances and variations, where a share of the reference means nothing. */
  conSegno: boolean;
  intervallo?: readonly [number, number];
}

/** The rule itself, on bare numbers. */
export function confrontaValori(valore: number, riferimento: number, regola: Regola): Esito {
  const { decimali, scala, conSegno, intervallo } = regola;
  if (roundHalfUp(valore, decimali) === roundHalfUp(riferimento, decimali)) return 'in-linea';
  if (intervallo && intervallo[0] <= riferimento && riferimento <= intervallo[1])
    return 'non-distinguibile';
  const distanza = Math.abs(valore - riferimento);
  const vicino = distanza <= SOGLIA_IN_LINEA * scala;
  if (vicino && (conSegno || distanza <= SOGLIA_RELATIVA * Math.abs(riferimento)))
    return 'in-linea';
  return valore > riferimento ? 'sopra' : 'sotto';
}

/** An observation against a reference value of the same year. */
export function confronta(dati: DatiIndicatore, o: Rilevata, riferimento: number): Esito {
  return confrontaValori(o.valore, riferimento, {
    decimali: dati.indicatore.decimali,
    scala: scalaComuni(dati, o.anno),
    conSegno: haSegno(dati.indicatore),
    ...(o.intervallo && { intervallo: o.intervallo }),
  });
}

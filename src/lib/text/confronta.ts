import { roundHalfUp } from '../format/round-half-up.ts';
import type { DatiIndicatore } from '../model.ts';
import { deviazioneComuni, type Rilevata } from './letture.ts';

/** Where a value stands against a reference. */
export type Esito = 'sopra' | 'sotto' | 'in-linea' | 'non-distinguibile';

/**
 * "In linea" means closer to the reference than this share of the standard deviation of the comuni:
 * the bound under which Cohen (Statistical Power Analysis, 1988, p. 25) does not yet see a small
 * effect.
 */
export const SOGLIA_IN_LINEA = 0.2;

/** The rule itself, on bare numbers. `deviazione`: of the comuni, same unit as the values. */
export function confrontaValori(
  valore: number,
  riferimento: number,
  regola: { decimali: number; deviazione: number; intervallo?: readonly [number, number] },
): Esito {
  const { decimali, deviazione, intervallo } = regola;
  if (roundHalfUp(valore, decimali) === roundHalfUp(riferimento, decimali)) return 'in-linea';
  if (intervallo && intervallo[0] <= riferimento && riferimento <= intervallo[1])
    return 'non-distinguibile';
  if (Math.abs(valore - riferimento) <= SOGLIA_IN_LINEA * deviazione) return 'in-linea';
  return valore > riferimento ? 'sopra' : 'sotto';
}

/** An observation against a reference value of the same year. */
export function confronta(dati: DatiIndicatore, o: Rilevata, riferimento: number): Esito {
  return confrontaValori(o.valore, riferimento, {
    decimali: dati.indicatore.decimali,
    deviazione: deviazioneComuni(dati, o.anno),
    ...(o.intervallo && { intervallo: o.intervallo }),
  });
}

import type { Atlante } from '../atlante/atlante.ts';
import type { Comune, DatiIndicatore } from '../model.ts';
import { confronta } from '../text/confronta.ts';
import { findConfrontabile, scalaComuni } from '../text/letture.ts';

/**
 * The indicatori, not older than `dal`, in which a comune stands farthest from its ambito: distance
 * in the usual distance of the comuni, only where the interval tells the two apart, one for a tema.
 */
export function chooseLontani(
  atlante: Atlante,
  comune: Comune,
  dal: string,
  quanti: number,
): DatiIndicatore[] {
  const usati = new Set<string>();
  return atlante.indicatori
    .filter((d) => d.ultimo >= dal && !['somma', 'nessuna'].includes(d.indicatore.aggregazione))
    .map((dati) => ({ dati, distanza: misura(dati, comune) }))
    .filter(({ distanza }) => distanza > 0)
    .sort((a, b) => b.distanza - a.distanza)
    .filter(({ dati: { indicatore } }) => {
      if (usati.has(indicatore.tema)) return false;
      usati.add(indicatore.tema);
      return true;
    })
    .slice(0, quanti)
    .map(({ dati }) => dati);
}

function misura(dati: DatiIndicatore, comune: Comune): number {
  const o = findConfrontabile(dati, comune.codice, dati.ultimo);
  const medio = findConfrontabile(dati, comune.ambito, dati.ultimo);
  const scala = scalaComuni(dati, dati.ultimo);
  if (!o || !medio || scala === 0) return 0;
  if (confronta(dati, o, medio.valore) === 'non-distinguibile') return 0;
  return Math.abs(o.valore - medio.valore) / scala;
}

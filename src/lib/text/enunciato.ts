import type { DatiIndicatore } from '../model.ts';
import { espandiFrase } from './espandi-frase.ts';
import { maiuscola } from './grammatica/maiuscola.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { isConfrontabile, type Rilevata } from './letture.ts';
import { isVecchio, nelPeriodo } from './tempo.ts';
import { valoreInProsa } from './unita-in-prosa.ts';

/** "nel 2018", for an old value whose frase does not say the year itself. */
export function annoSeVecchio(dati: DatiIndicatore, anno: string): string | undefined {
  if (!isVecchio(anno) || /\b(19|20)\d\d\b/.test(dati.indicatore.frase)) return undefined;
  return nelPeriodo(anno, dati.indicatore);
}

/**
 * Where a value is true: the territory, or for an aggregate of too few comuni just those.
 *
 * @example "Nei 2 comuni su 7 dell'ambito di Desio che hanno il dato"
 */
function dove(o: Rilevata, luogo: string): string {
  if (isConfrontabile(o) || !o.comuni) return maiuscola(preposizione('in', luogo));
  const [presenti, totali] = o.comuni;
  const di = preposizione('di', luogo);
  return presenti === 1
    ? `Nel solo comune su ${String(totali)} ${di} che ha il dato,`
    : `Nei ${String(presenti)} comuni su ${String(totali)} ${di} che hanno il dato,`;
}

/**
 * A value as a statement without comparison and full stop: the indicatore's frase, or where it has
 * none its name and value.
 *
 * @param luogo the territory's name as `preposizione` takes it
 * @example enunciato(dati, o, 'ambito di Desio') // "Nell'ambito di Desio ci sono 186,2 anziani ..."
 */
export function enunciato(dati: DatiIndicatore, o: Rilevata, luogo: string): string {
  const { indicatore } = dati;
  const quando = annoSeVecchio(dati, o.anno);
  if (indicatore.frase === '') {
    const testa = [indicatore.nome, luogo, quando].filter(Boolean).join(', ');
    return `${testa}: ${valoreInProsa(o.valore, indicatore)}`;
  }
  const frase = espandiFrase(indicatore.frase, o.valore, indicatore);
  return [dove(o, luogo), quando, frase].filter(Boolean).join(' ');
}

import type { Ambito, DatiIndicatore } from '../model.ts';
import { type Capo, daA } from './gamma.ts';
import { maiuscola } from './grammatica/maiuscola.ts';
import { listAmbitiConfrontabili, type Rilevata } from './letture.ts';
import { QUANTI_AMBITI } from '../territory/area.ts';

/**
 * Title of a figure that sets the five ambiti side by side: the range, with its owners.
 *
 * @param anno the year of the figure
 * @example "Dal 186,5 di Desio al 213,3 di Monza"
 */
export function titoloAmbiti(
  dati: DatiIndicatore,
  ambiti: readonly Ambito[],
  anno: string = dati.ultimo,
): string {
  const righe = listAmbitiConfrontabili(dati, anno);
  const [alto, basso] = [righe[0], righe.at(-1)];
  if (!alto || !basso || righe.length < ambiti.length)
    return `I ${QUANTI_AMBITI} ambiti a confronto`;
  const capo = (o: Rilevata): Capo => ({
    valore: o.valore,
    nomi: [ambiti.find((a) => a.id === o.territorio)?.nome ?? o.territorio],
  });
  return maiuscola(daA(dati.indicatore, capo(basso), capo(alto)));
}

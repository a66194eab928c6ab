import type { DatiIndicatore } from '../model.ts';
import { AMBITI_AREA, AREA } from '../territory/area.ts';
import { enunciato } from '../text/enunciato.ts';
import { daA } from '../text/gamma.ts';
import { findUltima, listAmbitiConfrontabili, type Rilevata } from '../text/letture.ts';

/**
 * The finding about the whole area, with the range of its ambiti, without full stop.
 *
 * @example "Nell'area dei cinque ambiti ci sono 197,7 anziani ogni 100 giovani: dal 186,5 di Desio al 213,3 di Monza"
 */
export function titoloArea(dati: DatiIndicatore): string {
  const o = findUltima(dati, AREA.id);
  if (!o) return `${dati.indicatore.nome} nell'${AREA.inProsa}`;
  const testa = enunciato(dati, o, AREA.inProsa);
  const ambiti = listAmbitiConfrontabili(dati, o.anno);
  const [alto, basso] = [ambiti[0], ambiti.at(-1)];
  if (!alto || !basso || ambiti.length < AMBITI_AREA.length) return testa;
  const capo = ({ valore, territorio }: Rilevata) => ({
    valore,
    nomi: [AMBITI_AREA.find((a) => a.id === territorio)?.nome ?? territorio],
  });
  return `${testa}: ${daA(dati.indicatore, capo(basso), capo(alto))}`;
}

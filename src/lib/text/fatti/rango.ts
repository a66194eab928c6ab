import { AMBITI, type AmbitoId, type DatiIndicatore } from '../../model.ts';
import { daA } from '../gamma.ts';
import { inLettere } from '../grammatica/in-lettere.ts';
import { listAmbitiConfrontabili, type Rilevata, scalaComuni } from '../letture.ts';
import { trovaPosizione } from '../posizione.ts';
import { postoInParole } from '../posto.ts';
import { findDifferenzaCoerente, numeroInProsa } from '../unita-in-prosa.ts';
import { type Fatto, importanzaDa } from './fatto.ts';
import { QUANTI_AMBITI } from '../../territory/area.ts';

/** Names of the ambiti, by id. */
export type NomiAmbiti = ReadonlyMap<AmbitoId, string>;

/**
 * Place of an ambito among the five, and its distance from the nearest or, in the middle, the range.
 * Undefined for counts, when the five print the same, and unless all five can be compared.
 */
export function fattoRango(dati: DatiIndicatore, o: Rilevata, nomi: NomiAmbiti): Fatto | undefined {
  const { indicatore } = dati;
  const pari = listAmbitiConfrontabili(dati, o.anno);
  const [primo, ultimo] = [pari[0], pari.at(-1)];
  const posizione = trovaPosizione(dati, o, pari);
  const { rango, estremo, distacco, vicino, coperto, pariMerito } = posizione;
  if (indicatore.aggregazione === 'somma' || pari.length < AMBITI.length) return undefined;
  if (!primo || !ultimo || !vicino || pariMerito === pari.length - 1) return undefined;
  const nome = (x: Rilevata): string => nomi.get(x.territorio as AmbitoId) ?? x.territorio;
  const accanto = `quello di ${nome(vicino)} (${numeroInProsa(vicino.valore, indicatore)})`;
  const capo = (x: Rilevata) => ({ valore: x.valore, nomi: [nome(x)] });
  const coda = (): string => {
    if (estremo) {
      const differenza = findDifferenzaCoerente(o.valore, vicino.valore, indicatore);
      return differenza
        ? `; il più vicino, ${accanto}, dista ${differenza}`
        : `; il più vicino è ${accanto}`;
    }
    if (pariMerito > 1) return `, a pari merito con altri ${inLettere(pariMerito)}`;
    if (pariMerito > 0) return `, a pari merito con ${accanto}`;
    if (coperto) return `, ma non è distinguibile da ${accanto}`;
    if (rango === 1 || rango === pari.length) return `, quasi pari a ${accanto}`;
    return `: si va ${daA(indicatore, capo(ultimo), capo(primo))}`;
  };
  return {
    tipo: 'rango',
    importanza: estremo ? Math.max(0.3, importanzaDa(distacco, scalaComuni(dati, o.anno))) : 0.15,
    statistica: { rango, totale: pari.length, distacco },
    frase: `Fra i ${QUANTI_AMBITI} ambiti è ${postoInParole(posizione)}${coda()}.`,
  };
}

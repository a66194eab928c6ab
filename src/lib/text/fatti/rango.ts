import { AMBITI, type AmbitoId, type DatiIndicatore } from '../../model.ts';
import { ordinale } from '../grammatica/ordinale.ts';
import { isConfrontabile, scalaComuni, listAmbiti, type Rilevata } from '../letture.ts';
import { trovaPosizione } from '../posizione.ts';
import { differenzaInProsa, numeroInProsa } from '../unita-in-prosa.ts';
import { type Fatto, importanzaDa } from './fatto.ts';

/** Names of the ambiti, by id. */
export type NomiAmbiti = ReadonlyMap<AmbitoId, string>;

/**
 * Place of an ambito among the five, counted from the highest value, and its distance from the
 * nearest or from both ends. Undefined for counts, and unless all five have a value.
 */
export function fattoRango(dati: DatiIndicatore, o: Rilevata, nomi: NomiAmbiti): Fatto | undefined {
  const { indicatore } = dati;
  const pari = listAmbiti(dati, o.anno).filter(isConfrontabile);
  const [primo, secondo] = pari;
  const ultimo = pari.at(-1);
  const penultimo = pari.at(-2);
  if (indicatore.aggregazione === 'somma' || pari.length < AMBITI.length) return undefined;
  if (!primo || !secondo || !penultimo || !ultimo) return undefined;
  const { rango, estremo, distacco } = trovaPosizione(dati, o, pari);
  const detto = (x: Rilevata): string =>
    `${nomi.get(x.territorio as AmbitoId) ?? x.territorio} (${numeroInProsa(x.valore, indicatore)})`;
  const vicino = estremo === 'massimo' ? secondo : penultimo;
  const frase = estremo
    ? `Fra i cinque ambiti è il valore più ${estremo === 'massimo' ? 'alto' : 'basso'}; il più vicino è quello di ${detto(vicino)}, con una differenza di ${differenzaInProsa(distacco, indicatore)}.`
    : `Fra i cinque ambiti è il ${ordinale(rango)} valore a partire dal più alto: si va da ${detto(ultimo)} a ${detto(primo)}.`;
  return {
    tipo: 'rango',
    importanza: estremo ? Math.max(0.3, importanzaDa(distacco, scalaComuni(dati, o.anno))) : 0.15,
    statistica: { rango, totale: pari.length, distacco },
    frase,
  };
}

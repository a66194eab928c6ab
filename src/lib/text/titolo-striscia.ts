import { AMBITI, type Ambito, type DatiIndicatore } from '../model.ts';
import { ordinale } from './grammatica/ordinale.ts';
import { findUltima, isConfrontabile, listAmbiti } from './letture.ts';
import { trovaPosizione } from './posizione.ts';

/**
 * Title of the strip of the five ambiti: the place of one of them, counted from the highest value.
 *
 * @example "Secondo valore più alto fra i cinque ambiti"
 */
export function titoloStriscia(dati: DatiIndicatore, ambito: Ambito): string {
  const o = findUltima(dati, ambito.id);
  const pari = o ? listAmbiti(dati, o.anno).filter(isConfrontabile) : [];
  if (!o || pari.length < AMBITI.length) return 'I cinque ambiti a confronto';
  const { rango, totale } = trovaPosizione(dati, o, pari);
  if (rango === 1) return 'Il valore più alto fra i cinque ambiti';
  if (rango === totale) return 'Il valore più basso fra i cinque ambiti';
  if (rango === totale - 1) return 'Il penultimo valore fra i cinque ambiti';
  return `Il ${ordinale(rango)} valore più alto fra i cinque ambiti`;
}

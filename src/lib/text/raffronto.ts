import type { DatiIndicatore } from '../model.ts';
import { confronta, type Esito } from './confronta.ts';
import { findRilevata, listAmbiti, type Rilevata } from './letture.ts';
import { trovaPosizione } from './posizione.ts';
import { scegli } from './scegli.ts';
import { haSegno } from './unita-in-prosa.ts';

/** The comparators a headline may name, in order of interest, as adjectives of "media". */
export const AGGETTIVI: Readonly<Record<string, string>> = {
  'provincia-mb': 'provinciale',
  lombardia: 'lombarda',
  italia: 'italiana',
};

/** "più/meno" for amounts and shares; "sopra/sotto" where a value can be negative or is an index. */
export function versoDi(dati: DatiIndicatore, esito: 'sopra' | 'sotto'): string {
  const { indicatore } = dati;
  if (haSegno(indicatore) || indicatore.unita.startsWith('indice')) return `${esito} la`;
  return esito === 'sopra' ? 'più della' : 'meno della';
}

function quella(dati: DatiIndicatore, esito: 'sopra' | 'sotto'): string {
  return versoDi(dati, esito).replace('della', 'di quella').replace(' la', ' quella');
}

function isNetto(esito: Esito | undefined): esito is 'sopra' | 'sotto' {
  return esito === 'sopra' || esito === 'sotto';
}

/**
 * The comparison that says most about an ambito's value, as the tail of a sentence: the highest or
 * lowest of the five; else against the provincia, with the first wider comparator that says the
 * opposite. Undefined when there is nothing to compare with.
 */
export function raffronto(dati: DatiIndicatore, o: Rilevata): string | undefined {
  const esiti = new Map<string, Esito>();
  for (const t of Object.keys(AGGETTIVI)) {
    const c = findRilevata(dati, t, o.anno);
    if (c) esiti.set(t, confronta(dati, o, c.valore));
  }
  const provincia = esiti.get('provincia-mb');
  const { estremo, totale } = trovaPosizione(dati, o, listAmbiti(dati, o.anno));
  if (estremo && totale === 5 && (provincia === undefined || isNetto(provincia))) {
    const alto = estremo === 'massimo' ? 'alto' : 'basso';
    const fra = scegli(`${o.indicatore}${o.territorio}`, [
      'dei cinque ambiti',
      'fra i cinque ambiti',
    ]);
    return `il valore più ${alto} ${fra}`;
  }
  const [primo, esito] = [...esiti][0] ?? [];
  if (primo === undefined || esito === undefined) return undefined;
  const aggettivo = AGGETTIVI[primo] ?? '';
  if (esito === 'non-distinguibile') return `un valore non distinguibile dalla media ${aggettivo}`;
  const testa =
    esito === 'in-linea'
      ? `in linea con la media ${aggettivo}`
      : `${versoDi(dati, esito)} media ${aggettivo}`;
  for (const [t, altro] of [...esiti].slice(1)) {
    if (!isNetto(altro) || altro === esito) continue;
    const legame = esito === 'in-linea' ? 'e' : 'ma';
    return `${testa} ${legame} ${quella(dati, altro)} ${AGGETTIVI[t] ?? ''}`;
  }
  return testa;
}

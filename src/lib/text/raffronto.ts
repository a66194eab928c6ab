import { roundHalfUp } from '../format/round-half-up.ts';
import { AMBITI, type DatiIndicatore } from '../model.ts';
import { confronta, type Esito } from './confronta.ts';
import {
  findConfrontabile,
  isConfrontabile,
  listAmbitiConfrontabili,
  type Rilevata,
} from './letture.ts';
import {
  altroRiscontro,
  isQuantita,
  primoRiscontro,
  type Riscontro,
  soloRiscontro,
} from './parole-raffronto.ts';
import { trovaPosizione } from './posizione.ts';
import { scegli } from './scegli.ts';
import { type Termine, TERMINI } from './termini.ts';
import { QUANTI_AMBITI } from '../territory/area.ts';

const chiaveDi = (o: Rilevata): string => `${o.indicatore}|${o.territorio}`;

const isNetto = (esito: Esito): boolean => esito === 'sopra' || esito === 'sotto';

/** The comparators that have a comparable value in the same year, with the outcome. */
function listRiscontri(
  dati: DatiIndicatore,
  o: Rilevata,
  termini: readonly Termine[],
): Riscontro[] {
  const stampa = (v: number): number => roundHalfUp(v, dati.indicatore.decimali);
  return termini.flatMap(({ territorio, nome }) => {
    const c = findConfrontabile(dati, territorio, o.anno);
    if (!c) return [];
    const uguale = stampa(c.valore) === stampa(o.valore);
    return [{ nome, valore: c.valore, uguale, esito: confronta(dati, o, c.valore) }];
  });
}

/** The comparison of a comune with its ambito and the provincia, as the tail of a sentence. */
export function raffrontoComune(
  dati: DatiIndicatore,
  o: Rilevata,
  termini: readonly Termine[],
): string | undefined {
  const [primo, secondo] = listRiscontri(dati, o, termini);
  if (!primo) return undefined;
  if (!secondo) return soloRiscontro(dati, o, primo, chiaveDi(o));
  return `${primoRiscontro(dati, primo)} ${altroRiscontro(dati, primo.esito, secondo)}`;
}

/** "la quota più alta dei cinque ambiti", in one of its wordings. */
function dettoEstremo(dati: DatiIndicatore, o: Rilevata, estremo: 'massimo' | 'minimo'): string {
  const alto = estremo === 'massimo';
  const { unita } = dati.indicatore;
  const femminile = isQuantita(dati) && /^(%|euro)/.test(unita);
  const nome = !femminile ? 'il valore' : unita.startsWith('%') ? 'la quota' : 'la cifra';
  const grado = `${nome} più ${alto ? 'alt' : 'bass'}${femminile ? 'a' : 'o'}`;
  const negli = isQuantita(dati)
    ? `${alto ? 'più' : 'meno'} che in ogni altro ambito`
    : `${grado} fra i ${QUANTI_AMBITI} ambiti`;
  return scegli(chiaveDi(o), [
    `${grado} dei ${QUANTI_AMBITI} ambiti`,
    `${grado} fra i ${QUANTI_AMBITI} ambiti`,
    negli,
  ]);
}

/**
 * The comparison that says most about an ambito's value, as the tail of a sentence: the highest or
 * lowest of the five; else against the provincia, with the first wider comparator that stands
 * elsewhere. Undefined when there is nothing to compare with.
 */
export function raffronto(dati: DatiIndicatore, o: Rilevata): string | undefined {
  if (!isConfrontabile(o)) return undefined;
  const [primo, ...altri] = listRiscontri(dati, o, TERMINI);
  const ambiti = listAmbitiConfrontabili(dati, o.anno);
  const { estremo, totale } = trovaPosizione(dati, o, ambiti);
  if (estremo && totale === AMBITI.length && (!primo || isNetto(primo.esito)))
    return dettoEstremo(dati, o, estremo);
  if (!primo) return undefined;
  const contrasto = altri.find((r) => isNetto(r.esito) && r.esito !== primo.esito);
  if (!contrasto || primo.esito === 'non-distinguibile')
    return soloRiscontro(dati, o, primo, chiaveDi(o));
  return `${primoRiscontro(dati, primo)} ${altroRiscontro(dati, primo.esito, contrasto)}`;
}

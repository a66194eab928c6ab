import type { DatiIndicatore } from '../model.ts';
import { confronta, type Esito } from './confronta.ts';
import { findRilevata, listAmbiti, type Rilevata } from './letture.ts';
import { trovaPosizione } from './posizione.ts';
import { scegli } from './scegli.ts';
import { type Termine, TERMINI } from './termini.ts';
import { haSegno } from './unita-in-prosa.ts';

/** A comparator with the outcome of the comparison. */
interface Riscontro extends Termine {
  esito: Esito;
}

const isNetto = (esito: Esito): boolean => esito === 'sopra' || esito === 'sotto';

/** "più/meno di" for amounts and shares; "sopra/sotto" where a value can be negative or is an index. */
function isQuantita(dati: DatiIndicatore): boolean {
  return !haSegno(dati.indicatore) && !dati.indicatore.unita.startsWith('indice');
}

/** The first comparison: "più della media provinciale". */
function testa(dati: DatiIndicatore, { esito, nome }: Riscontro): string {
  if (esito === 'in-linea') return `in linea con la media ${nome}`;
  if (esito === 'non-distinguibile') return `un valore non distinguibile dalla media ${nome}`;
  if (!isQuantita(dati)) return `${esito} la media ${nome}`;
  return `${esito === 'sopra' ? 'più' : 'meno'} della media ${nome}`;
}

/** The second one, taking up the words of the first: "ma meno di quella lombarda". */
function coda(dati: DatiIndicatore, prima: Esito, { esito, nome }: Riscontro): string {
  const uguale = esito === prima;
  if (esito === 'in-linea') return `e ${uguale ? '' : 'in linea '}con quella ${nome}`;
  if (esito === 'non-distinguibile')
    return uguale ? `né da quella ${nome}` : `ma non distinguibile da quella ${nome}`;
  const legame = uguale || prima === 'in-linea' ? 'e' : 'ma';
  // After "un valore non distinguibile" only an adverb of place agrees.
  if (!isQuantita(dati) || prima === 'non-distinguibile')
    return `${legame} ${uguale ? '' : `${esito} `}quella ${nome}`;
  return `${legame} ${uguale ? '' : esito === 'sopra' ? 'più ' : 'meno '}di quella ${nome}`;
}

/** The comparators that have a value in the same year, with the outcome. */
function listRiscontri(
  dati: DatiIndicatore,
  o: Rilevata,
  termini: readonly Termine[],
): Riscontro[] {
  return termini.flatMap((t) => {
    const c = findRilevata(dati, t.territorio, o.anno);
    return c ? [{ ...t, esito: confronta(dati, o, c.valore) }] : [];
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
  if (!secondo) return testa(dati, primo);
  return `${testa(dati, primo)} ${coda(dati, primo.esito, secondo)}`;
}

/**
 * The comparison that says most about an ambito's value, as the tail of a sentence: the highest or
 * lowest of the five; else against the provincia, with the first wider comparator that stands
 * elsewhere. Undefined when there is nothing to compare with.
 */
export function raffronto(dati: DatiIndicatore, o: Rilevata): string | undefined {
  const riscontri = listRiscontri(dati, o, TERMINI);
  const [primo, ...altri] = riscontri;
  const { estremo, totale } = trovaPosizione(dati, o, listAmbiti(dati, o.anno));
  if (estremo && totale === 5 && (!primo || isNetto(primo.esito))) {
    const fra = scegli(`${o.indicatore}${o.territorio}`, [
      'dei cinque ambiti',
      'fra i cinque ambiti',
    ]);
    return `il valore più ${estremo === 'massimo' ? 'alto' : 'basso'} ${fra}`;
  }
  if (!primo) return undefined;
  const contrasto = altri.find((r) => isNetto(r.esito) && r.esito !== primo.esito);
  if (!contrasto || primo.esito === 'non-distinguibile') return testa(dati, primo);
  return `${testa(dati, primo)} ${coda(dati, primo.esito, contrasto)}`;
}

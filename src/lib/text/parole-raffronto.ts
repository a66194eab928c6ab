import type { DatiIndicatore } from '../model.ts';
import type { Esito } from './confronta.ts';
import type { Rilevata } from './letture.ts';
import { frazioneInParole, multiploInParole } from './quantita.ts';
import { scegli } from './scegli.ts';
import { haSegno } from './unita-in-prosa.ts';

/** A comparison with its outcome, ready to be said. */
export interface Riscontro {
  esito: Esito;
  /** What follows "la media": "provinciale", "dell'ambito". */
  nome: string;
  /** The reference value, unrounded. */
  valore: number;
  /** True when value and reference print the same. */
  uguale: boolean;
}

/** A ratio this far from one is told in words, where words are true. */
const RAPPORTO_ALTO = 1.38;
const RAPPORTO_BASSO = 0.72;

/** "più/meno di" for amounts and shares; "sopra/sotto" where a value can be negative or is an index. */
export function isQuantita(dati: DatiIndicatore): boolean {
  return !haSegno(dati.indicatore) && !dati.indicatore.unita.startsWith('indice');
}

/** "quasi il doppio della media provinciale", where a round ratio is true. */
function conRapporto(dati: DatiIndicatore, o: Rilevata, r: Riscontro): string | undefined {
  if (!isQuantita(dati) || r.valore <= 0) return undefined;
  const rapporto = o.valore / r.valore;
  if (rapporto > RAPPORTO_BASSO && rapporto < RAPPORTO_ALTO) return undefined;
  const parole = rapporto > 1 ? multiploInParole(rapporto) : frazioneInParole(rapporto);
  if (!parole) return undefined;
  return `${parole} ${/volt/.test(parole) ? 'la' : 'della'} media ${r.nome}`;
}

/**
 * A comparison that ends its sentence, in one of its wordings.
 *
 * @param chiave what the choice of the wording depends on
 * @example "più della media provinciale", "quasi il doppio della media provinciale"
 */
export function soloRiscontro(
  dati: DatiIndicatore,
  o: Rilevata,
  r: Riscontro,
  chiave: string,
): string {
  const { esito, nome } = r;
  switch (esito) {
    case 'non-distinguibile':
      return scegli(chiave, [
        `un valore non distinguibile dalla media ${nome}`,
        `un valore non distinguibile da quello ${nome}`,
      ]);
    case 'in-linea':
      return r.uguale
        ? `pari alla media ${nome}`
        : scegli(chiave, [`in linea con la media ${nome}`, `un valore vicino alla media ${nome}`]);
    default: {
      const rapporto = conRapporto(dati, o, r);
      const variante = scegli(chiave, ['quantita', 'posto']);
      if (rapporto) return rapporto;
      return variante === 'quantita' ? primoRiscontro(dati, r) : `${esito} la media ${nome}`;
    }
  }
}

/** The first of two comparisons, in the plainest wording. */
export function primoRiscontro(dati: DatiIndicatore, { esito, nome }: Riscontro): string {
  if (esito === 'in-linea') return `in linea con la media ${nome}`;
  if (esito === 'non-distinguibile') return `un valore non distinguibile dalla media ${nome}`;
  if (!isQuantita(dati)) return `${esito} la media ${nome}`;
  return `${esito === 'sopra' ? 'più' : 'meno'} della media ${nome}`;
}

/** The second comparison, taking up the words of the first: "ma meno di quella lombarda". */
export function altroRiscontro(dati: DatiIndicatore, prima: Esito, r: Riscontro): string {
  const { esito, nome } = r;
  const ancora = esito === prima;
  if (esito === 'in-linea') return `e ${ancora ? '' : 'in linea '}con quella ${nome}`;
  if (esito === 'non-distinguibile')
    return ancora ? `né da quella ${nome}` : `ma non distinguibile da quella ${nome}`;
  const legame = ancora || prima === 'in-linea' ? 'e' : 'ma';
  // After "un valore non distinguibile" only an adverb of place agrees.
  if (!isQuantita(dati) || prima === 'non-distinguibile')
    return `${legame} ${ancora ? '' : `${esito} `}quella ${nome}`;
  return `${legame} ${ancora ? '' : esito === 'sopra' ? 'più ' : 'meno '}di quella ${nome}`;
}

import type { DatiIndicatore } from '../../model.ts';
import { confronta, type Esito } from '../confronta.ts';
import { elenco } from '../grammatica/elenco.ts';
import { findConfrontabile, isConfrontabile, type Rilevata, scalaComuni } from '../letture.ts';
import { type Termine, TERMINI } from '../termini.ts';
import { numeroInProsa, valoreInProsa } from '../unita-in-prosa.ts';
import { type Fatto, importanzaDa } from './fatto.ts';

/** How an outcome opens the sentence, is taken up after another outcome, and after the same one. */
const PAROLE: Readonly<Record<Esito, readonly [prima: string, ripresa: string, ancora: string]>> = {
  sopra: ['è sopra la media', 'sopra quella', 'quella'],
  sotto: ['è sotto la media', 'sotto quella', 'quella'],
  'in-linea': ['è in linea con la media', 'in linea con quella', 'con quella'],
  'non-distinguibile': [
    'non è distinguibile dalla media',
    'non distinguibile da quella',
    'da quella',
  ],
};

interface Detto extends Termine {
  esito: Esito;
  valore: number;
  testo: string;
}

/** "è sotto la media provinciale (189,1) e quella lombarda (190,2), in linea con quella italiana (187)". */
function raggruppa(esiti: readonly Detto[]): string {
  const ordine = [...new Set(esiti.map((e) => e.esito))];
  return ordine
    .map((esito, gruppo) => {
      const [prima, ripresa, ancora] = PAROLE[esito];
      const positivo = ordine[0] === 'non-distinguibile' && gruppo === 1;
      const apertura = gruppo === 0 ? prima : `${positivo ? 'ma è ' : ''}${ripresa}`;
      const voci = esiti.filter((e) => e.esito === esito);
      const dette = voci.map((v, i) => `${i === 0 ? apertura : ancora} ${v.nome} (${v.testo})`);
      return esito === 'non-distinguibile' ? dette.join(' né ') : elenco(dette);
    })
    .join(', ');
}

/**
 * Level of a value against its comparators, with the 95% interval where it decides the matter.
 * Undefined for counts, for ordinals, and when nothing comparable has a value in that year.
 */
export function fattoLivello(
  dati: DatiIndicatore,
  o: Rilevata,
  termini: readonly Termine[] = TERMINI,
): Fatto | undefined {
  const { indicatore } = dati;
  const contabile = indicatore.aggregazione === 'somma' || indicatore.aggregazione === 'nessuna';
  if (contabile || !isConfrontabile(o)) return undefined;
  const numero = (v: number): string => numeroInProsa(v, indicatore);
  const esiti: Detto[] = termini.flatMap((t) => {
    const c = findConfrontabile(dati, t.territorio, o.anno);
    if (!c) return [];
    const esito = confronta(dati, o, c.valore);
    return [{ ...t, esito, valore: c.valore, testo: numero(c.valore) }];
  });
  const primo = esiti[0];
  if (!primo) return undefined;
  const comprese = esiti.filter((e) => e.esito === 'non-distinguibile').length;
  const intervallo =
    o.intervallo && comprese > 0
      ? ` L'intervallo al 95%, fra ${numero(o.intervallo[0])} e ${numero(o.intervallo[1])}, ${comprese === 1 ? 'la' : 'le'} comprende.`
      : '';
  return {
    tipo: 'livello',
    importanza: importanzaDa(o.valore - primo.valore, scalaComuni(dati, o.anno)),
    statistica: {
      valore: o.valore,
      ...Object.fromEntries(esiti.map((e) => [e.territorio, e.valore])),
    },
    frase: `Il valore (${indicatore.unita === 'euro' ? valoreInProsa(o.valore, indicatore) : numero(o.valore)}) ${raggruppa(esiti)}.${intervallo}`,
  };
}

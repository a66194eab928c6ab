import type { DatiIndicatore } from '../../model.ts';
import { confronta, type Esito } from '../confronta.ts';
import { elenco } from '../grammatica/elenco.ts';
import { maiuscola } from '../grammatica/maiuscola.ts';
import { isConfrontabile, scalaComuni, findConfrontabile, type Rilevata } from '../letture.ts';
import { type Termine, TERMINI } from '../termini.ts';
import { numeroInProsa } from '../unita-in-prosa.ts';
import { type Fatto, importanzaDa } from './fatto.ts';

/** How an outcome opens the sentence, is taken up after another outcome, and after the same one. */
const PAROLE: Readonly<Record<Esito, readonly [prima: string, ripresa: string, ancora: string]>> = {
  sopra: ['sopra la media', 'sopra quella', 'quella'],
  sotto: ['sotto la media', 'sotto quella', 'quella'],
  'in-linea': ['in linea con la media', 'in linea con quella', 'con quella'],
  'non-distinguibile': [
    'non distinguibile dalla media',
    'non distinguibile da quella',
    'da quella',
  ],
};

/** "sotto la media provinciale (189,1) e quella lombarda (190,2), in linea con quella italiana (187)". */
function raggruppa(esiti: readonly (Termine & { esito: Esito; valore: string })[]): string {
  const ordine = [...new Set(esiti.map((e) => e.esito))];
  return ordine
    .map((esito, gruppo) => {
      const [prima, ripresa, ancora] = PAROLE[esito];
      const apertura = gruppo === 0 ? prima : ripresa;
      const voci = esiti.filter((e) => e.esito === esito);
      return elenco(voci.map((v, i) => `${i === 0 ? apertura : ancora} ${v.nome} (${v.valore})`));
    })
    .join(', ');
}

/**
 * Level of a value against its comparators, with the 95% interval where it decides the matter.
 * Undefined when no comparator has a value in that year.
 */
export function fattoLivello(
  dati: DatiIndicatore,
  o: Rilevata,
  termini: readonly Termine[] = TERMINI,
): Fatto | undefined {
  const { indicatore } = dati;
  if (!isConfrontabile(o)) return undefined;
  if (indicatore.aggregazione === 'somma' || indicatore.aggregazione === 'nessuna')
    return undefined;
  const numero = (v: number): string => numeroInProsa(v, indicatore);
  const statistica: Record<string, number> = { valore: o.valore };
  const esiti = termini.flatMap((t) => {
    const c = findConfrontabile(dati, t.territorio, o.anno);
    if (!c) return [];
    statistica[t.territorio] = c.valore;
    return [{ ...t, esito: confronta(dati, o, c.valore), valore: numero(c.valore) }];
  });
  const primo = esiti[0];
  if (!primo) return undefined;
  const incerto = o.intervallo && esiti.some((e) => e.esito === 'non-distinguibile');
  const intervallo =
    incerto && o.intervallo
      ? ` I casi sono pochi: l'intervallo al 95% va da ${numero(o.intervallo[0])} a ${numero(o.intervallo[1])}.`
      : '';
  return {
    tipo: 'livello',
    importanza: importanzaDa(
      o.valore - (statistica[primo.territorio] ?? 0),
      scalaComuni(dati, o.anno),
    ),
    statistica,
    frase: maiuscola(`il valore, ${numero(o.valore)}, è ${raggruppa(esiti)}.${intervallo}`),
  };
}

import type { DatiIndicatore } from '../../model.ts';
import { confronta, type Esito } from '../confronta.ts';
import { elenco } from '../grammatica/elenco.ts';
import { maiuscola } from '../grammatica/maiuscola.ts';
import { deviazioneComuni, findRilevata, type Rilevata } from '../letture.ts';
import { type Termine, TERMINI } from '../termini.ts';
import { numeroInProsa } from '../unita-in-prosa.ts';
import { type Fatto, importanzaDa } from './fatto.ts';

const TESTE: Readonly<Record<Esito, readonly [prep: string, quella: string]>> = {
  sopra: ['sopra la media', 'quella'],
  sotto: ['sotto la media', 'quella'],
  'in-linea': ['in linea con la media', 'con quella'],
  'non-distinguibile': ['non distinguibile dalla media', 'da quella'],
};

/** "sotto la media provinciale (189,1) e quella lombarda (190,2), in linea con quella italiana (187)". */
function gruppi(esiti: readonly (Termine & { esito: Esito; valore: string })[]): string {
  const parti: string[] = [];
  let primo = true;
  for (const esito of ['sopra', 'sotto', 'in-linea', 'non-distinguibile'] as const) {
    const voci = esiti.filter((e) => e.esito === esito);
    if (voci.length === 0) continue;
    const [testa, quella] = TESTE[esito];
    const aperta = primo
      ? testa
      : testa.replace('la media', 'quella').replace('dalla media', 'da quella');
    parti.push(elenco(voci.map((v, i) => `${i === 0 ? aperta : quella} ${v.nome} (${v.valore})`)));
    primo = false;
  }
  return parti.join(', ');
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
  if (indicatore.aggregazione === 'somma' || indicatore.aggregazione === 'nessuna')
    return undefined;
  const numero = (v: number): string => numeroInProsa(v, indicatore);
  const statistica: Record<string, number> = { valore: o.valore };
  const esiti = termini.flatMap((t) => {
    const c = findRilevata(dati, t.territorio, o.anno);
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
      deviazioneComuni(dati, o.anno),
    ),
    statistica,
    frase: maiuscola(`il valore, ${numero(o.valore)}, è ${gruppi(esiti)}.${intervallo}`),
  };
}

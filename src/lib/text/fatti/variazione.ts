import type { DatiIndicatore } from '../../model.ts';
import { cambioPercentuale, isImporto } from '../cambio.ts';
import { type Direzione, listConfrontabili, trovaDirezione } from '../direzione.ts';
import { conPreposizione } from '../grammatica/articolo-numero.ts';
import { elenco } from '../grammatica/elenco.ts';
import { maiuscola } from '../grammatica/maiuscola.ts';
import { findConfrontabile, type Rilevata, scalaComuni } from '../letture.ts';
import { scegli } from '../scegli.ts';
import { participio, soggettoQuota } from '../soggetto.ts';
import { dalAl, nelPeriodo } from '../tempo.ts';
import { complemento, GIA_DETTE, numeroInProsa, valoreInProsa } from '../unita-in-prosa.ts';
import { type Fatto, importanzaDa } from './fatto.ts';
import { PROVINCIA } from '../../territory/area.ts';

/** "dal 7,3% al 7,6%", "da 24.300 a 27.400 euro". */
function daAValori(dati: DatiIndicatore, prima: number, ultima: number, unita = false): string {
  const { indicatore } = dati;
  const [da, a] = [numeroInProsa(prima, indicatore), numeroInProsa(ultima, indicatore)];
  if (da.endsWith('%')) return `${conPreposizione('da', da)} ${conPreposizione('a', a)}`;
  const detta = unita && !GIA_DETTE.has(indicatore.unita);
  return `da ${da} a ${detta ? valoreInProsa(ultima, indicatore) : a}`;
}

/** The same span in the provincia, for a reader to measure the change with. */
function inProvincia(dati: DatiIndicatore, prima: Rilevata, ultima: Rilevata): string {
  const { indicatore } = dati;
  const [a, b] = [prima, ultima].map((o) => findConfrontabile(dati, PROVINCIA.id, o.anno));
  const la = a && b ? daAValori(dati, a.valore, b.valore) : undefined;
  if (!isImporto(indicatore)) return la ? `; in provincia ${la}` : '';
  const qui = cambioPercentuale(prima.valore, ultima.valore);
  const altrove = a && b ? cambioPercentuale(a.valore, b.valore) : undefined;
  const parti = [qui, altrove && `in provincia ${altrove}`].filter(Boolean);
  return parti.length > 0 ? ` (${parti.join('; ')})` : '';
}

function fraseDirezione(dati: DatiIndicatore, d: Direzione): string {
  const { indicatore } = dati;
  const { prima, ultima } = d;
  const s = soggettoQuota(indicatore);
  const testa = `${dalAl(prima.anno, ultima.anno, indicatore)} ${s.testo}`;
  const numero = (v: number): string => numeroInProsa(v, indicatore);
  if (d.verso === 'stabile')
    return `${testa} ${participio(s, 'rimast')} a ${numero(ultima.valore)}.`;
  if (d.verso === 'oscilla')
    return `${testa} ${s.plurale ? 'hanno' : 'ha'} oscillato: ${numero(prima.valore)} all'inizio, ${numero(ultima.valore)} alla fine.`;
  const chiave = `${indicatore.id}|${prima.territorio}`;
  const radice =
    d.verso === 'cresce'
      ? scegli(chiave, ['cresciut', 'salit'])
      : scegli(chiave, ['diminuit', 'calat', 'sces']);
  const correnti = indicatore.unita.startsWith('euro')
    ? " Sono euro correnti, senza togliere l'inflazione."
    : '';
  return `${testa} ${participio(s, radice)} ${daAValori(dati, prima.valore, ultima.valore, true)}${inProvincia(dati, prima, ultima)}.${correnti}`;
}

/** Two looks at the territory, or a few: their values, and nothing about what lies between. */
function fraseConfronto(dati: DatiIndicatore, punti: readonly Rilevata[]): string {
  const { indicatore } = dati;
  const s = soggettoQuota(indicatore);
  const numero = (o: Rilevata): string => numeroInProsa(o.valore, indicatore);
  const vale = (o: Rilevata): string => complemento(o.valore, indicatore);
  const quando = (o: Rilevata): string => nelPeriodo(o.anno, indicatore);
  const [prima, ultima] = [punti[0], punti.at(-1)];
  if (punti.length > 2 || !prima || !ultima) {
    const valori = elenco(punti.map((o) => `${numero(o)} ${quando(o)}`));
    return indicatore.tempo === 'confronto'
      ? `${s.testo}: ${valori}. Sono rilevazioni distinte, non un andamento.`
      : `${s.testo}: ${valori}. Gli anni sono troppo pochi per dire un andamento.`;
  }
  const [era, ora] = s.plurale ? ['erano', 'sono'] : ['era', 'è'];
  return `${quando(prima)} ${s.testo} ${era ?? ''} ${vale(prima)}, ${quando(ultima)} ${ora ?? ''} ${vale(ultima)}${inProvincia(dati, prima, ultima)}.`;
}

/** Half for the change itself, half for how far it is from that of the provincia. */
function importanzaCambio(dati: DatiIndicatore, prima: Rilevata, ultima: Rilevata): number {
  const [a, b] = [prima, ultima].map((o) => findConfrontabile(dati, PROVINCIA.id, o.anno));
  const qui = ultima.valore - prima.valore;
  if (dati.indicatore.aggregazione === 'somma') {
    const relativo = (x: number, y: number): number => (x > 0 ? y / x - 1 : 0);
    const altrove = a && b ? relativo(a.valore, b.valore) : 0;
    return Math.min(1, Math.abs(relativo(prima.valore, ultima.valore) - altrove) * 5);
  }
  const scala = scalaComuni(dati, ultima.anno);
  const altrove = a && b ? b.valore - a.valore : 0;
  return (importanzaDa(qui, scala) + importanzaDa(qui - altrove, scala)) / 2;
}

/**
 * Change over time. A direction only by the rule of `trovaDirezione`; with fewer points, or separate
 * looks at the territory, the values of the years alone; nothing for a single year, and nothing
 * across a break.
 */
export function fattoVariazione(dati: DatiIndicatore, o: Rilevata): Fatto | undefined {
  const d = trovaDirezione(dati, o.territorio);
  if (d?.verso === 'stabile' && d.ultima.valore === 0) return undefined;
  if (d) {
    const netta = d.verso === 'cresce' || d.verso === 'cala';
    return {
      tipo: 'variazione',
      importanza: netta ? Math.max(0.25, importanzaCambio(dati, d.prima, d.ultima)) : 0.1,
      statistica: { verso: d.verso, tau: d.tau, variazione: d.variazione, punti: d.punti },
      frase: maiuscola(fraseDirezione(dati, d)),
    };
  }
  const punti = listConfrontabili(dati, o.territorio).filter((x) => x.anno <= o.anno);
  const prima = punti[0];
  if (punti.length < 2 || !prima) return undefined;
  return {
    tipo: 'variazione',
    importanza: punti.length === 2 ? Math.max(0.2, importanzaCambio(dati, prima, o)) : 0.2,
    statistica: { verso: 'confronto', variazione: o.valore - prima.valore, punti: punti.length },
    frase: maiuscola(fraseConfronto(dati, punti)),
  };
}

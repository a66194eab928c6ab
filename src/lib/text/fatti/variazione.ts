import type { DatiIndicatore } from '../../model.ts';
import { cambio } from '../cambio.ts';
import { type Direzione, listConfrontabili, trovaDirezione } from '../direzione.ts';
import { elenco } from '../grammatica/elenco.ts';
import { maiuscola } from '../grammatica/maiuscola.ts';
import { scalaComuni, findConfrontabile, type Rilevata } from '../letture.ts';
import { scegli } from '../scegli.ts';
import { participio, soggetto } from '../soggetto.ts';
import { dalAl, nelPeriodo } from '../tempo.ts';
import { numeroInProsa } from '../unita-in-prosa.ts';
import { type Fatto, importanzaDa } from './fatto.ts';

/** The change, and the same span in the provincia for a reader to measure it with. */
function cambioConProvincia(dati: DatiIndicatore, prima: Rilevata, ultima: Rilevata): string {
  const qui = cambio(prima.valore, ultima.valore, dati.indicatore);
  const [a, b] = [prima, ultima].map((o) => findConfrontabile(dati, 'provincia-mb', o.anno));
  if (!a || !b || prima.territorio === 'provincia-mb') return qui;
  return `${qui} (in provincia ${cambio(a.valore, b.valore, dati.indicatore)})`;
}

function fraseDirezione(dati: DatiIndicatore, d: Direzione): string {
  const { indicatore } = dati;
  const { prima, ultima } = d;
  const s = soggetto(indicatore);
  const [da, a] = [prima, ultima].map((o) => numeroInProsa(o.valore, indicatore));
  const anni = dalAl(prima.anno, ultima.anno, indicatore);
  if (d.verso === 'stabile') return `${anni} ${s.testo} ${participio(s, 'rimast')} a ${a ?? ''}.`;
  if (d.verso === 'oscilla')
    return `${anni} il valore è salito e sceso senza una direzione: ${da ?? ''} all'inizio, ${a ?? ''} alla fine.`;
  const correnti = indicatore.unita.startsWith('euro')
    ? " Sono euro correnti: l'aumento dei prezzi è compreso."
    : '';
  const radice = d.verso === 'cresce' ? 'cresciut' : scegli(indicatore.id, ['diminuit', 'calat']);
  return `${anni} ${s.testo} ${participio(s, radice)} da ${da ?? ''} a ${a ?? ''}: ${cambioConProvincia(dati, prima, ultima)}.${correnti}`;
}

/** Two looks at the territory, or a few: their values, and nothing about what lies between. */
function fraseConfronto(dati: DatiIndicatore, punti: readonly Rilevata[]): string {
  const { indicatore } = dati;
  const [prima, ultima] = [punti[0], punti.at(-1)];
  if (!prima || !ultima) return '';
  const detto = (o: Rilevata): string =>
    `${nelPeriodo(o.anno, indicatore)} ${numeroInProsa(o.valore, indicatore)}`;
  if (punti.length > 2)
    return `${elenco(punti.map(detto))}: sono rilevazioni distinte, non un andamento.`;
  return `${nelPeriodo(prima.anno, indicatore)} il valore era ${numeroInProsa(prima.valore, indicatore)}, ${nelPeriodo(ultima.anno, indicatore)} è ${numeroInProsa(ultima.valore, indicatore)}: ${cambioConProvincia(dati, prima, ultima)}.`;
}

/**
 * Change over time. A direction only by the rule of `trovaDirezione`; with fewer points, or separate
 * looks at the territory, the values of the years alone; nothing for a single year, and nothing
 * across a break.
 */
export function fattoVariazione(dati: DatiIndicatore, o: Rilevata): Fatto | undefined {
  const deviazione = scalaComuni(dati, o.anno);
  const d = trovaDirezione(dati, o.territorio);
  if (d) {
    const netta = d.verso === 'cresce' || d.verso === 'cala';
    return {
      tipo: 'variazione',
      importanza: netta ? Math.max(0.25, importanzaDa(d.variazione, deviazione)) : 0.1,
      statistica: { verso: d.verso, tau: d.tau, variazione: d.variazione, punti: d.punti },
      frase: maiuscola(fraseDirezione(dati, d)),
    };
  }
  const punti = listConfrontabili(dati, o.territorio).filter((x) => x.anno <= o.anno);
  const prima = punti[0];
  if (punti.length < 2 || !prima) return undefined;
  const variazione = o.valore - prima.valore;
  return {
    tipo: 'variazione',
    importanza: punti.length === 2 ? Math.max(0.2, importanzaDa(variazione, deviazione)) : 0.2,
    statistica: { verso: 'confronto', variazione, punti: punti.length },
    frase: maiuscola(fraseConfronto(dati, punti)),
  };
}

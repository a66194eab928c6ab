import { quantileSorted, standardDeviation } from 'simple-statistics';
import type { Ambito, DatiIndicatore } from '../../model.ts';
import { type Estremi, type Territori, trovaEstremi } from '../estremi.ts';
import { daA } from '../gamma.ts';
import { listComuni } from '../letture.ts';
import { multiploInParole } from '../quantita.ts';
import { findDifferenzaCoerente, haSegno, numeroInProsa } from '../unita-in-prosa.ts';
import type { Fatto } from './fatto.ts';

/** With fewer comuni the quartiles are just the comuni themselves. */
const COMUNI_PER_QUARTILI = 8;
/** With fewer comuni a spread is not compared with that of the area. */
const COMUNI_PER_CONFRONTO = 5;
/** Spread of the ambito's comuni over that of all the comuni, beyond which it is worth a word. */
const MOLTO = 1.2;
const POCO = 0.6;

/** ", quasi il doppio" where zero is a true zero and the ratio is round; else the difference. */
function distanza(dati: DatiIndicatore, { massimo, minimo }: Estremi): string {
  const rapporto =
    minimo.valore > 0 && !haSegno(dati.indicatore) ? massimo.valore / minimo.valore : 0;
  const volte = multiploInParole(rapporto);
  if (volte) return /\bvolte$/.test(volte) ? `, ${volte} tanto` : `, ${volte}`;
  const differenza = findDifferenzaCoerente(massimo.valore, minimo.valore, dati.indicatore);
  return differenza ? `, una differenza di ${differenza}` : '';
}

/** A caution where chance alone could have put the two ends apart. */
function cautela({ massimo, minimo }: Estremi): string {
  const [basso, alto] = [massimo.intervallo?.[0], minimo.intervallo?.[1]];
  if (basso === undefined || alto === undefined || basso > alto) return '';
  return ' I loro intervalli al 95% si sovrappongono: con numeri così piccoli può essere un caso.';
}

function meta(dati: DatiIndicatore, valori: readonly number[]): string {
  if (valori.length < COMUNI_PER_QUARTILI) return '';
  const crescenti = [...valori].sort((a, b) => a - b);
  const [q1, q3] = [0.25, 0.75].map((q) =>
    numeroInProsa(quantileSorted(crescenti, q), dati.indicatore),
  );
  return q1 === q3 ? '' : ` La metà centrale dei comuni sta fra ${q1 ?? ''} e ${q3 ?? ''}.`;
}

function giudizio(relativa: number, comuni: number): string {
  if (comuni < COMUNI_PER_CONFRONTO || (relativa < MOLTO && relativa > POCO)) return '';
  return relativa >= MOLTO
    ? " I comuni sono più diversi fra loro che nell'insieme dell'area."
    : " I comuni si somigliano più che nell'insieme dell'area.";
}

/** How far apart the comuni of an ambito are: ends, distance or ratio, middle half. */
export function fattoDispersione(
  dati: DatiIndicatore,
  ambito: Ambito,
  territori: Territori,
): Fatto | undefined {
  const { indicatore, ultimo } = dati;
  if (indicatore.aggregazione === 'nessuna' || indicatore.aggregazione === 'somma')
    return undefined;
  const estremi = trovaEstremi(dati, ambito.comuni, ultimo, territori);
  if (!estremi || estremi.piatto) return undefined;
  const { massimo, minimo, alti, bassi } = estremi;
  const valori = estremi.ordinate.map((o) => o.valore);
  const deviazione = standardDeviation(valori);
  const tutti = standardDeviation(listComuni(dati, ultimo).map((o) => o.valore));
  const relativa = tutti > 0 ? deviazione / tutti : 0;
  const detto = giudizio(relativa, valori.length);
  const gamma = daA(
    indicatore,
    { valore: minimo.valore, nomi: bassi },
    { valore: massimo.valore, nomi: alti },
  );
  const incerto = cautela(estremi);
  return {
    tipo: 'dispersione',
    importanza: incerto ? 0.2 : detto ? 0.45 : 0.3,
    statistica: { min: minimo.valore, max: massimo.valore, deviazione, relativa },
    frase: `Fra i comuni dell'ambito si va ${gamma}${distanza(dati, estremi)}.${incerto || meta(dati, valori) + detto}`,
  };
}

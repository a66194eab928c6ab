import { quantileSorted, standardDeviation } from 'simple-statistics';
import type { Ambito, DatiIndicatore } from '../../model.ts';
import { type Territori, trovaEstremi } from '../estremi.ts';
import { elenco } from '../grammatica/elenco.ts';
import { preposizione } from '../grammatica/preposizione.ts';
import { listComuni, type Rilevata } from '../letture.ts';
import { multiploInParole } from '../quantita.ts';
import { differenzaInProsa, haSegno, numeroInProsa } from '../unita-in-prosa.ts';
import type { Fatto } from './fatto.ts';

/** With fewer comuni the quartiles are just the comuni themselves. */
const COMUNI_PER_QUARTILI = 8;
/** Spread of the ambito's comuni over that of all the comuni, beyond which it is worth a word. */
const MOLTO = 1.2;
const POCO = 0.6;

/** "una differenza di 12 punti, quasi il doppio": the ratio only where zero is a true zero. */
function distanza(dati: DatiIndicatore, min: Rilevata, max: Rilevata): string {
  const differenza = differenzaInProsa(max.valore - min.valore, dati.indicatore);
  const rapporto = min.valore > 0 && !haSegno(dati.indicatore) ? max.valore / min.valore : 0;
  const volte = multiploInParole(rapporto);
  return volte ? `${differenza} di differenza, ${volte}` : `${differenza} di differenza`;
}

function meta(dati: DatiIndicatore, valori: readonly number[]): string {
  if (valori.length < COMUNI_PER_QUARTILI) return '';
  const crescenti = [...valori].sort((a, b) => a - b);
  const [q1, q3] = [0.25, 0.75].map((q) =>
    numeroInProsa(quantileSorted(crescenti, q), dati.indicatore),
  );
  return ` La metà centrale dei comuni sta fra ${q1 ?? ''} e ${q3 ?? ''}.`;
}

/** How far apart the comuni of an ambito are: ends, distance, ratio, middle half. */
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
  const [max, min] = [estremi.ordinate[0], estremi.ordinate.at(-1)];
  if (!max || !min) return undefined;
  const valori = estremi.ordinate.map((o) => o.valore);
  const deviazione = standardDeviation(valori);
  const tutti = standardDeviation(listComuni(dati, ultimo).map((o) => o.valore));
  const relativa = tutti > 0 ? deviazione / tutti : 0;
  const a = (nomi: readonly string[]): string =>
    nomi.length > 3
      ? `in ${String(nomi.length)} comuni`
      : elenco(nomi.map((n) => preposizione('a', n)));
  const giudizio =
    relativa >= MOLTO
      ? " I comuni sono più lontani fra loro che nel resto dell'area."
      : relativa <= POCO
        ? " I comuni si somigliano più che nel resto dell'area."
        : '';
  return {
    tipo: 'dispersione',
    importanza: relativa >= MOLTO || relativa <= POCO ? 0.45 : 0.3,
    statistica: { min: min.valore, max: max.valore, deviazione, relativa },
    frase: `Fra i comuni dell'ambito il valore va da ${numeroInProsa(min.valore, indicatore)} ${a(estremi.bassi)} a ${numeroInProsa(max.valore, indicatore)} ${a(estremi.alti)}: ${distanza(dati, min, max)}.${meta(dati, valori)}${giudizio}`,
  };
}

import { sum } from 'simple-statistics';
import type { Ambito, DatiIndicatore } from '../model.ts';
import { confronta } from './confronta.ts';
import { nomeComune, type Territori } from './estremi.ts';
import { inLettere } from './grammatica/in-lettere.ts';
import { contaInLettere } from './grammatica/concordanza.ts';
import { elenco } from './grammatica/elenco.ts';
import { maiuscola } from './grammatica/maiuscola.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { findConfrontabile, listOrdinate, type Rilevata } from './letture.ts';
import { frazioneInParole } from './quantita.ts';
import { titoloOrdinale } from './titolo-ordinale.ts';
import { numeroInProsa } from './unita-in-prosa.ts';

/** The few biggest comuni that together hold half of a count. */
function titoloConteggio(comuni: readonly Rilevata[], territori: Territori): string {
  const totale = sum(comuni.map((o) => o.valore));
  let parte = 0;
  const grandi: string[] = [];
  for (const o of comuni) {
    if (parte >= totale / 2 || totale === 0) break;
    parte += o.valore;
    grandi.push(nomeComune(territori, o.territorio));
  }
  if (grandi.length === 0) return 'Nessun comune ha un valore diverso da zero';
  const quota = frazioneInParole(parte / totale) ?? 'più della metà';
  const quanto = `${quota} del totale dell'ambito`;
  if (grandi.length === 1) return `${grandi[0] ?? ''} ha ${quanto}`;
  if (grandi.length > 3)
    return `${contaInLettere(grandi.length, 'comune', 'comuni')} su ${inLettere(comuni.length)} hanno ${quanto}`;
  return `${elenco(grandi)} insieme hanno ${quanto}`;
}

/** "Quattro comuni su sette sono", "Tutti e sette i comuni sono", "Un comune su sette è". */
function quanti(n: number, totale: number): string {
  if (n === totale) return `tutti e ${inLettere(totale)} i comuni sono`;
  return `${contaInLettere(n, 'comune', 'comuni')} su ${inLettere(totale)} ${n === 1 ? 'è' : 'sono'}`;
}

/**
 * Title of the ranking of an ambito's comuni: how many are clearly above or below the provincia.
 *
 * @example "Quattro comuni su sette sono sotto la media provinciale"
 */
export function titoloClassifica(
  dati: DatiIndicatore,
  ambito: Ambito,
  territori: Territori,
): string {
  const { indicatore, ultimo } = dati;
  if (indicatore.aggregazione === 'nessuna') return titoloOrdinale(dati, ambito);
  const comuni = listOrdinate(dati, ambito.comuni, ultimo);
  if (comuni.length < 2) return `I comuni ${preposizione('di', `ambito di ${ambito.nome}`)}`;
  if (indicatore.aggregazione === 'somma') return maiuscola(titoloConteggio(comuni, territori));
  const provincia = findConfrontabile(dati, 'provincia-mb', ultimo);
  if (!provincia) {
    const [alto, basso] = [comuni[0]?.valore ?? 0, comuni.at(-1)?.valore ?? 0];
    return `I valori dei comuni vanno da ${numeroInProsa(basso, indicatore)} a ${numeroInProsa(alto, indicatore)}`;
  }
  const esiti = comuni.map((o) => confronta(dati, o, provincia.valore));
  const conteggio = (e: string): number => esiti.filter((x) => x === e).length;
  const [sopra, sotto] = [conteggio('sopra'), conteggio('sotto')];
  if (sopra === 0 && sotto === 0)
    return 'Nessun comune si distingue con certezza dalla media provinciale';
  const verso = sopra > sotto ? 'sopra' : 'sotto';
  return maiuscola(
    `${quanti(Math.max(sopra, sotto), comuni.length)} ${verso} la media provinciale`,
  );
}

import { median, sum } from 'simple-statistics';
import { formatNumero } from '../format/format-numero.ts';
import type { Ambito, DatiIndicatore } from '../model.ts';
import { confronta, type Esito } from './confronta.ts';
import { nomeComune, type Territori } from './estremi.ts';
import { daA } from './gamma.ts';
import { inLettere } from './grammatica/in-lettere.ts';
import { contaInLettere } from './grammatica/concordanza.ts';
import { elenco } from './grammatica/elenco.ts';
import { maiuscola } from './grammatica/maiuscola.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { findConfrontabile, listComuni, listOrdinate, type Rilevata } from './letture.ts';
import { frazioneInParole } from './quantita.ts';
import { PROVINCIA } from '../territory/area.ts';

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

/** "quattro comuni su sette sono sotto", "tutti e sette i comuni sono sotto", "un comune su sette è sotto". */
function quanti(n: number, totale: number, conDato: string, verso: string): string {
  if (n === totale) return `tutti e ${inLettere(totale)} i comuni${conDato} sono ${verso}`;
  const comuni = contaInLettere(n, 'comune', 'comuni');
  return `${comuni} su ${inLettere(totale)}${conDato} ${n === 1 ? 'è' : 'sono'} ${verso}`;
}

/** How many comuni are clearly above or below the provincia; the larger group first. */
function titoloControProvincia(
  dati: DatiIndicatore,
  comuni: readonly Rilevata[],
  provincia: number,
  conDato: string,
): string {
  const esiti = comuni.map((o) => confronta(dati, o, provincia));
  const conta = (e: Esito): number => esiti.filter((x) => x === e).length;
  const [sopra, sotto, incerti] = [conta('sopra'), conta('sotto'), conta('non-distinguibile')];
  if (sopra + sotto === 0)
    return incerti > 0
      ? 'nessun comune è distinguibile dalla media provinciale'
      : 'tutti i comuni sono in linea con la media provinciale';
  const [molti, pochi] = sopra > sotto ? [sopra, sotto] : [sotto, sopra];
  const [verso, altro] = sopra > sotto ? ['sopra', 'sotto'] : ['sotto', 'sopra'];
  const testa = `${quanti(molti, comuni.length, conDato, verso ?? '')} la media provinciale`;
  if (pochi > 0) return `${testa}, ${pochi === 1 ? 'uno' : inLettere(pochi)} ${altro ?? ''}`;
  return incerti > 0 && molti + incerti === comuni.length
    ? `${testa}, ${incerti === 1 ? 'uno non è distinguibile' : 'gli altri non sono distinguibili'}`
    : testa;
}

/** Ordinals are counted around the level that halves the comuni of the area. */
function titoloLivelli(dati: DatiIndicatore, comuni: readonly Rilevata[], conDato: string): string {
  const mediana = median(listComuni(dati, dati.ultimo).map((o) => o.valore));
  const sopra = comuni.filter((o) => o.valore > mediana).length;
  const sotto = comuni.filter((o) => o.valore < mediana).length;
  const detto = (n: number): string => (n === 0 ? 'nessuno' : n === 1 ? 'uno' : inLettere(n));
  return `${detto(sopra)} dei ${inLettere(comuni.length)} comuni${conDato} ${sopra > 1 ? 'stanno' : 'sta'} sopra il livello mediano dell'area (${formatNumero(mediana, Number.isInteger(mediana) ? 0 : 1)}), ${detto(sotto)} sotto`;
}

/**
 * Title of the ranking of an ambito's comuni: how many stand clear of the provincia; for counts where
 * half of the total is; for ordinals how many are above and below the median level of the area.
 *
 * @example "Quattro comuni su sette sono sotto la media provinciale, due sopra"
 */
export function titoloClassifica(
  dati: DatiIndicatore,
  ambito: Ambito,
  territori: Territori,
): string {
  const { indicatore, ultimo } = dati;
  const comuni = listOrdinate(dati, ambito.comuni, ultimo);
  const [alto, basso] = [comuni[0], comuni.at(-1)];
  if (comuni.length < 2 || !alto || !basso)
    return `I comuni ${preposizione('di', `ambito di ${ambito.nome}`)}`;
  const conDato = comuni.length < ambito.comuni.length ? ' con il dato' : '';
  if (indicatore.aggregazione === 'nessuna') return maiuscola(titoloLivelli(dati, comuni, conDato));
  if (indicatore.aggregazione === 'somma') return maiuscola(titoloConteggio(comuni, territori));
  const provincia = findConfrontabile(dati, PROVINCIA.id, ultimo);
  if (provincia) return maiuscola(titoloControProvincia(dati, comuni, provincia.valore, conDato));
  const capo = (o: Rilevata) => ({
    valore: o.valore,
    nomi: [nomeComune(territori, o.territorio)],
  });
  return maiuscola(daA(indicatore, capo(basso), capo(alto)));
}

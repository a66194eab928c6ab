import type { Ambito, DatiIndicatore } from '../model.ts';
import { type Direzione, listConfrontabili, trovaDirezione } from './direzione.ts';
import { maiuscola } from './grammatica/maiuscola.ts';
import { participio, soggettoQuota } from './soggetto.ts';
import { dalAl, nelPeriodo, periodo } from './tempo.ts';
import { complemento, differenzaInProsa, GIA_DETTE, numeroInProsa } from './unita-in-prosa.ts';

function titoloDirezione(dati: DatiIndicatore, d: Direzione): string {
  const { indicatore } = dati;
  const s = soggettoQuota(indicatore);
  const testa = `${dalAl(d.prima.anno, d.ultima.anno, indicatore)} ${s.testo}`;
  const numero = (v: number): string => numeroInProsa(v, indicatore);
  if (d.verso === 'stabile')
    return `${testa} ${participio(s, 'rimast')} a ${numero(d.ultima.valore)}`;
  if (d.verso === 'oscilla') {
    const valori = listConfrontabili(dati, d.ultima.territorio).map((o) => o.valore);
    const [min, max] = [Math.min(...valori), Math.max(...valori)];
    return `${testa} ${s.plurale ? 'hanno' : 'ha'} oscillato fra ${numero(min)} e ${numero(max)}`;
  }
  const differenza = differenzaInProsa(d.variazione, indicatore);
  const quanto =
    s.plurale && GIA_DETTE.has(indicatore.unita) ? differenza.split(' ')[0] : differenza;
  return `${testa} ${participio(s, d.verso === 'cresce' ? 'cresciut' : 'diminuit')} di ${quanto ?? ''}`;
}

/**
 * Title of the figure of time: a direction only where the rule of `trovaDirezione` gives one; fewer
 * points are told as the values of their years.
 *
 * @example "Dal 2018 al 2024 il reddito medio per contribuente è cresciuto di 3.100 euro"
 */
export function titoloSerie(dati: DatiIndicatore, ambito: Ambito): string {
  const { indicatore } = dati;
  const d = trovaDirezione(dati, ambito.id);
  if (d) return maiuscola(titoloDirezione(dati, d));
  const punti = listConfrontabili(dati, ambito.id);
  const [prima, ultima] = [punti[0], punti.at(-1)];
  if (!prima || !ultima) return `${indicatore.nome}: nessun anno da confrontare`;
  if (prima === ultima) return `Un solo anno con dati: ${periodo(ultima.anno, indicatore)}`;
  const s = soggettoQuota(indicatore);
  const [era, ora] = s.plurale ? ['erano', 'sono'] : ['era', 'è'];
  const vale = (verbo: string | undefined, o: typeof prima): string =>
    `${verbo ?? ''} ${complemento(o.valore, indicatore)}`;
  return maiuscola(
    `${nelPeriodo(prima.anno, indicatore)} ${s.testo} ${vale(era, prima)}, ${nelPeriodo(ultima.anno, indicatore)} ${vale(ora, ultima)}`,
  );
}

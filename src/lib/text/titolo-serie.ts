import type { Ambito, DatiIndicatore } from '../model.ts';
import { trovaDirezione } from './direzione.ts';
import { maiuscola } from './grammatica/maiuscola.ts';
import { findUltima, listSerie } from './letture.ts';
import { participio, soggetto } from './soggetto.ts';
import { dalAl, nelPeriodo, periodo } from './tempo.ts';
import { differenzaInProsa, numeroInProsa } from './unita-in-prosa.ts';

/**
 * Title of the figure of time: a direction only where the rule of `trovaDirezione` gives one; two
 * points are told as two values, one point as the value of its year.
 *
 * @example "Dal 2018 al 2024 il reddito medio per contribuente è cresciuto di 3.100 euro"
 */
export function titoloSerie(dati: DatiIndicatore, ambito: Ambito): string {
  const { indicatore } = dati;
  const s = soggetto(indicatore);
  const numero = (v: number): string => numeroInProsa(v, indicatore);
  const d = trovaDirezione(dati, ambito.id);
  if (d) {
    const anni = dalAl(d.prima.anno, d.ultima.anno, indicatore);
    if (d.verso === 'stabile')
      return maiuscola(
        `${anni} ${s.testo} ${participio(s, 'rimast')} a ${numero(d.ultima.valore)}`,
      );
    if (d.verso === 'oscilla') {
      const valori = listSerie(dati, ambito.id).map((o) => o.valore);
      const [min, max] = [Math.min(...valori), Math.max(...valori)];
      return maiuscola(`${anni} il valore ha oscillato fra ${numero(min)} e ${numero(max)}`);
    }
    const verbo = participio(s, d.verso === 'cresce' ? 'cresciut' : 'diminuit');
    return maiuscola(
      `${anni} ${s.testo} ${verbo} di ${differenzaInProsa(d.variazione, indicatore)}`,
    );
  }
  const serie = listSerie(dati, ambito.id);
  const prima = serie[0];
  const ultima = findUltima(dati, ambito.id);
  if (!prima || !ultima) return `Nessun dato per l'ambito di ${ambito.nome}`;
  if (prima === ultima) return `Un solo anno rilevato: ${periodo(ultima.anno, indicatore)}`;
  return maiuscola(
    `${nelPeriodo(prima.anno, indicatore)} il valore era ${numero(prima.valore)}, ${nelPeriodo(ultima.anno, indicatore)} è ${numero(ultima.valore)}`,
  );
}

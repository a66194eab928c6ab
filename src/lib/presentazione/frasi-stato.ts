import type { StatoAttivita } from '../progetto/stato-attivita.ts';
import { elenco } from '../text/grammatica/elenco.ts';
import { inLettere } from '../text/grammatica/in-lettere.ts';
import { maiuscola } from '../text/grammatica/maiuscola.ts';

const PAROLE: Readonly<Record<StatoAttivita, readonly [singolare: string, plurale: string]>> = {
  consegnata: ['è consegnata per intero', 'sono consegnate per intero'],
  'in corso': ['è in corso', 'sono in corso'],
  'da avviare': ['è da avviare', 'sono da avviare'],
};

/**
 * How many activities stand at each state, as a headline.
 *
 * @example frasiStato(['consegnata', 'in corso', 'in corso']) // "Delle tre attività dell'accordo una è consegnata per intero e due sono in corso"
 */
export function frasiStato(stati: readonly StatoAttivita[]): string {
  const parti = (Object.keys(PAROLE) as StatoAttivita[]).flatMap((stato) => {
    const quante = stati.filter((s) => s === stato).length;
    if (quante === 0) return [];
    const [singolare, plurale] = PAROLE[stato];
    return quante === 1 ? `una ${singolare}` : `${inLettere(quante)} ${plurale}`;
  });
  return maiuscola(`delle ${inLettere(stati.length)} attività dell’accordo ${elenco(parti)}`);
}

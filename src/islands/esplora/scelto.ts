/** The panel of the chosen comune: its values, its place, where to read on. */
import { celleComuni, stampaValore } from '../../lib/esplora/make-tavola.ts';
import type { Strato } from '../../lib/esplora/make-tavola.ts';
import type { ProprietaComune } from '../../lib/geo/topologia.ts';
import { nameToSlug } from '../../lib/territory/slug.ts';
import { notaStato } from '../../lib/text/nota-stato.ts';
import { periodo } from '../../lib/text/tempo.ts';
import { crea } from '../pagina.ts';

/** @param radice address of `/comuni/` in this build */
export function scriviScelto(
  posto: HTMLElement,
  comune: ProprietaComune | undefined,
  strati: readonly Strato[],
  tutti: readonly ProprietaComune[],
  radice: string,
): void {
  if (!comune) {
    posto.replaceChildren(
      crea('p', 'Scegli un comune sulla mappa, con le frecce o nella tabella.', 'nota'),
    );
    return;
  }
  const collegamento = crea('a', `La pagina di ${comune.nome}`);
  collegamento.href = `${radice}${nameToSlug(comune.nome)}/`;
  posto.replaceChildren(
    crea('h2', comune.nome),
    ...strati.map((strato) => {
      const celle = celleComuni(strato);
      const cella = celle.get(comune.id);
      const { indicatore } = strato.dati;
      const riga = crea('p', `${indicatore.nome}, ${periodo(strato.anno, indicatore)}: `);
      riga.append(crea('strong', stampaValore(cella, strato)));
      const valori = tutti.flatMap((c) => celle.get(c.id)?.valore ?? []);
      const valore = cella?.valore ?? null;
      const parti = [
        valore === null
          ? ''
          : `${String(valori.filter((v) => v > valore).length + 1)}º su ${String(valori.length)} dal valore più alto`,
        (valore !== null && cella && notaStato(cella)) || '',
        cella?.avviso ?? '',
      ].filter(Boolean);
      if (parti.length > 0) riga.append(crea('span', ` (${parti.join('; ')})`, 'nota'));
      return riga;
    }),
    collegamento,
  );
}

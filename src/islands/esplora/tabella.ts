/** The same values as the maps, as a table; and the service points as lists. */
import { celleComuni, stampaValore } from '../../lib/esplora/make-tavola.ts';
import type { Strato } from '../../lib/esplora/make-tavola.ts';
import type { Punto } from '../../lib/esplora/servizi.ts';
import type { ProprietaComune } from '../../lib/geo/topologia.ts';
import { formatNumero } from '../../lib/format/format-numero.ts';
import { notaStato } from '../../lib/text/nota-stato.ts';
import { periodo } from '../../lib/text/tempo.ts';
import { rendiOrdinabile } from '../tabelle.ts';
import { crea } from '../pagina.ts';

/**
 * @param scelto code of the chosen comune
 * @param scegli called with the code of the comune whose name is pressed
 */
export function scriviTabella(
  posto: HTMLElement,
  comuni: readonly ProprietaComune[],
  strati: readonly Strato[],
  scelto: string,
  scegli: (codice: string) => void,
): void {
  const tabella = crea('table');
  const testata = tabella.createTHead().insertRow();
  for (const [i, nome] of ['Comune', ...strati.map(nomeStrato), 'Note'].entries()) {
    const intestazione = crea('th', nome, i > 0 && i <= strati.length ? 'numero' : '');
    intestazione.scope = 'col';
    testata.append(intestazione);
  }
  const corpo = tabella.createTBody();
  const celle = strati.map(celleComuni);
  for (const comune of comuni) {
    const riga = corpo.insertRow();
    riga.dataset['t'] = comune.id;
    const nome = crea('th');
    nome.scope = 'row';
    const bottone = crea('button', comune.nome, 'come-link');
    bottone.type = 'button';
    bottone.ariaPressed = String(comune.id === scelto);
    bottone.addEventListener('click', () => {
      scegli(comune.id);
    });
    nome.append(bottone);
    riga.append(nome);
    const note = new Set<string>();
    for (const [i, strato] of strati.entries()) {
      const cella = celle[i]!.get(comune.id);
      riga.append(
        crea(
          'td',
          stampaValore(cella, strato),
          `numero${cella?.valore == null ? ' mancante' : ''}`,
        ),
      );
      if (cella?.valore != null) note.add(notaStato(cella) ?? '').add(cella.avviso ?? '');
    }
    riga.append(crea('td', [...note].filter(Boolean).join('. '), 'nota'));
  }
  posto.replaceChildren(tabella);
  rendiOrdinabile(tabella);
}

const nomeStrato = ({ dati: { indicatore }, anno }: Strato): string =>
  `${indicatore.nome}, ${periodo(anno, indicatore)}`;

/** Service points, one list a kind: those of the chosen comune, of the ambito in relief, or all. */
export function scriviSedi(
  posto: HTMLElement,
  gruppi: readonly { nome: string; fonte: string; punti: readonly Punto[] }[],
  nomeComune: ReadonlyMap<string, string>,
): void {
  posto.replaceChildren(
    ...gruppi.map(({ nome, fonte, punti }) => {
      const insieme = crea('div');
      const gruppo = crea('details', '', 'apri');
      gruppo.append(crea('summary', `${nome}: ${formatNumero(punti.length, 0)}`));
      const elenco = crea('ul', '', 'voci');
      const perComune = [...punti].sort((a, b) =>
        (nomeComune.get(a.territorio) ?? '').localeCompare(
          nomeComune.get(b.territorio) ?? '',
          'it',
        ),
      );
      for (const p of perComune) {
        const voce = crea('li', `${nomeComune.get(p.territorio) ?? ''}: ${p.nome} `);
        const dove = p.lat === null ? `${p.indirizzo} (posizione non nota)` : p.indirizzo;
        voce.append(crea('span', dove, 'nota'));
        elenco.append(voce);
      }
      gruppo.append(elenco);
      insieme.append(gruppo, crea('p', fonte, 'nota'));
      return insieme;
    }),
  );
}

/** A collection that came with the address: it is shown, and enters the reader's own only if they say so. */
import { parseCollegamento } from '../../lib/raccolta/collegamento.ts';
import type { Voce } from '../../lib/raccolta/modello.ts';
import { NOMI_TIPO } from '../../lib/raccolta/tipo-voce.ts';
import { crea, findElement } from '../pagina.ts';
import { saveContenuti } from './conserva.ts';
import { readDalSito } from './materiali.ts';

/** Shows what the address offers. @param accetta told what the reader takes */
export function attivaOfferta(accetta: (voci: readonly Voce[]) => void): void {
  const offerta = findElement('offerta');
  const esito = findElement('esito-offerta');
  const parti = findElement('parti-offerte');
  const si = findElement<HTMLButtonElement>('accetta');
  let offerte: Voce[] = [];

  function chiudi(): void {
    offerta.hidden = true;
    history.replaceState(null, '', location.pathname);
  }

  async function mostra(): Promise<void> {
    const posti = parseCollegamento(location.hash);
    offerta.hidden = posti.length === 0;
    if (posti.length === 0) return;
    si.disabled = true;
    parti.replaceChildren();
    esito.textContent = 'Leggo le parti…';
    const { contenuti, mancanti } = await readDalSito(posti);
    await saveContenuti([...contenuti.values()]);
    offerte = [...contenuti.values()].map(({ voce }) => voce);
    parti.replaceChildren(
      ...offerte.map(({ tipo, titolo, pagina, ancora }) => {
        const riga = crea('li');
        riga.append(
          crea('strong', titolo),
          crea('span', ` ${NOMI_TIPO[tipo]}${ancora === '' ? '' : ` · ${pagina}`}`, 'nota'),
        );
        return riga;
      }),
    );
    si.disabled = offerte.length === 0;
    esito.textContent =
      mancanti.length === 0
        ? 'Si aggiungono alla tua raccolta, che resta com’è; quelle che hai già non si ripetono.'
        : `${String(mancanti.length)} su ${String(posti.length)} non si leggono: manca la rete, oppure le loro pagine non ci sono più.`;
  }

  si.addEventListener('click', () => {
    accetta(offerte);
    chiudi();
    findElement('titolo-parti').focus();
  });
  findElement('rifiuta').addEventListener('click', () => {
    chiudi();
    document.querySelector('main')?.focus();
  });
  addEventListener('hashchange', () => {
    void mostra();
  });
  void mostra();
}

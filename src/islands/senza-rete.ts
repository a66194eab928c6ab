/** The page /senza-rete/: the reader asks for a copy of some ambiti, sees what is kept, deletes it. */
import { findElement } from './pagina.ts';
import { avviaServizio, contaPagine, puoTenere, tieni, togliTutto } from './senza-rete/copia.ts';

const modulo = findElement<HTMLFormElement>('scelta-copia');
const stato = findElement('stato-copia');
const togli = findElement<HTMLButtonElement>('togli-copia');
const edizione = modulo.dataset['edizione'] ?? '';
const perTutti = modulo.dataset['pagine'] ?? '';
const invia = modulo.querySelector<HTMLButtonElement>('button[type="submit"]');

async function diciStato(): Promise<void> {
  const pagine = await contaPagine(edizione);
  togli.hidden = pagine === undefined;
  stato.textContent =
    pagine === undefined
      ? 'Su questo dispositivo non c’è nessuna copia.'
      : `Su questo dispositivo ci sono ${String(pagine)} pagine dell’edizione ${edizione}: si aprono anche senza rete.`;
}

async function copia(): Promise<void> {
  const scelti = [...modulo.querySelectorAll<HTMLInputElement>('input:checked')];
  const pagine = [perTutti, ...scelti.map(({ dataset }) => dataset['comuni'] ?? '')]
    .join(' ')
    .split(' ');
  const ambiti = scelti.map(({ value }) => value);
  if (invia) invia.disabled = true;
  try {
    await avviaServizio(edizione);
    await tieni(edizione, pagine, ambiti, (fatte, tutte) => {
      stato.textContent = `Pagina ${String(fatte)} di ${String(tutte)}…`;
    });
    await diciStato();
  } catch {
    stato.textContent =
      'La copia non è completa: la rete si è interrotta, o manca spazio. Riprova: si aggiunge quello che manca.';
    togli.hidden = false;
  } finally {
    if (invia) invia.disabled = false;
  }
}

if (puoTenere()) {
  modulo.hidden = false;
  void diciStato();
} else stato.textContent = 'Questo browser, o la navigazione privata, non lascia tenere una copia.';

modulo.addEventListener('submit', (evento) => {
  evento.preventDefault();
  void copia();
});
togli.addEventListener('click', () => {
  void togliTutto().then(diciStato);
});

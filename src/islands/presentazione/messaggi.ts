/** What the slides and the window of who speaks say to each other. */
export type Messaggio =
  | { tipo: 'mostra'; indice: number }
  | { tipo: 'pronto' }
  | { tipo: 'avanti' }
  | { tipo: 'indietro' };

/** The windows are one page opened twice; from a folder they have no origin to name. */
export function invia(finestra: Window, messaggio: Messaggio): void {
  finestra.postMessage(messaggio, location.protocol === 'file:' ? '*' : location.origin);
}

/** Calls back for each message of one window, and of no other. */
export function ascolta(finestra: Window, allArrivo: (messaggio: Messaggio) => void): void {
  window.addEventListener('message', (evento: MessageEvent<Messaggio>) => {
    if (evento.source === finestra) allArrivo(evento.data);
  });
}

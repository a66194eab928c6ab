import { crea } from '../pagina.ts';

/** What the buttons over the slides do; `note` tells whether the notes are now shown. */
export interface Comandi {
  note: () => boolean;
  relatore: () => void;
  esci: () => void;
}

/** The buttons over the slides: seen at the start, then only by who looks for them with the pointer or the keyboard. */
export function aggiungiBarra(
  palco: HTMLElement,
  comandi: Comandi,
): { segnaNote: (mostrate: boolean) => void } {
  const barra = crea('div', '', 'barra-diapositive');
  barra.setAttribute('role', 'toolbar');
  barra.setAttribute('aria-label', 'Comandi della presentazione');
  const aggiungi = (testo: string, tasto: string, alClic: () => void) => {
    const bottone = crea('button', `${testo} (${tasto})`);
    bottone.type = 'button';
    bottone.setAttribute('aria-keyshortcuts', tasto);
    bottone.addEventListener('click', alClic);
    barra.append(bottone);
    return bottone;
  };
  const note = aggiungi('Note', 'N', () => {
    segnaNote(comandi.note());
  });
  const segnaNote = (mostrate: boolean) => {
    note.setAttribute('aria-pressed', String(mostrate));
  };
  segnaNote(false);
  aggiungi('Finestra del relatore', 'S', comandi.relatore);
  if (document.fullscreenEnabled)
    aggiungi('Schermo intero', 'F', () => {
      void (document.fullscreenElement ? document.exitFullscreen() : palco.requestFullscreen());
    });
  aggiungi('Leggi come pagina', 'Q', comandi.esci);
  palco.append(barra);
  return { segnaNote };
}

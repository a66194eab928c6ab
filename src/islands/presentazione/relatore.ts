import { crea } from '../pagina.ts';
import { ascolta, invia } from './messaggi.ts';

const AVANTI = ['ArrowRight', 'ArrowDown', 'PageDown', ' '];
const INDIETRO = ['ArrowLeft', 'ArrowUp', 'PageUp'];

const due = (n: number) => String(n).padStart(2, '0');

/** "04:05" since the window was opened. */
function scriviDurata(millisecondi: number): string {
  const secondi = Math.floor(millisecondi / 1000);
  return `${due(Math.floor(secondi / 60))}:${due(secondi % 60)}`;
}

/**
 * The window of who speaks: this slide, the next one, the notes, the time. The slides follow its keys.
 *
 * @param diapositive the window that projects
 */
export function avviaRelatore(palco: HTMLElement, diapositive: Window): void {
  document.documentElement.classList.add('relatore');
  document.title = `Relatore · ${document.title}`;
  const sezioni = [...palco.querySelectorAll<HTMLElement>('.diapositiva')];
  const posto = crea('p', '', 'relatore-posto');
  const tempo = crea('p', '', 'relatore-tempo');
  const vai = (tipo: 'avanti' | 'indietro') => () => {
    invia(diapositive, { tipo });
  };
  const comandi = crea('div', '', 'relatore-comandi');
  for (const [nome, tipo] of [
    ['Indietro', 'indietro'],
    ['Avanti', 'avanti'],
  ] as const) {
    const bottone = crea('button', nome, 'bottone');
    bottone.type = 'button';
    bottone.addEventListener('click', vai(tipo));
    comandi.append(bottone);
  }
  posto.setAttribute('role', 'status');
  comandi.append(posto, tempo);
  palco.prepend(comandi);

  const mostra = (indice: number) => {
    for (const [i, sezione] of sezioni.entries()) {
      sezione.dataset['posto'] = i === indice ? 'ora' : i === indice + 1 ? 'dopo' : '';
    }
    posto.textContent = `${String(indice + 1)} di ${String(sezioni.length)}`;
  };
  ascolta(diapositive, (messaggio) => {
    if (messaggio.tipo === 'mostra') mostra(messaggio.indice);
  });
  document.addEventListener('keydown', (evento) => {
    if (evento.target instanceof HTMLButtonElement && evento.key === ' ') return;
    if (AVANTI.includes(evento.key)) vai('avanti')();
    else if (INDIETRO.includes(evento.key)) vai('indietro')();
    else return;
    evento.preventDefault();
  });
  const inizio = Date.now();
  const batti = () => {
    const ora = new Date().toLocaleTimeString('it-IT', { hour: '2-digit', minute: '2-digit' });
    tempo.textContent = `Ore ${ora} · trascorsi ${scriviDurata(Date.now() - inizio)}`;
  };
  batti();
  setInterval(batti, 1000);
  mostra(0);
  invia(diapositive, { tipo: 'pronto' });
}

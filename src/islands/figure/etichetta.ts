/** The label that follows a pointer or a chosen mark. */
import type { Detto } from './segni.ts';

const DISTANZA = 14;

let riquadro: HTMLElement | undefined;

function makeRiquadro(): HTMLElement {
  const nuovo = document.createElement('div');
  nuovo.className = 'etichetta';
  nuovo.hidden = true;
  // What it says is announced apart, and only for the keyboard.
  nuovo.ariaHidden = 'true';
  document.body.append(nuovo);
  return nuovo;
}

/** Shows the label near a point of the screen, wholly inside it. */
export function mostraEtichetta({ nome, valore, nota }: Detto, x: number, y: number): void {
  riquadro ??= makeRiquadro();
  const forte = document.createElement('strong');
  forte.textContent = nome;
  riquadro.replaceChildren(forte);
  for (const [testo, classe] of [
    [valore, 'etichetta-valore'],
    [nota, 'etichetta-nota'],
  ] as const) {
    if (!testo) continue;
    const riga = document.createElement('span');
    riga.className = classe;
    riga.textContent = testo;
    riquadro.append(riga);
  }
  riquadro.hidden = false;
  const { width, height } = riquadro.getBoundingClientRect();
  const aDestra = x + DISTANZA + width < innerWidth;
  const sotto = y - DISTANZA - height < 0;
  riquadro.style.left = `${String(Math.max(4, aDestra ? x + DISTANZA : x - DISTANZA - width))}px`;
  riquadro.style.top = `${String(sotto ? y + DISTANZA : y - DISTANZA - height)}px`;
}

/** Takes the label away. */
export function nascondiEtichetta(): void {
  if (riquadro) riquadro.hidden = true;
}

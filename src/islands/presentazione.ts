/**
 * A presentation becomes slides where the window is wide enough to project them; elsewhere, and with
 * `?pagina`, it stays a page. With `?relatore` it is the window of who speaks, opened by the slides.
 */
import { crea } from './pagina.ts';

/** Narrower than this one reads: the slides start on request. */
const LARGA = '(min-width: 60rem)';

const palco = document.querySelector<HTMLElement>('.palco');
const azioni = document.querySelector<HTMLElement>('[data-azioni]');
const parametri = new URLSearchParams(location.search);

async function presenta(): Promise<void> {
  if (palco) await (await import('./presentazione/diapositive.ts')).avviaDiapositive(palco);
}

function offri(): void {
  const bottone = crea('button', 'Presenta', 'bottone');
  bottone.type = 'button';
  bottone.addEventListener('click', () => void presenta());
  const voce = crea('li');
  voce.append(bottone);
  azioni?.prepend(voce);
}

const apertoDa = window.opener as Window | null;
if (palco && parametri.has('relatore') && apertoDa) {
  void import('./presentazione/relatore.ts').then((m) => {
    m.avviaRelatore(palco, apertoDa);
  });
} else {
  offri();
  if (!parametri.has('pagina') && matchMedia(LARGA).matches) void presenta();
}

import Reveal from 'reveal.js';
import stile from 'reveal.js/reveal.css?url';
import { crea } from '../pagina.ts';
import { aggiungiBarra } from './barra.ts';
import { ascolta, invia } from './messaggi.ts';
import { traduci } from './traduci.ts';

const TASTI = { note: 78, relatore: 83, esci: 81, su: 38, giu: 40 } as const;
/** How far an arrow scrolls a sheet that does not fit, in its units. */
const PASSO = 120;

/** The library's style sheet, before those of the page; in a folder it is already in them. */
async function caricaStile(): Promise<void> {
  if (stile === '') return;
  const foglio = crea('link');
  foglio.rel = 'stylesheet';
  foglio.href = stile;
  await new Promise((fatto, fallito) => {
    foglio.addEventListener('load', fatto);
    foglio.addEventListener('error', fallito);
    document.head.prepend(foglio);
  });
}

/** Turns the page into slides. Keys: left and right, space, PageUp and PageDown; N notes, S speaker, Q page, F full screen, B black; up and down scroll a sheet. */
export async function avviaDiapositive(palco: HTMLElement): Promise<void> {
  const radice = palco.querySelector<HTMLElement>('.presentazione');
  if (!radice || radice.classList.contains('reveal')) return;
  await caricaStile();
  // `print-pdf` keeps the library's own print style away: paper has that of the page.
  document.documentElement.classList.add('presenta', 'print-pdf');
  palco.classList.add('reveal-viewport');
  radice.classList.add('reveal');
  const deck = new Reveal(radice, {
    embedded: true,
    width: 1920,
    height: 1080,
    margin: 0,
    minScale: 0.05,
    maxScale: 4,
    center: false,
    hash: true,
    transition: 'none',
    backgroundTransition: 'none',
    slideNumber: 'c/t',
    scrollActivationWidth: 0,
    jumpToSlide: false,
    help: false,
    // A button that has the focus keeps the keys that press it.
    keyboardCondition: ({ key }: KeyboardEvent) =>
      ![' ', 'Enter'].includes(key) || !document.activeElement?.closest('button, a'),
  });
  await deck.initialize();

  let note = false;
  const cambiaNote = () => {
    note = !note;
    deck.configure({ showNotes: note });
    deck.layout();
    return note;
  };
  let relatore: Window | null = null;
  const mostra = () => {
    if (relatore && !relatore.closed)
      invia(relatore, { tipo: 'mostra', indice: deck.getSlidePastCount() });
  };
  const apriRelatore = () => {
    const finestra = window.open('?relatore', 'relatore', 'width=1100,height=760');
    if (!finestra || finestra === relatore) return;
    relatore = finestra;
    ascolta(finestra, ({ tipo }) => {
      if (tipo === 'pronto') mostra();
      if (tipo === 'avanti') deck.next();
      if (tipo === 'indietro') deck.prev();
    });
  };
  const esci = () => {
    location.href = `${location.pathname}?pagina#${deck.getCurrentSlide().id}`;
  };
  const scorri = (passo: number) => {
    deck.getCurrentSlide().querySelector('.lastra')?.scrollBy(0, passo);
  };
  deck.on('slidechanged', mostra);
  const barra = aggiungiBarra(palco, { note: cambiaNote, relatore: apriRelatore, esci });
  deck.addKeyBinding(TASTI.note, () => {
    barra.segnaNote(cambiaNote());
  });
  deck.addKeyBinding(TASTI.relatore, apriRelatore);
  deck.addKeyBinding(TASTI.esci, esci);
  deck.addKeyBinding(TASTI.su, () => {
    scorri(-PASSO);
  });
  deck.addKeyBinding(TASTI.giu, () => {
    scorri(PASSO);
  });
  traduci(radice);
}

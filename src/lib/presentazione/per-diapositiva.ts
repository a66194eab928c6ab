import type { Impagina } from '../chart/due-larghezze.ts';
import type { Larghezza } from '../chart/figura.ts';
import { el } from '../chart/svg.ts';

const disegnaLarga =
  (larghezza: Larghezza): Impagina =>
  (disegna, dati) =>
    disegna({ ...dati, larghezza, id: `${dati.id}-${String(larghezza)}` } as Parameters<
      typeof disegna
    >[0]);

/** The narrow layout alone, which enlarged on a slide is read from the last row. */
export const perPocheRighe: Impagina = disegnaLarga(360);

/** For a figure that needs room: wider on a slide, narrow for those who read the page on a phone. */
export const perDiapositiva: Impagina = (disegna, dati) =>
  el('div', { class: 'variante-proiettata' }, disegnaLarga(540)(disegna, dati)) +
  el('div', { class: 'variante-telefono' }, perPocheRighe(disegna, dati));

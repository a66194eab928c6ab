/**
 * What every page loads: a kilobyte that waits. A figure comes alive when a pointer or the keyboard
 * reaches it, a table or a control when it comes near the screen.
 */
import type { Tocco } from './figure/evidenza.ts';

let evidenza: Promise<void> | undefined;
let ultimo: Tocco | undefined;

function caricaEvidenza(): void {
  evidenza ??= import('./figure/evidenza.ts').then((m) => {
    m.avviaEvidenza(ultimo);
  });
}

function isVivo(evento: Event): boolean {
  return evento.target instanceof Element && evento.target.closest('.disegno, tr[data-t]') !== null;
}

for (const tipo of ['pointerover', 'click'] as const) {
  document.addEventListener(
    tipo,
    (evento) => {
      if (!isVivo(evento)) return;
      // The gesture that loads the module is not lost: it is played again when it is there.
      ultimo = {
        bersaglio: evento.target as Element,
        x: evento.clientX,
        y: evento.clientY,
        fissa: tipo === 'click',
      };
      caricaEvidenza();
    },
    { passive: true },
  );
}
document.addEventListener('keydown', (evento) => {
  if (evento.key === 'Tab') caricaEvidenza();
});

// A panel of citation is filled when it is opened; the event of a <details> does not bubble.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return;
    if (target.matches('.cita'))
      void import('./cita.ts').then((m) => {
        m.completaCita(target);
      });
  },
  true,
);

const VICINI: [selettore: string, attiva: (elemento: HTMLElement) => Promise<void>][] = [
  [
    '.tabella table',
    async (elemento) => {
      (await import('./tabelle.ts')).rendiOrdinabile(elemento as HTMLTableElement);
    },
  ],
  [
    '.comandi-figura[data-anni]',
    async (elemento) => {
      (await import('./figure/anni.ts')).attivaAnni(elemento);
    },
  ],
  [
    '.comandi-figura[data-serie]',
    async (elemento) => {
      (await import('./figure/confronto-serie.ts')).attivaConfronto(elemento);
    },
  ],
];

for (const [selettore, attiva] of VICINI) {
  const osservatore = new IntersectionObserver(
    (voci) => {
      for (const { isIntersecting, target } of voci) {
        if (!isIntersecting) continue;
        osservatore.unobserve(target);
        void attiva(target as HTMLElement);
      }
    },
    { rootMargin: '300px' },
  );
  for (const elemento of document.querySelectorAll(selettore)) osservatore.observe(elemento);
}

/** Names of the controls that reveal.js writes in English. */
const NOMI: readonly (readonly [selettore: string, nome: string])[] = [
  ['.navigate-left', 'Diapositiva precedente'],
  ['.navigate-right', 'Diapositiva successiva'],
  ['.navigate-up', 'Diapositiva sopra'],
  ['.navigate-down', 'Diapositiva sotto'],
];

/** Says in Italian what the library says in English. */
export function traduci(radice: HTMLElement): void {
  for (const [selettore, nome] of NOMI) {
    radice.querySelector(`.controls ${selettore}`)?.setAttribute('aria-label', nome);
  }
  radice.querySelector('.controls')?.setAttribute('aria-label', 'Scorri le diapositive');
  radice.querySelector('.speaker-notes')?.setAttribute('aria-label', 'Note per chi parla');
  const riprendi = radice.querySelector('.resume-button');
  if (riprendi) riprendi.textContent = 'Riprendi la presentazione';
}

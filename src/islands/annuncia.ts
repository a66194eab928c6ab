let regione: HTMLElement | undefined;

/** Says a sentence to who listens to the page instead of looking at it. */
export function annuncia(testo: string): void {
  if (!regione) {
    regione = document.createElement('p');
    regione.className = 'nascosto';
    regione.setAttribute('role', 'status');
    document.querySelector('main')?.append(regione);
  }
  regione.textContent = testo;
}

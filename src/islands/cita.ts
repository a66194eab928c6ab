/** Citations with the whole address of the page, and as files for a reference manager. */
import { saveFile } from './pagina.ts';

const FILE = [
  { estensione: 'bib', tipo: 'application/x-bibtex' },
  { estensione: 'ris', tipo: 'application/x-research-info-systems' },
];

/** Completes a citation block and gives each format its file. */
export function completaCita(blocco: HTMLElement): void {
  const relativo = blocco.dataset['indirizzo'] ?? '';
  const intero = new URL(relativo, location.href).href;
  const nome = relativo.split('/').filter(Boolean).slice(-2).join('-');
  for (const [i, testo] of [...blocco.querySelectorAll('pre')].entries()) {
    testo.textContent = testo.textContent.replace(relativo, intero);
    const formato = FILE[i];
    if (!formato) continue;
    const bottone = document.createElement('button');
    bottone.type = 'button';
    bottone.className = 'bottone secondario';
    bottone.textContent = `Scarica .${formato.estensione}`;
    bottone.addEventListener('click', () => {
      saveFile(`${nome}.${formato.estensione}`, formato.tipo, `${testo.textContent}\n`);
    });
    testo.after(bottone);
  }
}

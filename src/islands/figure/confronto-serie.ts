/** The comparator picker of a series: one line comes forward, its values are written beside. */
import { descriviSegno, listSegni, nomeTerritorio, prendiTitoli } from './segni.ts';

/** Puts the picker under the figure of time. */
export function attivaConfronto(posto: HTMLElement): void {
  const figura = posto.closest('figure');
  const disegni = [...(figura?.querySelectorAll<SVGSVGElement>('svg.disegno') ?? [])];
  const primo = disegni[0];
  if (!figura || !primo) return;
  const territori = [...new Set(listSegni(primo).map((s) => s.dataset['t']!))].filter(
    (t) => t !== posto.dataset['serie'],
  );
  if (territori.length < 2) return;
  disegni.forEach(prendiTitoli);
  const etichetta = document.createElement('label');
  etichetta.htmlFor = 'confronto-serie';
  etichetta.textContent = 'Confronta con';
  const scelta = document.createElement('select');
  scelta.id = 'confronto-serie';
  scelta.append(new Option('Nessuno in particolare', ''));
  const gruppi = { Comuni: /^\d{6}$/, 'Ambiti e confronti': /^\D/ };
  for (const [nome, forma] of Object.entries(gruppi).reverse()) {
    const voci = territori
      .filter((t) => forma.test(t))
      .map((t) => new Option(nomeTerritorio(t), t))
      .sort((a, b) => (nome === 'Comuni' ? a.text.localeCompare(b.text, 'it') : 0));
    if (voci.length === 0) continue;
    const gruppo = document.createElement('optgroup');
    gruppo.label = nome;
    gruppo.append(...voci);
    scelta.append(gruppo);
  }
  const esito = document.createElement('p');
  esito.className = 'nota';
  esito.setAttribute('role', 'status');
  scelta.addEventListener('change', () => {
    for (const svg of disegni) {
      svg.classList.toggle('con-scelta', scelta.value !== '');
      for (const segno of listSegni(svg)) {
        segno.classList.toggle('scelto', segno.dataset['t'] === scelta.value);
        segno.classList.toggle('protagonista', segno.dataset['t'] === posto.dataset['serie']);
      }
    }
    esito.textContent = [posto.dataset['serie'] ?? '', scelta.value]
      .filter((t) => scelta.value !== '' && t !== '')
      .map((t) => describe(primo, t))
      .join('; ');
  });
  posto.append(etichetta, scelta, esito);
}

/** "Lissone 25.310 € (2024)", from the drawing or from the tables of the page. */
function describe(svg: SVGSVGElement, territorio: string): string {
  const segno = listSegni(svg).findLast((s) => s.dataset['t'] === territorio);
  if (!segno) return '';
  const { nome, valore } = descriviSegno(segno);
  return `${nome}: ${valore}`;
}

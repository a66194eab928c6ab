/**
 * Label and linked highlight: the same territory lights up in map, ranking, series, legend and tables.
 * By mouse on hover, by touch on a tap, by keyboard with the arrows on a focused figure.
 */
import { annuncia } from '../annuncia.ts';
import { mostraEtichetta, nascondiEtichetta } from './etichetta.ts';
import { descriviSegno, listSegni, prendiTitoli } from './segni.ts';
import type { Segno } from './segni.ts';

/** A gesture on the page. */
export interface Tocco {
  bersaglio: Element;
  x: number;
  y: number;
  /** True for a click or a tap: the label stays until the next one. */
  fissa: boolean;
}

/** Farther than this from a small mark, a pointer is not on it. Pixels. */
const PRESA = 18;

let avviata = false;
let acceso: string | undefined;
let fisso = false;
const pronte = new WeakSet<SVGSVGElement>();

/** Starts listening; plays again the gesture that asked for the module. */
export function avviaEvidenza(primo?: Tocco): void {
  if (avviata) return;
  avviata = true;
  for (const svg of document.querySelectorAll<SVGSVGElement>('main svg.disegno'))
    preparaFigura(svg);
  document.addEventListener('pointermove', (e) => {
    if (e.pointerType === 'mouse' && e.target instanceof Element)
      tocca({ bersaglio: e.target, x: e.clientX, y: e.clientY, fissa: false });
  });
  document.addEventListener('click', (e) => {
    if (e.target instanceof Element)
      tocca({ bersaglio: e.target, x: e.clientX, y: e.clientY, fissa: true });
  });
  document.addEventListener('keydown', (e) => {
    if (e.key === 'Escape') spegni();
  });
  document.addEventListener(
    'scroll',
    () => {
      nascondiEtichetta();
    },
    { passive: true },
  );
  if (primo) tocca(primo);
}

/** Makes a drawing walkable by keyboard; drawings whose marks are links already are. */
export function preparaFigura(svg: SVGSVGElement): void {
  if (pronte.has(svg)) return;
  pronte.add(svg);
  prendiTitoli(svg);
  if (listSegni(svg).length === 0) return;
  if (svg.querySelector('a')) {
    svg.addEventListener('focusin', ({ target }) => {
      const segno = (target as Element).querySelector<Segno>('[data-t]');
      if (segno) mostraSegno(segno);
    });
    svg.addEventListener('focusout', spegni);
    return;
  }
  svg.setAttribute('tabindex', '0');
  svg.setAttribute('role', 'application');
  svg.setAttribute('aria-roledescription', 'figura, frecce per scorrere i territori');
  svg.addEventListener('focusout', spegni);
  svg.addEventListener('keydown', (evento) => {
    scorri(svg, evento);
  });
}

const PASSI: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function scorri(svg: SVGSVGElement, evento: KeyboardEvent): void {
  const perTerritorio = new Map(listSegni(svg).map((s) => [s.dataset['t']!, s]));
  const territori = [...perTerritorio.keys()];
  if (svg.classList.contains('disegno-mappa')) {
    const nome = (t: string) => descriviSegno(perTerritorio.get(t)!).nome;
    territori.sort((a, b) => nome(a).localeCompare(nome(b), 'it'));
  }
  const ora = acceso === undefined ? -1 : territori.indexOf(acceso);
  const passo = PASSI[evento.key];
  let dove: number | undefined;
  if (passo !== undefined) dove = ora < 0 ? 0 : (ora + passo + territori.length) % territori.length;
  else if (evento.key === 'Home') dove = 0;
  else if (evento.key === 'End') dove = territori.length - 1;
  else if ((evento.key === 'Enter' || evento.key === ' ') && acceso !== undefined) {
    evento.preventDefault();
    scegli(svg, acceso);
    return;
  }
  if (dove === undefined) return;
  evento.preventDefault();
  const segno = perTerritorio.get(territori[dove]!)!;
  mostraSegno(segno);
  const { nome, valore, nota } = descriviSegno(segno);
  annuncia([nome, valore, nota].filter(Boolean).join(', '));
}

/** Tells who drew the figure that a territory has been chosen. */
function scegli(svg: SVGSVGElement, territorio: string): void {
  svg.dispatchEvent(new CustomEvent('territorio', { bubbles: true, detail: territorio }));
}

function mostraSegno(segno: Segno): void {
  accendi(segno.dataset['t']!);
  const { x, y, width } = segno.getBoundingClientRect();
  mostraEtichetta(descriviSegno(segno), x + width / 2, y);
  fisso = true;
}

function tocca({ bersaglio, x, y, fissa }: Tocco): void {
  const svg = bersaglio.closest<SVGSVGElement>('svg.disegno');
  const segno = bersaglio.closest<Segno>('svg [data-t]') ?? (svg && findVicino(svg, x, y));
  const riga = bersaglio.closest<HTMLElement>('tr[data-t]');
  if (segno && svg) {
    accendi(segno.dataset['t']!);
    mostraEtichetta(descriviSegno(segno), x, y);
    if (fissa) scegli(svg, segno.dataset['t']!);
  } else if (riga) {
    nascondiEtichetta();
    accendi(riga.dataset['t']!);
  } else if (!fisso || fissa) {
    spegni();
    return;
  } else return;
  fisso = fissa;
}

/** Dots and squares are small: the nearest one within reach is the one meant. */
function findVicino(svg: SVGSVGElement, x: number, y: number): Segno | undefined {
  let vicino: Segno | undefined;
  let minimo = PRESA;
  for (const segno of listSegni(svg)) {
    if (!/^(circle|rect)$/.test(segno.tagName)) continue;
    const r = segno.getBoundingClientRect();
    const distanza = Math.hypot(r.x + r.width / 2 - x, r.y + r.height / 2 - y);
    if (distanza < minimo) [vicino, minimo] = [segno, distanza];
  }
  return vicino;
}

/** Lights a territory up wherever the page shows it. */
function accendi(territorio: string): void {
  if (territorio === acceso) return;
  spegniSegni();
  acceso = territorio;
  for (const elemento of document.querySelectorAll(`[data-t="${CSS.escape(territorio)}"]`)) {
    elemento.classList.add('vivo');
    if (elemento.matches('.comuni path')) {
      // Neighbours are painted over a shape: its outline is drawn again above them.
      const contorno = elemento.cloneNode() as SVGElement;
      contorno.setAttribute('class', 'contorno');
      contorno.removeAttribute('data-t');
      contorno.removeAttribute('fill');
      elemento.closest('svg')?.append(contorno);
    }
  }
}

function spegniSegni(): void {
  for (const elemento of document.querySelectorAll('.vivo')) elemento.classList.remove('vivo');
  for (const contorno of document.querySelectorAll('svg > .contorno')) contorno.remove();
  acceso = undefined;
}

function spegni(): void {
  spegniSegni();
  nascondiEtichetta();
  fisso = false;
}

/** Tables that sort by a button in each header; the total rows stay at the foot. */
import { parseCella } from '../lib/esplora/parse-cella.ts';
import { annuncia } from './annuncia.ts';

type Verso = 'ascending' | 'descending';

const VERSI: Record<Verso, string> = { ascending: 'crescente', descending: 'decrescente' };

/** Puts the buttons in the headers; a table of another shape (two header rows, merged cells) is left alone. */
export function rendiOrdinabile(tabella: HTMLTableElement): void {
  const [testata, altra] = tabella.tHead?.rows ?? [];
  const corpo = tabella.tBodies[0];
  if (!testata || altra || !corpo || corpo.rows.length < 3) return;
  const larghezza = testata.cells.length;
  if ([...corpo.rows].some((riga) => riga.cells.length !== larghezza)) return;
  for (const [colonna, intestazione] of [...testata.cells].entries()) {
    if (intestazione.querySelector('button') || !intestazione.textContent.trim()) continue;
    // A column of drawings has no order of its own.
    if ([...corpo.rows].some((riga) => riga.cells[colonna]?.querySelector('svg'))) continue;
    const bottone = document.createElement('button');
    bottone.type = 'button';
    bottone.className = 'ordina';
    // A link keeps its place: a button may not hold it, and stands beside.
    if (intestazione.querySelector('a'))
      bottone.ariaLabel = `Ordina per ${intestazione.textContent.replace(/\s+/g, ' ').trim()}`;
    else bottone.append(...intestazione.childNodes);
    intestazione.append(bottone);
    bottone.addEventListener('click', () => {
      ordina(tabella, colonna);
    });
  }
}

function ordina(tabella: HTMLTableElement, colonna: number): void {
  const celle = [...(tabella.tHead?.rows[0]?.cells ?? [])];
  const intestazione = celle[colonna]!;
  const corpo = tabella.tBodies[0]!;
  const chiavi = new Map(
    [...corpo.rows].map((riga) => [riga, parseCella(riga.cells[colonna]?.textContent ?? '')]),
  );
  const numerica = [...chiavi.values()].some((c) => c.numero !== null);
  const prima = intestazione.ariaSort;
  const verso: Verso = prima
    ? prima === 'descending'
      ? 'ascending'
      : 'descending'
    : numerica
      ? 'descending'
      : 'ascending';
  const segno = verso === 'ascending' ? 1 : -1;
  const righe = [...corpo.rows].sort((a, b) => {
    const [x, y] = [chiavi.get(a)!, chiavi.get(b)!];
    if (!numerica) return segno * x.testo.localeCompare(y.testo, 'it');
    // What is missing stays last whichever way the column is read.
    if (x.numero === null || y.numero === null)
      return Number(x.numero === null) - Number(y.numero === null);
    return segno * (x.numero - y.numero);
  });
  corpo.append(...righe);
  for (const cella of celle) cella.removeAttribute('aria-sort');
  intestazione.ariaSort = verso;
  annuncia(`Tabella ordinata per ${intestazione.textContent.trim()}, in ordine ${VERSI[verso]}.`);
}

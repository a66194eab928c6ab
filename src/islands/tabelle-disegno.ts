/** Draws a table of the reader: text only, never markup from the data. */
import type { StatoTabelle } from '../lib/tabelle/stato.ts';
import type { IndicatoreTabelle } from '../lib/tabelle/dati.ts';
import type { Casella, Riga, RigaTotale } from '../lib/tabelle/righe.ts';
import type { Tabella } from '../lib/tabelle/tabella.ts';
import { formatCasella, noteCasella } from '../lib/tabelle/testo.ts';

/** Cells that a page of the table may hold: more would make the page slow to read and to draw. */
const CASELLE_PER_PAGINA = 1500;

/** How many rows stand on a page of a table with that many columns. */
const countPerPagina = (colonne: number): number =>
  Math.max(20, Math.min(100, Math.floor(CASELLE_PER_PAGINA / Math.max(1, colonne))));

/** What the reader can press in the head of the table. */
export interface Azioni {
  sort: (chiave: string) => void;
  describe: (indicatore: IndicatoreTabelle) => void;
}

const make = <K extends keyof HTMLElementTagNameMap>(
  nome: K,
  testo = '',
  classe = '',
): HTMLElementTagNameMap[K] => {
  const elemento = document.createElement(nome);
  if (testo) elemento.textContent = testo;
  if (classe) elemento.className = classe;
  return elemento;
};

/** Puts a page of a table into the one of the document. Returns how many pages there are. */
export function drawTabella(
  tavola: HTMLTableElement,
  tabella: Tabella,
  stato: StatoTabelle,
  azioni: Azioni,
): number {
  const perPagina = countPerPagina(tabella.colonne.length);
  const pagine = Math.max(1, Math.ceil(tabella.quante / perPagina));
  const inizio = (Math.min(stato.pagina, pagine) - 1) * perPagina;
  for (const corpo of [...tavola.tBodies]) corpo.remove();
  tavola.tHead!.replaceChildren(drawCapo(tabella, stato, azioni));
  const larghezza = tabella.testate.length + tabella.colonne.length;
  let viste = 0;
  for (const { nome, righe, listTotali } of tabella.gruppi) {
    const da = Math.max(0, inizio - viste);
    const a = Math.min(righe.length, inizio + perPagina - viste);
    // Totals stand under the last row of their group.
    const finisce =
      a === righe.length && (da < righe.length || (righe.length === 0 && stato.pagina >= pagine));
    viste += righe.length;
    if (a <= da && !finisce) continue;
    const corpo = make('tbody');
    if (nome) corpo.append(drawGruppo(nome, larghezza));
    for (const riga of righe.slice(da, a)) corpo.append(drawRiga(riga, azioni));
    if (finisce) for (const riga of listTotali()) corpo.append(drawTotale(riga));
    tavola.append(corpo);
  }
  return pagine;
}

function drawCapo({ testate, colonne }: Tabella, stato: StatoTabelle, azioni: Azioni): HTMLElement {
  const riga = make('tr');
  for (const colonna of [...testate, ...colonne]) {
    const th = make('th');
    th.scope = 'col';
    if (!testate.includes(colonna)) th.className = 'numero';
    if (stato.ordine === colonna.chiave)
      th.setAttribute('aria-sort', stato.decrescente ? 'descending' : 'ascending');
    const ordina = make('button', colonna.titolo, 'ordina');
    ordina.type = 'button';
    ordina.dataset['chiave'] = colonna.chiave;
    ordina.addEventListener('click', () => {
      azioni.sort(colonna.chiave);
    });
    th.append(ordina);
    if (colonna.sotto) th.append(make('span', colonna.sotto, 'sotto'));
    if (colonna.indicatore) th.append(drawSpiega(colonna.indicatore, azioni));
    riga.append(th);
  }
  return riga;
}

function drawSpiega(indicatore: IndicatoreTabelle, { describe }: Azioni): HTMLElement {
  const spiega = make('button', 'i', 'spiega');
  spiega.type = 'button';
  spiega.setAttribute('aria-label', `Che cos’è: ${indicatore.nome}`);
  spiega.addEventListener('click', () => {
    describe(indicatore);
  });
  return spiega;
}

function drawGruppo(nome: string, larghezza: number): HTMLElement {
  const riga = make('tr', '', 'gruppo');
  const th = make('th', nome);
  th.scope = 'rowgroup';
  th.colSpan = larghezza;
  riga.append(th);
  return riga;
}

function drawTestate(testate: readonly string[]): HTMLElement[] {
  return testate.map((testo, i) => {
    const cella = make(i === 0 ? 'th' : 'td', testo);
    if (i === 0) cella.setAttribute('scope', 'row');
    return cella;
  });
}

function drawCasella(casella: Casella): HTMLElement {
  const { forma, valore, classe } = casella;
  const td = make('td', formatCasella(casella), forma === 'stato' ? '' : 'numero');
  if (valore === null && forma !== 'stato') td.classList.add('mancante');
  if (classe > 0) td.classList.add(`calore-${String(classe)}`);
  const nota = noteCasella(casella);
  if (nota) td.title = nota;
  return td;
}

function drawRiga({ testate, caselle, indicatore }: Riga, azioni: Azioni): HTMLElement {
  const riga = make('tr');
  const celle = drawTestate(testate);
  if (indicatore) celle[1]?.append(' ', drawSpiega(indicatore, azioni));
  riga.append(...celle, ...caselle.map(drawCasella));
  return riga;
}

function drawTotale({ testate, caselle }: RigaTotale): HTMLElement {
  const riga = make('tr', '', 'totale');
  riga.append(
    ...drawTestate(testate),
    ...caselle.map((casella) => {
      const td = drawCasella(casella);
      // Why there is no total, or what it lacks, is said and not only shown on hover.
      if (casella.nota) td.append(make('span', casella.nota, 'nascosto'));
      return td;
    }),
  );
  return riga;
}

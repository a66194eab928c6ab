/** What the marks of the figures say: taken from their titles and from the rows of the tables. */

/** A mark of a figure that stands for a territory. */
export type Segno = SVGElement & { dataset: DOMStringMap };

/** What a label says of a mark. */
export interface Detto {
  nome: string;
  /** Value as printed, or why there is none; empty when the page does not print it. */
  valore: string;
  nota: string;
}

const testi = new WeakMap<Element, string>();

/** Moves the titles of the marks out of the drawing: the label of the atlas takes their place. */
export function prendiTitoli(svg: SVGSVGElement): void {
  for (const titolo of svg.querySelectorAll<SVGTitleElement>('[data-t] > title')) {
    testi.set(titolo.parentElement!, titolo.textContent);
    titolo.remove();
  }
}

/** Changes what a mark says, when it comes to show another value; its title may still be in the drawing. */
export function scriviTesto(segno: Element, testo: string): void {
  const titolo = segno.querySelector(':scope > title');
  if (titolo) titolo.textContent = testo;
  else testi.set(segno, testo);
}

/** Marks of a figure, in the order of drawing. */
export function listSegni(svg: SVGSVGElement): Segno[] {
  return [...svg.querySelectorAll<Segno>('[data-t]')];
}

function findRiga(territorio: string, dentro: ParentNode): HTMLTableRowElement | null {
  return dentro.querySelector(`tr[data-t="${CSS.escape(territorio)}"]`);
}

/** Name of a territory as the page writes it; its code when no mark and no row names it. */
export function nomeTerritorio(territorio: string): string {
  const riga = findRiga(territorio, document);
  if (riga) return riga.cells[0]?.textContent.trim() ?? territorio;
  for (const segno of document.querySelectorAll(`[data-t="${CSS.escape(territorio)}"]`)) {
    const testo = testi.get(segno) ?? segno.querySelector('title')?.textContent;
    if (testo) return splitTesto(testo)[0].replace(/, \d{4}.*$/, '');
  }
  return territorio;
}

/** "Desio, 2011: 128,1" -> ["Desio, 2011", "128,1"]. */
function splitTesto(testo: string): [nome: string, valore: string] {
  const dove = testo.indexOf(': ');
  return dove < 0 ? [testo, ''] : [testo.slice(0, dove), testo.slice(dove + 2)];
}

function leggiNote(segno: Element): Record<string, string> {
  const note = segno.closest<HTMLElement>('[data-note]')?.dataset['note'];
  return note ? (JSON.parse(note) as Record<string, string>) : {};
}

/** Last value of a row of the table of years, with its year; or the value of the table of the comuni. */
function leggiRiga(segno: Element, territorio: string): Pick<Detto, 'valore' | 'nota'> {
  const vicina = segno.closest('figure');
  const riga = (vicina && findRiga(territorio, vicina)) ?? findRiga(territorio, document);
  const tabella = riga?.closest('table');
  if (!riga || !tabella) return { valore: '', nota: '' };
  const celle = [...riga.cells].slice(1);
  if (tabella.id !== 'tab-serie') {
    const quando = tabella.dataset['anno'] ? ` (${tabella.dataset['anno']})` : '';
    return { valore: `${celle[0]?.textContent.trim() ?? ''}${quando}`, nota: '' };
  }
  const piena = celle.findLast((c) => /\d/.test(c.textContent));
  if (!piena) return { valore: '', nota: '' };
  const anno = tabella.tHead?.rows[0]?.cells[piena.cellIndex]?.textContent.trim() ?? '';
  return { valore: `${piena.textContent.trim()} (${anno})`, nota: piena.title };
}

/** Name, value and state of a mark. */
export function descriviSegno(segno: Segno): Detto {
  const territorio = segno.dataset['t'] ?? '';
  const testo = testi.get(segno) ?? segno.querySelector('title')?.textContent;
  const note = leggiNote(segno);
  const nota = note[territorio] ?? note['*'] ?? '';
  if (!testo) return { nome: nomeTerritorio(territorio), ...leggiRiga(segno, territorio) };
  const [nome, valore] = splitTesto(testo);
  return { nome, valore, nota };
}

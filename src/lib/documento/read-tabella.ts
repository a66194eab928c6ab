import { formatSegni } from '../tabelle/testo.ts';
import type { Blocco, Brano, Cella } from './modello.ts';
import { braniToTesto, readBrani } from './read-brani.ts';

type Tabella = Extract<Blocco, { tipo: 'tabella' }>;

/** Columns of values that fit a sheet standing upright, beside the column of the names. */
const COLONNE = 9;
/** Of values of a few letters, such as counts. */
const COLONNE_STRETTE = 10;
const LETTERE = 3;

/**
 * A table of the page; one with more columns than a sheet can hold becomes several, each with the names
 * of its rows.
 *
 * @param titolo what the page calls the table
 */
export function readTabella(tabella: Element, titolo: string, fonte: Brano[]): Tabella[] {
  const testata = [...tabella.querySelectorAll('thead tr')].map(readRiga);
  const righe = [...tabella.querySelectorAll('tbody tr')].map(readRiga);
  const larghezza = Math.max(...[...testata, ...righe].map(countColonne));
  const strette = [...testata, ...righe]
    .flatMap((riga) => riga.slice(1))
    .every(({ testo }) => testo.length <= LETTERE);
  const massime = strette ? COLONNE_STRETTE : COLONNE;
  const parti = Math.max(1, Math.ceil((larghezza - 1) / massime));
  const passo = Math.ceil((larghezza - 1) / parti);
  return Array.from({ length: parti }, (_, parte) => {
    const taglia = (riga: Cella[]) => takeColonne(riga, 1 + parte * passo, passo);
    return {
      tipo: 'tabella',
      titolo: parti > 1 ? `${titolo} (parte ${String(parte + 1)} di ${String(parti)})` : titolo,
      testata: testata.map(taglia),
      righe: righe.map(taglia),
      fonte,
    };
  });
}

const countColonne = (riga: Cella[]): number => riga.reduce((n, { colonne }) => n + colonne, 0);

/** The first cell of a row and the cells from a column on; a cell that covers the row covers its part. */
function takeColonne(riga: Cella[], da: number, quante: number): Cella[] {
  const [prima, ...altre] = riga;
  if (!prima) return [];
  if (altre.length === 0) {
    return [{ ...prima, colonne: Math.min(prima.colonne, quante + 1) }];
  }
  return [prima, ...altre.slice(da - 1, da - 1 + quante)];
}

function readRiga(riga: Element): Cella[] {
  const forte = riga.matches('.totale, .gruppo');
  return [...riga.children].map((cella) => ({
    ...readValore(cella),
    numero: cella.matches('.numero') || (cella.localName === 'td' && isNumero(cella)),
    forte: forte || cella.closest('thead') !== null,
    colonne: Number(cella.getAttribute('colspan') ?? 1),
  }));
}

/** The style sheet signs the state of a value that its title says: on paper the signs are letters of the cell. */
function readValore(cella: Element): Pick<Cella, 'testo' | 'nota'> {
  const testo = braniToTesto(readBrani(cella, (href) => href));
  const nota = cella.getAttribute('title') ?? '';
  if (nota === '') return { testo };
  const segni = formatSegni(nota);
  return { testo: testo.endsWith(segni) ? testo : testo + segni, nota };
}

const isNumero = (cella: Element): boolean => /^[−+–\d.,%\s]+$/.test(cella.textContent ?? '');

import type { Blocco, Brano } from '../documento/modello.ts';
import { formatCitazione, makeOpera, type Atlante } from './citazioni.ts';
import type { Contenuto } from './contenuto.ts';

/** A collected part with what it holds and the note of the reader. */
export interface Pezzo extends Contenuto {
  nota: string;
}

/** A collection in reading order. */
export interface Composta {
  blocchi: Blocco[];
  /** Positions, among the headings of second level, of those that open a new sheet. */
  fogli: number[];
}

/** Name of a collection to which the reader gave none. */
export const SENZA_TITOLO = 'La mia raccolta';

/**
 * A collection as one document: its title, then each part below the name of its page with the reader's
 * note before it, then how to cite them all. Figures of the same page that follow one another share its
 * name; a whole page opens a new sheet, and so does what comes after it.
 */
export function componiRaccolta(
  titolo: string,
  pezzi: readonly Pezzo[],
  atlante: Atlante,
): Composta {
  const blocchi: Blocco[] = [titolare(1, titolo || SENZA_TITOLO)];
  const fogli: number[] = [];
  let sezioni = 0;
  for (const [i, pezzo] of pezzi.entries()) {
    const prima = pezzi[i - 1];
    const intero = isIntero(pezzo);
    if (intero || !prima || isIntero(prima) || !isStessaPagina(pezzo, prima)) {
      if (prima && (intero || isIntero(prima))) fogli.push(sezioni);
      sezioni += 1;
      blocchi.push(titolare(2, pezzo.voce.pagina));
    }
    blocchi.push(...componiPezzo(pezzo, atlante));
  }
  if (pezzi.length > 0) {
    fogli.push(sezioni);
    blocchi.push(titolare(2, 'Citazioni'), listCitazioni(pezzi, atlante));
  }
  return { blocchi, fogli };
}

const isIntero = ({ voce }: Pezzo): boolean => voce.ancora === '';
const isStessaPagina = (a: Pezzo, b: Pezzo): boolean => a.voce.indirizzo === b.voce.indirizzo;
const titolare = (livello: 1 | 2 | 3, testo: string): Blocco => ({
  tipo: 'titolo',
  livello,
  testo,
});

function componiPezzo(pezzo: Pezzo, { edizione }: Atlante): Blocco[] {
  const { nota, permanente, voce, blocchi } = pezzo;
  const origine: Brano[] = [
    { testo: `Nell’atlante, edizione ${voce.edizione || edizione}: ` },
    { testo: permanente, indirizzo: permanente },
  ];
  return [...listNote(nota), ...blocchi.map(lower), paragrafo('nota', origine)];
}

/** The words of the reader, set apart from those of the atlas. */
const listNote = (nota: string): Blocco[] =>
  nota
    .split('\n')
    .filter((riga) => riga.trim() !== '')
    .map((riga, i) => {
      const testo = { testo: riga.trim(), corsivo: true };
      return paragrafo('testo', i > 0 ? [testo] : [{ testo: 'Nota: ', grassetto: true }, testo]);
    });

const paragrafo = (stile: 'testo' | 'nota', brani: Brano[]): Blocco => ({
  tipo: 'paragrafo',
  stile,
  brani,
});

/** Below the name of its page, the headings of a part go down by one. */
function lower(blocco: Blocco): Blocco {
  if (blocco.tipo !== 'titolo') return blocco;
  return { ...blocco, livello: 3 };
}

function listCitazioni(pezzi: readonly Pezzo[], atlante: Atlante): Blocco {
  return {
    tipo: 'elenco',
    numerato: true,
    voci: pezzi.map((pezzo) => {
      const { permanente } = pezzo;
      return [
        { testo: `${formatCitazione(makeOpera(pezzo, atlante))} ` },
        { testo: permanente, indirizzo: permanente },
      ];
    }),
  };
}

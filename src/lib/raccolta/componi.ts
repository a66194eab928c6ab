import { makeTesto, type Opera } from '../citazione/citazione.ts';
import type { Blocco, Brano } from '../documento/modello.ts';
import type { Contenuto } from './contenuto.ts';

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
export function componiRaccolta(titolo: string, parti: readonly Contenuto[]): Composta {
  const blocchi: Blocco[] = [titolare(1, titolo || SENZA_TITOLO)];
  const fogli: number[] = [];
  let sezioni = 0;
  for (const [i, parte] of parti.entries()) {
    const prima = parti[i - 1];
    const intero = isIntero(parte);
    if (intero || !prima || isIntero(prima) || !isStessaPagina(parte, prima)) {
      if (prima && (intero || isIntero(prima))) fogli.push(sezioni);
      sezioni += 1;
      blocchi.push(titolare(2, parte.voce.pagina));
    }
    blocchi.push(...componiParte(parte));
  }
  if (parti.length > 0) {
    fogli.push(sezioni);
    blocchi.push(titolare(2, 'Citazioni'), listCitazioni(parti));
  }
  return { blocchi, fogli };
}

const isIntero = ({ voce }: Contenuto): boolean => voce.ancora === '';
const isStessaPagina = (a: Contenuto, b: Contenuto): boolean =>
  a.voce.indirizzo === b.voce.indirizzo;
const titolare = (livello: 1 | 2 | 3, testo: string): Blocco => ({
  tipo: 'titolo',
  livello,
  testo,
});

/** The address comes first, and stays with the heading and with what follows. */
function componiParte({ voce, opera, blocchi }: Contenuto): Blocco[] {
  const indirizzo = opera.ultima ?? opera.indirizzo;
  return [
    paragrafo('occhiello', [
      { testo: `Nell’atlante, edizione ${opera.edizione}: ` },
      { testo: indirizzo, indirizzo },
    ]),
    ...listNote(voce.nota),
    ...blocchi.map(lower),
  ];
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

const paragrafo = (stile: 'testo' | 'occhiello', brani: Brano[]): Blocco => ({
  tipo: 'paragrafo',
  stile,
  brani,
});

/** Below the name of its page, the headings of a part go down by one. */
function lower(blocco: Blocco): Blocco {
  if (blocco.tipo !== 'titolo') return blocco;
  return { ...blocco, livello: 3 };
}

const listCitazioni = (parti: readonly Contenuto[]): Blocco => ({
  tipo: 'elenco',
  numerato: true,
  voci: parti.map(({ opera }) => writeCitazione(opera)),
});

/** The citation in words, its address as a link. */
function writeCitazione(opera: Opera): Brano[] {
  const { indirizzo } = opera;
  const [prima = '', dopo = ''] = makeTesto(opera).split(indirizzo);
  return [{ testo: prima }, { testo: indirizzo, indirizzo }, { testo: dopo }];
}

/** What a citation of a page, of a figure or of a table of the atlas says. */
export interface Opera {
  /** Title of the page, or finding of the figure. */
  titolo: string;
  /** Title of the page that a figure or a table stands in. */
  pagina?: string;
  /** The atlas itself. */
  raccolta: string;
  /** Year and month: "2026-11". */
  edizione: string;
  /** Address that goes on saying what this edition says, root-relative or whole. */
  indirizzo: string;
  /** Address of the same in the latest edition. */
  ultima?: string;
  /** Name that a bibliography calls it by: letters, digits and hyphens. */
  chiave: string;
  /** Fonti of its data, short names. */
  fonti: readonly string[];
}

/** `{`, `}` and `\` have a meaning in BibTeX; `%`, `&`, `#`, `$`, `_` have one in LaTeX. */
const escapeBibtex = (testo: string): string =>
  testo.replace(/[\\{}]/g, '').replace(/[%&#$_]/g, '\\$&');

function makeDati(fonti: readonly string[]): string[] {
  if (fonti.length === 0) return [];
  return [`${fonti.length > 1 ? 'Fonti' : 'Fonte'} dei dati: ${fonti.join(', ')}.`];
}

/** What follows title and address: where a figure stands, whose data it shows, the page as it is today. */
const makeNote = ({ pagina, fonti, ultima }: Opera): string[] => [
  ...(pagina ? [`In «${pagina}».`] : []),
  ...makeDati(fonti),
  ...(ultima ? [`Ultima edizione: ${ultima}`] : []),
];

/**
 * The citation as a sentence.
 *
 * @example "Atlante sociale della Brianza, «Indice di vecchiaia, ambito di Desio», edizione 2026-11, https://… Fonte dei dati: Istat."
 */
export function makeTesto({ titolo, pagina, raccolta, edizione, indirizzo, fonti }: Opera): string {
  const dove = pagina ? `, in «${pagina}»` : '';
  const opera = `${raccolta}, «${titolo}»${dove}, edizione ${edizione}, ${indirizzo}.`;
  return [opera, ...makeDati(fonti)].join(' ');
}

/** The citation as a BibTeX entry (type `incollection`: a chapter of a work with its own title). */
export function makeBibtex(opera: Opera): string {
  const { titolo, raccolta, edizione, indirizzo, chiave } = opera;
  const [anno = '', mese = ''] = edizione.split('-');
  const campi = [
    ['title', escapeBibtex(titolo)],
    ['booktitle', escapeBibtex(raccolta)],
    ['edition', edizione],
    ['year', anno],
    ['month', String(Number(mese))],
    ['url', indirizzo],
    ['note', escapeBibtex(makeNote(opera).join(' '))],
    ['language', 'italian'],
  ].map(([nome, valore]) => `  ${nome ?? ''} = {${valore ?? ''}}`);
  return `@incollection{${chiave},\n${campi.join(',\n')}\n}`;
}

/** The citation in RIS, for reference managers (type CHAP; the tags of the specification of 2011). */
export function makeRis(opera: Opera): string {
  const { titolo, raccolta, edizione, indirizzo } = opera;
  const [anno = '', mese = ''] = edizione.split('-');
  return [
    ['TY', 'CHAP'],
    ['TI', titolo],
    ['T2', raccolta],
    ['PY', anno],
    ['DA', `${anno}/${mese}//`],
    ['ET', edizione],
    ['UR', indirizzo],
    ...makeNote(opera).map((nota) => ['N1', nota]),
    ['LA', 'it'],
    ['ER', ''],
  ]
    .map(([sigla, valore]) => `${sigla ?? ''}  - ${valore ?? ''}`)
    .join('\n');
}

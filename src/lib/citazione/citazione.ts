/** What a citation of a page of the atlas says. */
export interface Opera {
  /** Title of the page. */
  titolo: string;
  /** The atlas itself. */
  raccolta: string;
  /** Year and month: "2026-11". */
  edizione: string;
  /** Address of the page, root-relative or whole. */
  indirizzo: string;
  /** Name that a bibliography calls it by: letters, digits and hyphens. */
  chiave: string;
  /** Fonti of its data, short names. */
  fonti: readonly string[];
}

/** `{`, `}` and `\` have a meaning in BibTeX; `%`, `&`, `#`, `$`, `_` have one in LaTeX. */
const escapeBibtex = (testo: string): string =>
  testo.replace(/[\\{}]/g, '').replace(/[%&#$_]/g, '\\$&');

/** The citation as a BibTeX entry (type `incollection`: a chapter of a work with its own title). */
export function makeBibtex(opera: Opera): string {
  const { titolo, raccolta, edizione, indirizzo, chiave, fonti } = opera;
  const [anno = '', mese = ''] = edizione.split('-');
  const campi = [
    ['title', escapeBibtex(titolo)],
    ['booktitle', escapeBibtex(raccolta)],
    ['edition', edizione],
    ['year', anno],
    ['month', String(Number(mese))],
    ['url', indirizzo],
    ['note', `Dati: ${escapeBibtex(fonti.join(', '))}`],
    ['language', 'italian'],
  ].map(([nome, valore]) => `  ${nome ?? ''} = {${valore ?? ''}}`);
  return `@incollection{${chiave},\n${campi.join(',\n')}\n}`;
}

/** The citation in RIS, for reference managers (type CHAP; the tags of the specification of 2011). */
export function makeRis(opera: Opera): string {
  const { titolo, raccolta, edizione, indirizzo, fonti } = opera;
  const [anno = '', mese = ''] = edizione.split('-');
  return [
    ['TY', 'CHAP'],
    ['TI', titolo],
    ['T2', raccolta],
    ['PY', anno],
    ['DA', `${anno}/${mese}//`],
    ['ET', edizione],
    ['UR', indirizzo],
    ['N1', `Dati: ${fonti.join(', ')}`],
    ['LA', 'it'],
    ['ER', ''],
  ]
    .map(([sigla, valore]) => `${sigla ?? ''}  - ${valore ?? ''}`)
    .join('\n');
}

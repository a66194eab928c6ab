import { TEMI } from '../atlante/temi.ts';
import type { Blocco, Documento } from './modello.ts';

/** A chapter as the synthesis wants it. */
export interface CapitoloLetto {
  documento: Documento;
  nome: string;
  tema: string;
  indice: boolean;
}

/** What a synthesis is made of. */
export interface MaterialiSintesi {
  /** Name of the ambito: "Desio". */
  ambito: string;
  profilo: Documento;
  metodo: Documento;
  capitoli: readonly CapitoloLetto[];
}

const h = (livello: 1 | 2 | 3, testo: string): Blocco => ({ tipo: 'titolo', livello, testo });
const p = (testo: string): Blocco => ({ tipo: 'paragrafo', stile: 'testo', brani: [{ testo }] });
const INTRODUZIONE = [
  'Questo documento raccoglie in un solo testo le pagine dell’atlante che riguardano l’ambito: il ritratto, i capitoli di tutti gli indicatori ordinati per tema, gli indici, i quesiti aperti, il metodo e le fonti.',
  'Ogni capitolo ha una frase che riassume il dato, una mappa dei comuni, una lettura e la tabella dei valori. L’indirizzo in fondo al capitolo porta alla pagina, con le serie storiche, le definizioni e i file.',
  'Le letture propongono interpretazioni da verificare. I quesiti aperti sono rivolti a chi conosce il territorio.',
];
/** Where the portrait of an ambito ends and its charts of all indicatori begin. */
const FINE_PROFILO = 'L’ambito fra i 62 comuni';

/**
 * The synthesis of an ambito in reading order: portrait, temi with finding, map, reading and table of each
 * chapter, indices, open questions, method and sources. Its words are those of the pages.
 * @throws Error when the profile no longer has the heading at which the portrait ends
 */
export function componiSintesi({ ambito, profilo, metodo, capitoli }: MaterialiSintesi): Blocco[] {
  const indici = capitoli.filter(({ indice }) => indice);
  const temi = TEMI.map((tema) => ({
    nome: tema.nome,
    capitoli: capitoli.filter((c) => !c.indice && c.tema === tema.id),
  })).filter((tema) => tema.capitoli.length > 0);
  return [
    h(1, 'Questo documento'),
    ...INTRODUZIONE.map(p),
    h(1, `L’ambito di ${ambito} in breve`),
    ...takeProfilo(profilo.blocchi),
    ...temi.flatMap((tema) => [h(1, tema.nome), ...tema.capitoli.flatMap(componiCapitolo)]),
    h(1, 'Gli indici'),
    p('Un indice riassume più indicatori. I suoi limiti sono nella pagina di ogni indice.'),
    ...indici.flatMap(componiCapitolo),
    h(1, 'Quesiti aperti'),
    ...capitoli.flatMap(({ nome, documento }) => {
      const quesiti = takeSezione(documento.blocchi, 'Quesiti aperti');
      return quesiti.length > 0 ? [h(3, nome), ...quesiti] : [];
    }),
    ...metodo.blocchi,
  ];
}

/** The text of a profile before its charts, without its main heading. */
function takeProfilo(blocchi: readonly Blocco[]): Blocco[] {
  const inizio = blocchi.findIndex((b) => b.tipo === 'titolo' && b.livello === 1) + 1;
  const fine = blocchi.findIndex((b) => b.tipo === 'titolo' && b.testo === FINE_PROFILO);
  if (fine < 0) throw new Error(`The profile has no heading "${FINE_PROFILO}"`);
  return blocchi.slice(inizio, fine).filter((b) => !('stile' in b && b.stile === 'sommario'));
}

/** Finding, summary, map, reading and table of a chapter. */
function componiCapitolo({ documento, nome }: CapitoloLetto): Blocco[] {
  const { blocchi, indirizzo } = documento;
  const finding = blocchi.find((b) => b.tipo === 'titolo');
  const mappa = blocchi.filter((b) => b.tipo === 'figura')[1];
  const tabella = blocchi.find((b) => b.tipo === 'tabella' && isTabellaComuni(b));
  return [
    h(2, nome),
    ...(finding ? [sommario(finding.testo)] : []),
    ...blocchi.filter((b) => b.tipo === 'paragrafo' && b.stile === 'sommario').map(plain),
    ...(mappa ? [mappa] : []),
    ...takeSezione(blocchi, 'Lettura'),
    ...(tabella ? [tabella] : []),
    {
      tipo: 'paragrafo',
      stile: 'nota',
      brani: [{ testo: 'Il capitolo intero: ' }, { testo: indirizzo, indirizzo }],
    },
  ];
}

/** The table of the comuni, among the others of a chapter: territory and value come first. */
const isTabellaComuni = ({ testata }: Extract<Blocco, { tipo: 'tabella' }>): boolean =>
  testata[0]?.[0]?.testo === 'Territorio' && testata[0][1]?.testo === 'Valore';

const sommario = (testo: string): Blocco => ({
  tipo: 'paragrafo',
  stile: 'sommario',
  brani: [{ testo }],
});
const plain = (blocco: Blocco): Blocco =>
  blocco.tipo === 'paragrafo' ? { ...blocco, stile: 'testo' } : blocco;

/** What stands between a heading and the next of the same rank; empty when there is no such heading. */
function takeSezione(blocchi: readonly Blocco[], titolo: string): Blocco[] {
  const inizio = blocchi.findIndex((b) => b.tipo === 'titolo' && b.testo === titolo);
  if (inizio < 0) return [];
  const resto = blocchi.slice(inizio + 1);
  const fine = resto.findIndex((b) => b.tipo === 'titolo' && b.livello <= 2);
  return fine < 0 ? resto : resto.slice(0, fine);
}

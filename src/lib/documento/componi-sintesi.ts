import type { Atlante } from '../atlante/atlante.ts';
import { TEMI } from '../atlante/temi.ts';
import type { Ambito } from '../model.ts';
import type { Contributo } from '../partecipa/schema.ts';
import { componiChiusura, componiLettura, type PagineChiusura } from './componi-chiusura.ts';
import {
  h,
  listFigure,
  p,
  plain,
  rimando,
  sommario,
  takeApertura,
  takeSezione,
} from './componi-parti.ts';
import { componiRisultati } from './componi-risultati.ts';
import type { Blocco, Documento } from './modello.ts';
import type { Risultato } from './risultati.ts';

/** A chapter as the synthesis wants it. */
export interface CapitoloLetto {
  documento: Documento;
  nome: string;
  tema: string;
  indice: boolean;
}

/** What the synthesis of an ambito is made of. */
export interface MaterialiSintesi extends PagineChiusura {
  atlante: Atlante;
  ambito: Pick<Ambito, 'id' | 'nome'>;
  /** Address at which the site is published. */
  sito: string;
  risultati: readonly Risultato[];
  /** The poster of the ambito. */
  infografica: Blocco;
  profilo: Documento;
  capitoli: readonly CapitoloLetto[];
  /** What was sent about the ambito. */
  contributi: readonly Contributo[];
}

const INTRODUZIONE = [
  'Questo documento raccoglie in un solo testo le pagine dell’atlante che riguardano l’ambito: le cose da sapere, il ritratto, i capitoli di tutti gli indicatori ordinati per tema, gli indici, i quesiti aperti, i contributi ricevuti, il metodo e le fonti.',
  'Nasce dall’accordo fra gli ambiti per la stesura dei Piani di Zona 2025-2027 e serve a chi li scrive e a chi li discute.',
  'Ogni capitolo ha una frase che riassume il dato, una mappa dei comuni, una lettura e la tabella dei valori. L’indirizzo in fondo al capitolo porta alla pagina, con le serie storiche, le definizioni e i file.',
  'Le letture propongono interpretazioni da verificare. I quesiti aperti sono rivolti a chi conosce il territorio.',
];
/** Where the portrait of an ambito ends and its charts of all indicatori begin. */
const FINE_PROFILO = /^L’ambito fra i \d+ comuni$/;

/**
 * The synthesis of an ambito in reading order: findings, portrait, temi with finding, map, reading and
 * table of each chapter, indices, open questions, contributions, method, fonti. Its words are those of the
 * pages.
 * @throws Error when a page no longer has the heading at which a part ends
 */
export function componiSintesi(materiali: MaterialiSintesi): Blocco[] {
  const { atlante, ambito, sito, risultati, infografica, profilo, capitoli } = materiali;
  const indici = capitoli.filter(({ indice }) => indice);
  const temi = TEMI.map((tema) => ({
    nome: tema.nome,
    capitoli: capitoli.filter((c) => !c.indice && c.tema === tema.id),
  })).filter((tema) => tema.capitoli.length > 0);
  return [
    h(1, 'Questo documento'),
    ...INTRODUZIONE.map(p),
    ...componiLettura(),
    ...componiRisultati(risultati, ambito.id, sito),
    h(1, `L’ambito di ${ambito.nome} in breve`),
    ...takeApertura(profilo, FINE_PROFILO).filter((b) => !('stile' in b && b.stile === 'sommario')),
    infografica,
    ...temi.flatMap((tema) => [h(1, tema.nome), ...tema.capitoli.flatMap(componiCapitolo)]),
    h(1, 'Gli indici'),
    p('Un indice riassume più indicatori. I suoi limiti sono nella pagina di ogni indice.'),
    ...indici.flatMap(componiCapitolo),
    h(1, 'Quesiti aperti e contributi'),
    ...capitoli.flatMap(({ nome, documento }) => {
      const quesiti = takeSezione(documento.blocchi, 'Quesiti aperti');
      return quesiti.length > 0 ? [h(3, nome), ...quesiti] : [];
    }),
    ...componiChiusura(atlante, materiali, materiali.contributi),
  ];
}

/** Finding, summary, map, reading and table of a chapter. */
function componiCapitolo({ documento, nome }: CapitoloLetto): Blocco[] {
  const { blocchi, indirizzo } = documento;
  const finding = blocchi.find((b) => b.tipo === 'titolo');
  const mappa = listFigure(blocchi)[1];
  return [
    h(2, nome),
    ...(finding ? [sommario(finding.testo)] : []),
    ...blocchi.filter((b) => b.tipo === 'paragrafo' && b.stile === 'sommario').map(plain),
    ...(mappa ? [mappa] : []),
    ...takeSezione(blocchi, 'Lettura'),
    ...takeTabella(blocchi),
    rimando('Il capitolo intero: ', indirizzo),
  ];
}

/**
 * The table of the comuni, among the others of a chapter: territory and value come first. On the page its
 * title is the heading above, and what files hold is said beside it.
 */
function takeTabella(blocchi: readonly Blocco[]): Blocco[] {
  const posto = blocchi.findIndex(
    (b) =>
      b.tipo === 'tabella' &&
      b.testata[0]?.[0]?.testo === 'Territorio' &&
      b.testata[0][1]?.testo === 'Valore',
  );
  const tabella = blocchi[posto];
  if (tabella?.tipo !== 'tabella') return [];
  const sopra = blocchi.slice(0, posto).findLast((b) => b.tipo === 'titolo');
  const unita = /^Unità: .+?\.(?=\s|$)/.exec(tabella.titolo)?.[0];
  const titolo = sopra && unita !== undefined ? `${sopra.testo}. ${unita}` : tabella.titolo;
  return [{ ...tabella, titolo }];
}

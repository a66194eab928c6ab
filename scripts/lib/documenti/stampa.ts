import { join } from 'node:path';
import type { Atlante } from '../../../src/lib/atlante/atlante.ts';
import { listDaIndicare, type Editore } from '../../../src/lib/archivio/metadati/editore.ts';
import type { Metadati } from '../../../src/lib/documento/add-metadati.ts';
import type { Blocco } from '../../../src/lib/documento/modello.ts';
import { AREA } from '../../../src/lib/territory/area.ts';
import type { Contributo } from '../../../src/lib/partecipa/schema.ts';
import { frasePoster, makeDatiPoster } from '../../../src/lib/infografica/fatti.ts';
import { nomeFile } from '../../../src/lib/infografica/nome-file.ts';
import { indirizzi } from '../../../src/lib/url/indirizzi.ts';
import { readFileSync } from 'node:fs';
import { readEditore } from '../read-editore.ts';
import { makeLettore, type Lettore } from './lettore.ts';
import { readAtlante } from './read-atlante.ts';
import { readContributi } from './read-contributi.ts';
import { readLavoro } from './read-lavoro.ts';

type Figura = Extract<Blocco, { tipo: 'figura' }>;

/** What the documents to print are made from. */
export interface Stampa {
  /** Folder of the built site. */
  cartella: string;
  /** Folder where the documents go, as at the addresses of a site: the site itself. */
  uscita: string;
  /** Folder of the documents that are already printed. */
  deposito: string;
  atlante: Atlante;
  editore: Editore;
  leggi: Lettore;
  contributi: readonly Contributo[];
  /** Style sheet of the figures. */
  css: string;
}

/** Width of the text on a sheet of the documents, 170 mm, in the pixels of a style sheet. */
export const LARGHEZZA = 643;

/** Reads a built site once for all its printed documents. */
export function readStampa(
  cartella: string,
  base: string,
  { uscita = cartella, deposito = 'build/stampe' } = {},
): Stampa {
  const editore = readEditore();
  return {
    cartella,
    uscita,
    deposito,
    atlante: readAtlante(cartella),
    editore,
    leggi: makeLettore(cartella, { base, sito: editore.sito }),
    contributi: readContributi(),
    css: readLavoro(base).css,
  };
}

/** What a document says of itself. */
export function makeMetadati(
  { editore }: Stampa,
  titolo: string,
  descrizione: string,
): Omit<Metadati, 'impronta'> {
  const anonimo = listDaIndicare(editore).includes('editore.nome');
  return {
    titolo,
    descrizione,
    autore: anonimo ? editore.titolo : editore.editore.nome,
    parole: ['Piano di Zona', 'ambiti territoriali sociali', 'Monza e Brianza', 'dati pubblici'],
    data: `${editore.edizione}-01`,
    licenza: editore.licenza.url,
  };
}

/** The poster of a territory as a figure: the letters are those of the document. */
export function readInfografica(
  { cartella, atlante, editore }: Stampa,
  territorio: string,
): Figura {
  const percorso = indirizzi.infografica(nomeFile(territorio, 'a4'), 'svg');
  const svg = readFileSync(join(cartella, percorso), 'utf8').replace(
    /<style>[\s\S]*?<\/style>/,
    '',
  );
  const [, larghezza = '0', altezza = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const { cento, fatti } = makeDatiPoster(atlante, territorio);
  const testo = [cento.giovani, cento.anziani, ...fatti].map(frasePoster).join('. ');
  const pagina = new URL(indirizzi.infografiche().slice(1), editore.sito).href;
  return {
    tipo: 'figura',
    titolo: territorio === AREA.id ? 'I numeri dell’area.' : 'I numeri dell’ambito.',
    disegni: [{ svg, testo, larghezza: Number(larghezza), altezza: Number(altezza) }],
    fonte: [
      { testo: 'Le fonti sono sotto ogni numero. Il manifesto da appendere: ' },
      { testo: pagina, indirizzo: pagina },
    ],
  };
}

/** The map of the ambiti, for a cover: there it adorns, and nobody has to hear its comuni one by one. */
export function readMappaAmbiti({ leggi }: Stampa): string {
  const figura = leggi(indirizzi.ambiti()).blocchi.find((b) => b.tipo === 'figura');
  const svg = figura?.disegni[0]?.svg ?? '';
  return svg.replace(/<\/?a\b[^>]*>/g, '').replace('<svg ', '<svg aria-hidden="true" ');
}

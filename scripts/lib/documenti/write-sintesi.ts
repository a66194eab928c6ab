import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import {
  componiSintesiArea,
  type MaterialiArea,
} from '../../../src/lib/documento/componi-sintesi-area.ts';
import { componiSintesi, type CapitoloLetto } from '../../../src/lib/documento/componi-sintesi.ts';
import { makeIndirizzoSintesi } from '../../../src/lib/documento/indirizzo-documento.ts';
import type { Blocco } from '../../../src/lib/documento/modello.ts';
import { listRisultatiAmbito, listRisultatiArea } from '../../../src/lib/documento/risultati.ts';
import { sintesiToHtml, type Copertina } from '../../../src/lib/documento/sintesi-to-html.ts';
import type { Ambito } from '../../../src/lib/model.ts';
import { AREA, QUANTI_AMBITI } from '../../../src/lib/territory/area.ts';
import { maiuscola } from '../../../src/lib/text/grammatica/maiuscola.ts';
import { indirizzi } from '../../../src/lib/url/indirizzi.ts';
import { printPdf } from './print-pdf.ts';
import { readCss } from './read-css.ts';
import {
  LARGHEZZA,
  makeMetadati,
  readInfografica,
  readMappaAmbiti,
  type Stampa,
} from './stampa.ts';

const TITOLO = 'Documento di sintesi';
const RISULTATI = 10;

/**
 * Prints the synthesis of a territory from the pages of a built site.
 *
 * @param territorio id of an ambito, or of the area
 * @returns the file written
 */
export function printSintesiDi(
  browser: Browser,
  stampa: Stampa,
  territorio: string,
): Promise<string> {
  const ambito = stampa.atlante.ambiti.find(({ id }) => id === territorio);
  return printSintesi(browser, stampa, ambito ? makeAmbito(stampa, ambito) : makeArea(stampa));
}

/** A synthesis before it is laid out. */
interface Sintesi {
  territorio: string;
  blocchi: Blocco[];
  copertina: Pick<Copertina, 'sottotitolo' | 'descrizione' | 'indirizzo' | 'ambito'>;
}

async function printSintesi(
  browser: Browser,
  stampa: Stampa,
  { territorio, blocchi, copertina }: Sintesi,
): Promise<string> {
  const { editore, uscita, deposito } = stampa;
  const intera: Copertina = {
    ...copertina,
    titolo: TITOLO,
    atlante: editore.titolo,
    edizione: editore.edizione,
    mappa: readMappaAmbiti(stampa),
  };
  const css = readCss(stampa.css, 'documento.css');
  const file = join(uscita, makeIndirizzoSintesi(territorio));
  await printPdf(
    browser,
    { file, deposito, larghezza: LARGHEZZA },
    (pagine) => sintesiToHtml(blocchi, intera, css, pagine),
    makeMetadati(stampa, `${TITOLO}. ${copertina.sottotitolo}`, copertina.descrizione),
  );
  return file;
}

const readChiusura = ({ leggi }: Stampa) => ({
  metodo: leggi(indirizzi.metodo()),
  notaMetodologica: leggi(indirizzi.notaMetodologica()),
  glossario: leggi(indirizzi.glossario()),
});

function makeAmbito(stampa: Stampa, ambito: Ambito): Sintesi {
  const { atlante, editore, leggi } = stampa;
  const profilo = leggi(indirizzi.ambito(ambito.id));
  const capitoli = [...atlante.indicatori, ...atlante.indici].map(
    ({ indicatore }): CapitoloLetto => ({
      documento: leggi(indirizzi.capitolo(ambito.id, indicatore.id)),
      nome: indicatore.nome,
      tema: indicatore.tema,
      indice: atlante.isIndice(indicatore.id),
    }),
  );
  return {
    territorio: ambito.id,
    blocchi: componiSintesi({
      atlante,
      ambito,
      sito: editore.sito,
      risultati: listRisultatiAmbito(atlante, ambito, RISULTATI),
      infografica: readInfografica(stampa, ambito.id),
      profilo,
      capitoli,
      contributi: stampa.contributi.filter((c) => c.ambito === ambito.id),
      ...readChiusura(stampa),
    }),
    copertina: {
      sottotitolo: `Ambito di ${ambito.nome}`,
      descrizione:
        'I dati sociali dell’ambito, tema per tema e comune per comune: mappe, tabelle, letture, quesiti aperti, indici e metodo.',
      indirizzo: profilo.indirizzo,
      ambito: ambito.id,
    },
  };
}

function makeArea(stampa: Stampa): Sintesi {
  const { atlante, editore, leggi } = stampa;
  const ambiti = leggi(indirizzi.ambiti());
  const materiali: MaterialiArea = {
    atlante,
    sito: editore.sito,
    risultati: listRisultatiArea(atlante, RISULTATI),
    infografica: readInfografica(stampa, AREA.id),
    ambiti,
    quesiti: leggi(indirizzi.quesiti()),
    getTema: (id) => leggi(indirizzi.tema(id)),
    getIndicatore: (id) =>
      leggi(atlante.isIndice(id) ? indirizzi.indice(id) : indirizzi.indicatore(id)),
    getCapitolo: (ambito, id) => leggi(indirizzi.capitolo(ambito, id)),
    contributi: stampa.contributi,
    ...readChiusura(stampa),
  };
  return {
    territorio: AREA.id,
    blocchi: componiSintesiArea(materiali),
    copertina: {
      sottotitolo: maiuscola(`${QUANTI_AMBITI} ambiti, una lettura comune`),
      descrizione: `I dati sociali dei ${QUANTI_AMBITI} ambiti messi a confronto, tema per tema: tabelle, andamenti, atlante delle mappe, indici, quesiti aperti e metodo.`,
      indirizzo: ambiti.indirizzo,
    },
  };
}

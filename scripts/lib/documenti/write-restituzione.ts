import { join } from 'node:path';
import { toString as drawQr } from 'qrcode';
import type { Browser } from 'playwright-core';
import { listTemi } from '../../../src/lib/atlante/elenchi.ts';
import { componiRestituzione } from '../../../src/lib/documento/componi-restituzione.ts';
import { takeSezione } from '../../../src/lib/documento/componi-parti.ts';
import { makeIndirizzoRestituzione } from '../../../src/lib/documento/indirizzo-documento.ts';
import type { Brano } from '../../../src/lib/documento/modello.ts';
import { PAROLE } from '../../../src/lib/documento/parole-restituzione.ts';
import { braniToTesto } from '../../../src/lib/documento/read-brani.ts';
import {
  restituzioneToHtml,
  type Restituzione,
} from '../../../src/lib/documento/restituzione-to-html.ts';
import { listRisultatiAmbito, listRisultatiArea } from '../../../src/lib/documento/risultati.ts';
import { QUANTI_AMBITI } from '../../../src/lib/territory/area.ts';
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

const TITOLO = 'Che cosa dicono i dati, che cosa chiedono';
const DESCRIZIONE =
  'Pochi dati in parole semplici, le domande per il tavolo di lavoro, lo spazio per rispondere.';
/** Findings, each of a tema of its own: with the other pages they make a dozen. */
const RISULTATI = 6;

/**
 * Prints the document that gives the findings of a territory back to the third sector.
 *
 * @param territorio id of an ambito, or of the area
 * @returns the file written
 */
export async function printRestituzione(
  browser: Browser,
  stampa: Stampa,
  territorio: string,
): Promise<string> {
  const restituzione = await makeRestituzione(stampa, territorio);
  const css = readCss(stampa.css, 'documento.css', 'restituzione.css');
  const file = join(stampa.uscita, makeIndirizzoRestituzione(territorio));
  const { titolo, sottotitolo, descrizione } = restituzione.copertina;
  await printPdf(
    browser,
    { file, deposito: stampa.deposito, larghezza: LARGHEZZA },
    () => restituzioneToHtml(restituzione, css),
    makeMetadati(stampa, `${titolo}. ${sottotitolo}`, descrizione),
  );
  return file;
}

async function makeRestituzione(stampa: Stampa, territorio: string): Promise<Restituzione> {
  const { atlante, editore, leggi } = stampa;
  const ambito = atlante.ambiti.find(({ id }) => id === territorio);
  const risultati = ambito
    ? listRisultatiAmbito(atlante, ambito, RISULTATI, 1)
    : listRisultatiArea(atlante, RISULTATI, 1);
  const pagina = ambito ? indirizzi.ambito(ambito.id) : indirizzi.ambiti();
  const partecipa = new URL(indirizzi.partecipa().slice(1), editore.sito).href;
  return {
    copertina: {
      titolo: TITOLO,
      sottotitolo: `Restituzione al terzo settore: ${ambito ? `ambito di ${ambito.nome}` : `i ${QUANTI_AMBITI} ambiti insieme`}`,
      descrizione: DESCRIZIONE,
      atlante: editore.titolo,
      edizione: editore.edizione,
      indirizzo: new URL(pagina.slice(1), editore.sito).href,
      mappa: readMappaAmbiti(stampa),
      ...(ambito && { ambito: ambito.id }),
    },
    risultati: componiRestituzione({
      atlante,
      sito: editore.sito,
      territorio,
      risultati,
      getIndicatore: (id) => leggi(indirizzi.indicatore(id)),
      getCapitolo: (a, id) => leggi(indirizzi.capitolo(a, id)),
    }),
    infografica: readInfografica(stampa, territorio),
    mancanze: listTemi(atlante).flatMap(({ id, nome }) => {
      const [prima] = takeSezione(leggi(indirizzi.tema(id)).blocchi, 'Che cosa manca');
      if (prima?.tipo !== 'paragrafo') return [];
      return [{ tema: nome, testo: braniToTesto(prima.brani) }];
    }),
    parole: listParole(stampa),
    partecipa: {
      indirizzo: partecipa,
      qr: await drawQr(partecipa, { type: 'svg', margin: 0 }),
    },
  };
}

/** The terms of the glossary that the document uses, with what they mean. */
function listParole({ leggi }: Stampa): Brano[][] {
  return leggi(indirizzi.glossario()).blocchi.flatMap((b) => {
    if (b.tipo !== 'paragrafo') return [];
    const testo = braniToTesto(b.brani);
    const voce = b.brani.slice(0, 2);
    return PAROLE.some((parola) => testo.startsWith(`${parola}: `)) ? [dropRimando(voce)] : [];
  });
}

/** On paper no other term is a click away. */
const dropRimando = (brani: readonly Brano[]): Brano[] =>
  brani.map((brano) => ({ ...brano, testo: brano.testo.replace(/\s*Vedi anche\s*$/, '') }));

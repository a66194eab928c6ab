import type { Atlante } from '../atlante/atlante.ts';
import { nomeTema } from '../atlante/temi.ts';
import { formatValore } from '../format/format-valore.ts';
import { AMBITI, COMPARATORI, type AmbitoId } from '../model.ts';
import { AREA, PROVINCIA } from '../territory/area.ts';
import { findConfrontabile, isConfrontabile, listAmbiti } from '../text/letture.ts';
import { haSegno } from '../text/unita-in-prosa.ts';
import { indirizzi } from '../url/indirizzi.ts';
import { listFigure, takeSezione } from './componi-parti.ts';
import type { Blocco, Documento } from './modello.ts';
import { braniToTesto } from './read-brani.ts';
import type { Risultato } from './risultati.ts';

/** A territory beside the one that a page is about. */
export interface Confronto {
  nome: string;
  valore: number;
  cifra: string;
  /** The territory of the document itself. */
  qui: boolean;
}

/** A question for the table; where it was asked, when it was of an ambito among others. */
export interface Domanda {
  luogo: string | undefined;
  testo: string;
}

/** One finding on one page: what is known, what is not, what to ask. */
export interface PaginaRisultato {
  nome: string;
  tema: string;
  titolo: string;
  /** How it changed, where that is why it was chosen; empty otherwise. */
  cambio: string;
  cifra: string;
  unita: string;
  confronti: Confronto[];
  mappa: Extract<Blocco, { tipo: 'figura' }> | undefined;
  /** How the figure is read, in plain words; empty when the guide does not say it. */
  lettura: string;
  /** What the figure cannot say. */
  limite: string;
  domande: Domanda[];
  fonte: string;
  /** Address of its page, absolute. */
  indirizzo: string;
}

/** What the pages of a document for the third sector are taken from. */
export interface MaterialiRestituzione {
  atlante: Atlante;
  sito: string;
  /** `area-accordo` or the id of an ambito. */
  territorio: string;
  risultati: readonly Risultato[];
  getIndicatore: (id: string) => Documento;
  getCapitolo: (ambito: AmbitoId, indicatore: string) => Documento;
}

/** Questions that fit a page with its lines to write on. */
const DOMANDE = 2;

/** The pages of the findings, in the order in which they come. */
export function componiRestituzione(materiali: MaterialiRestituzione): PaginaRisultato[] {
  return materiali.risultati.map((risultato) => componiPagina(materiali, risultato));
}

function componiPagina(
  materiali: MaterialiRestituzione,
  { dati, osservazione, titolo, frasi, motivo, fonte }: Risultato,
): PaginaRisultato {
  const { atlante, sito, territorio, getIndicatore, getCapitolo } = materiali;
  const { indicatore } = dati;
  const { id } = indicatore;
  const ambito = AMBITI.find((a) => a === territorio);
  const guida = getIndicatore(id).blocchi;
  const pagina = ambito ? getCapitolo(ambito, id) : getIndicatore(id);
  const mappa = listFigure(pagina.blocchi)[ambito ? 1 : 0];
  const confronti = ambito ? [ambito, PROVINCIA.id] : [AREA.id, ...AMBITI];
  return {
    nome: indicatore.nome,
    tema: nomeTema(indicatore.tema),
    titolo,
    cambio: motivo === 'variazione' ? (frasi[0] ?? '') : '',
    cifra: formatValore(osservazione.valore, indicatore, { segno: haSegno(indicatore) }),
    unita: indicatore.frase_breve,
    confronti: [...confronti, ...COMPARATORI].flatMap((t) => {
      const o = findConfrontabile(dati, t, osservazione.anno);
      if (!o) return [];
      const cifra = formatValore(o.valore, indicatore, { segno: haSegno(indicatore) });
      return [{ nome: atlante.nomeTerritorio(t), valore: o.valore, cifra, qui: t === territorio }];
    }),
    mappa: mappa?.tipo === 'figura' ? mappa : undefined,
    lettura: takeFrase(guida, 'Come si legge'),
    limite: takeFrase(guida, 'Che cosa non dice'),
    domande: ambito
      ? listQuesiti(getCapitolo(ambito, id)).slice(0, DOMANDE)
      : listQuesitiEstremi(materiali, dati, osservazione.anno),
    fonte,
    indirizzo: new URL(
      (ambito ? indirizzi.capitolo(ambito, id) : indirizzi.indicatore(id)).slice(1),
      sito,
    ).href,
  };
}

/** The first paragraph of a part of the guide. */
function takeFrase(blocchi: readonly Blocco[], titolo: string): string {
  const prima = takeSezione(blocchi, titolo).find((b) => b.tipo === 'paragrafo');
  return prima?.tipo === 'paragrafo' ? braniToTesto(prima.brani) : '';
}

function listQuesiti({ blocchi }: Documento, luogo?: string): Domanda[] {
  const elenco = takeSezione(blocchi, 'Quesiti aperti').find((b) => b.tipo === 'elenco');
  if (elenco?.tipo !== 'elenco') return [];
  return elenco.voci.map((voce) => ({ luogo, testo: braniToTesto(voce) }));
}

/** For the whole area, what is asked where the value is highest and where it is lowest. */
function listQuesitiEstremi(
  { atlante, getCapitolo }: MaterialiRestituzione,
  dati: Risultato['dati'],
  anno: string,
): Domanda[] {
  const ambiti = listAmbiti(dati, anno).filter(isConfrontabile);
  const estremi = ambiti.length > 1 ? [ambiti[0]!, ambiti.at(-1)!] : ambiti;
  return estremi.flatMap(({ territorio }) => {
    const nome = atlante.nomeTerritorio(territorio);
    return listQuesiti(getCapitolo(territorio as AmbitoId, dati.indicatore.id), nome).slice(0, 1);
  });
}

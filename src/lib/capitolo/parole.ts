import { formatValore } from '../format/format-valore.ts';
import { isNoto } from '../chart/figura.ts';
import { nelPeriodo, periodo } from '../text/tempo.ts';
import { notaStato } from '../text/nota-stato.ts';
import { elenco } from '../text/grammatica/elenco.ts';
import { haSegno } from '../text/unita-in-prosa.ts';
import { maiuscola } from '../text/grammatica/maiuscola.ts';
import { preposizione } from '../text/grammatica/preposizione.ts';
import type { Territori } from '../text/estremi.ts';
import { titoloClassifica } from '../text/titolo-classifica.ts';
import type { VistaCapitolo, VistaIndicatore, Voce } from './vista.ts';
import { PROVINCIA } from '../territory/area.ts';

const NEL_CONFRONTO: Record<string, string> = {
  [PROVINCIA.id]: 'in provincia',
  lombardia: 'in Lombardia',
  italia: 'in Italia',
};

const valoreDi = ({ indicatore }: VistaIndicatore, { valore }: Pick<Voce, 'valore'>): string =>
  valore === null ? '' : formatValore(valore, indicatore, { segno: haSegno(indicatore) });

/**
 * The sentence under the headline: the comparators, then the range of the comuni.
 *
 * @example "In provincia 200,3, in Lombardia 203,0. Fra i comuni si va da 168,5 (Limbiate) a 204,9 (Nova Milanese)."
 */
export function sommarioCapitolo(vista: VistaIndicatore): string {
  const frasi: string[] = [];
  const conteggio = vista.indicatore.aggregazione === 'somma';
  if (!conteggio && vista.comparatori.length > 0) {
    const valori = vista.comparatori.map(
      (c) => `${NEL_CONFRONTO[c.territorio] ?? c.nome} ${valoreDi(vista, c)}`,
    );
    frasi.push(maiuscola(elenco(valori)));
  }
  const noti = vista.comuni.filter(isNoto);
  const [alto, basso] = [noti[0], noti.at(-1)];
  if (alto && basso && noti.length > 1) {
    const [massimo, minimo] = [valoreDi(vista, alto), valoreDi(vista, basso)];
    frasi.push(
      massimo === minimo
        ? `Tutti i comuni hanno ${massimo}`
        : `Fra i comuni si va da ${minimo} ${preposizione('a', basso.nome)} fino a ${massimo} ${preposizione('a', alto.nome)}`,
    );
  }
  return frasi.map((f) => `${f}.`).join(' ');
}

/**
 * Title of the ranking. The headline of an ordinal already counts its comuni: here are the ends.
 *
 * @example titoloRanghi(vista, atlante) // "Dal livello 6 di Limbiate al 2 di Desio"
 */
export function titoloRanghi(vista: VistaCapitolo, territori: Territori): string {
  const noti = vista.comuni.filter(isNoto);
  const [alto, basso] = [noti[0], noti.at(-1)];
  if (vista.indicatore.aggregazione !== 'nessuna' || !alto || !basso)
    return titoloClassifica(vista.dati, vista.ambito, territori);
  return `Dal livello ${valoreDi(vista, alto)} ${preposizione('di', alto.nome)} al ${valoreDi(vista, basso)} ${preposizione('di', basso.nome)}`;
}

/**
 * The key figure as printed: the value of the ambito; for ordinals, which are never averaged, the
 * lowest and the highest level among its comuni.
 */
export function cifraChiave(vista: VistaIndicatore): string {
  const { cella, indicatore } = vista;
  if (cella?.valore != null) return valoreDi(vista, cella);
  const noti = vista.comuni.filter(isNoto);
  const [alto, basso] = [noti[0], noti.at(-1)];
  if (indicatore.aggregazione !== 'nessuna' || !alto || !basso) return '–';
  return alto.valore === basso.valore
    ? formatValore(alto.valore, indicatore)
    : `${formatValore(basso.valore, indicatore)}–${formatValore(alto.valore, indicatore)}`;
}

/**
 * What the key figure is, when, and how sure: "anziani ogni 100 giovani, al 1° gennaio 2026. Dato provvisorio."
 */
export function unitaCifra(vista: VistaIndicatore): string {
  const { indicatore, cella, anno } = vista;
  if (indicatore.aggregazione === 'nessuna')
    return `${indicatore.unita}: il più basso e il più alto fra i comuni, ${nelPeriodo(anno, indicatore)}.`;
  const nota = cella && notaStato(cella);
  const unita = indicatore.frase_breve;
  return `${unita}, ${nelPeriodo(anno, indicatore)}${nota ? `. ${nota}` : ''}.`;
}

/** Subtitle of a figure of the comuni: "Indice di vecchiaia nei 62 comuni, 2026 (anziani ogni 100 giovani)". */
export function sottotitoloFigura(vista: VistaIndicatore, soggetti: string): string {
  const { indicatore, anno } = vista;
  return `${indicatore.nome} ${soggetti}, ${periodo(anno, indicatore)}. Unità: ${indicatore.unita}.`;
}

/**
 * Subtitle of the map of an ambito: what is drawn, and what the colours compare.
 *
 * @param ritaglio true when the map shows the surroundings of the ambito, not the whole area
 * @param quanti how many comuni the area has
 */
export function sottotitoloMappa(
  vista: VistaIndicatore,
  { ritaglio, quanti }: { ritaglio: boolean; quanti: string },
): string {
  if (!ritaglio)
    return sottotitoloFigura(vista, `nei ${quanti} comuni, in rilievo quelli dell’ambito`);
  const classi =
    vista.indicatore.aggregazione === 'somma'
      ? ''
      : ` Le classi di colore sono quelle di tutti i ${quanti} comuni.`;
  return `${sottotitoloFigura(vista, 'nei comuni dell’ambito, in rilievo, e in quelli intorno')}${classi}`;
}

/** Why the values of this figure must be read with care, for the accessible description and notes. */
export function descrizioneIntervallo(vista: VistaIndicatore): string {
  return vista.comuni.some((c) => c.intervallo)
    ? ' Le barre sottili sono l’intervallo di confidenza al 95 per cento.'
    : '';
}

/** Ready citation of a page. */
export function citazione(
  nomePagina: string,
  atlante: { titolo: string; edizione: string },
): string {
  return `${atlante.titolo}, «${nomePagina}», edizione ${atlante.edizione}.`;
}

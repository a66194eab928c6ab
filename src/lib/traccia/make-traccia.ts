import { findRiga } from '../indicator/serie-per-territorio.ts';
import { findNearestAnno } from '../indicator/pesi.ts';
import { isMancante } from '../format/format-stato.ts';
import {
  AGGREGATI,
  COMPARATORI,
  type Comune,
  type DatiIndicatore,
  type Osservazione,
} from '../model.ts';
import type { BloccoDerivazione, Derivazione, VoceMisura } from './derivazione.ts';
import { listGrezzi } from './list-grezzi.ts';
import { formatFormula } from './format-formula.ts';
import type { Metodo, RigaTraccia, Traccia, VoceTraccia } from './traccia.ts';
import { listComuni } from '../text/letture.ts';
import { appartiene } from '../territory/appartiene.ts';

const POPOLAZIONE = 'popolazione-residente';

/** The database as a trace needs it; the `Atlante` of the pages is one. */
export interface ContestoTraccia {
  comuni: readonly Comune[];
  /** @throws if the id is unknown */
  getDati: (id: string) => DatiIndicatore;
  nomeTerritorio: (id: string) => string;
}

/** A cell of the database. */
export interface Cella {
  territorio: string;
  anno: string;
}

/** Codes of the comuni of an ambito, of the province or of the area; empty for any other territory. */
export function listMembri(territorio: string, comuni: readonly Comune[]): Comune[] {
  if (!AGGREGATI.includes(territorio)) return [];
  return comuni.filter((comune) => appartiene(comune, territorio));
}

/**
 * The trace of a number: formula, what it is made of, down to file, row and raw file.
 *
 * @param derivazione of the indicatore: `/dati/traccia/<id>.json`.
 * @throws Error when the database has no such cell
 */
export function makeTraccia(
  derivazione: Derivazione,
  { territorio, anno }: Cella,
  contesto: ContestoTraccia,
): Traccia {
  const dati = contesto.getDati(derivazione.indicatore);
  const { indicatore } = dati;
  const cella = findRiga(dati, territorio, anno);
  if (!cella) throw new Error(`${indicatore.id}, ${territorio}, ${anno}: no such cell`);
  const found = findBlocco(derivazione, { territorio, anno });
  const membri = listMembri(territorio, contesto.comuni);
  const metodo = chooseMetodo(cella, found, indicatore.aggregazione);
  const voci = listVoci(derivazione, found, territorio, anno);
  const summed = ['somma-dei-comuni', 'rapporto-fra-somme', 'media-ponderata'].includes(metodo);
  const weights =
    metodo === 'media-ponderata' ? readPesi(indicatore.aggregazione, anno, contesto) : null;
  const cells = summed ? membri.map(({ codice }) => findRiga(dati, codice, anno)!) : [cella];
  const esclusi = derivazione.esclusi
    .filter((one) => one.anno === anno)
    .map((one) => one.territorio);
  return {
    indicatore: indicatore.id,
    nome: indicatore.nome,
    unita: indicatore.unita,
    territorio,
    nomeTerritorio: contesto.nomeTerritorio(territorio),
    anno,
    valore: cella.valore,
    stato: cella.stato,
    avviso: cella.avviso ?? null,
    metodo,
    formula: found ? formatFormula(found.blocco, indicatore) : '',
    numeratore: cella.numeratore,
    denominatore: cella.denominatore,
    fattore: indicatore.fattore,
    copertura: cella.comuni
      ? { presenti: cella.comuni[0], totali: cella.comuni[1], quota: cella.copertura ?? null }
      : null,
    pesi: weights?.descrizione ?? null,
    voci,
    indicatori: (found?.voci ?? []).flatMap((voce) =>
      voce.tipo === 'indicatore'
        ? [
            {
              parte: voce.parte,
              testo: voce.testo,
              indicatore: voce.indicatore,
              territorio,
              anno: voce.anno ?? anno,
            },
          ]
        : [],
    ),
    righe: cells.map((one): RigaTraccia => ({
      territorio: one.territorio,
      nome: contesto.nomeTerritorio(one.territorio),
      valore: one.valore,
      stato: one.stato,
      numeratore: one.numeratore,
      denominatore: one.denominatore,
      peso: weights?.pesi.get(one.territorio) ?? null,
      incluso: one.valore !== null && !(summed && esclusi.includes(one.territorio)),
      misure: listMisure(derivazione, found, one),
    })),
    definizione: derivazione.definizione,
  };
}

/** The block of the calculation that makes a cell; undefined for a year without figures. */
export function findBlocco(
  { blocchi }: Derivazione,
  { territorio, anno }: Cella,
): BloccoDerivazione | undefined {
  const comparator = (COMPARATORI as readonly string[]).includes(territorio);
  return blocchi.find(
    ({ blocco }) =>
      blocco.anni.includes(anno) && blocco.territori !== (comparator ? 'comuni' : 'comparatori'),
  );
}

function chooseMetodo(
  { territorio, stato }: Osservazione,
  found: BloccoDerivazione | undefined,
  aggregazione: string,
): Metodo {
  const aggregate = (AGGREGATI as readonly string[]).includes(territorio);
  if (!found) return 'mancante';
  const { blocco } = found;
  if (aggregate && blocco.aggregati !== undefined) return 'mancante';
  if (aggregate && blocco.composto) return 'dagli-aggregati';
  if (aggregate && aggregazione === 'somma') return 'somma-dei-comuni';
  if (aggregate) return aggregazione === 'rapporto' ? 'rapporto-fra-somme' : 'media-ponderata';
  if (isMancante(stato) && isMancante(blocco.comparatori ?? '') && !/^\d/u.test(territorio))
    return 'mancante';
  return blocco.valore !== undefined ? 'dato-della-fonte' : 'calcolo-sul-territorio';
}

const listMisureVoci = (found: BloccoDerivazione | undefined): VoceMisura[] =>
  (found?.voci ?? []).filter((voce) => voce.tipo === 'misura');

function listVoci(
  { fonti }: Derivazione,
  found: BloccoDerivazione | undefined,
  territorio: string,
  anno: string,
): VoceTraccia[] {
  return listMisureVoci(found).map((voce) => {
    const { id, titolo, editore, pagina, licenza, adattatore, grezzi } = fonti.find(
      (fonte) => fonte.id === voce.fonte,
    )!;
    const year = voce.anni[anno]!.anno;
    return {
      parte: voce.parte,
      testo: voce.testo,
      descrizione: voce.descrizione,
      unita: voce.unita,
      fonte: id,
      titolo,
      editore,
      pagina,
      licenza,
      anno: year,
      file: voce.file,
      colonna: voce.colonna,
      grezzi: listGrezzi({ grezzi }, territorio, year),
      adattatore,
    };
  });
}

function listMisure(
  { territori }: Derivazione,
  found: BloccoDerivazione | undefined,
  { territorio, anno }: Cella,
): RigaTraccia['misure'] {
  const at = territori.indexOf(territorio);
  if (at < 0) return [];
  return listMisureVoci(found).map((voce) => {
    const { righe, valori } = voce.anni[anno]!;
    return { riga: righe[at]!, valore: valori[at]! };
  });
}

/** Weights of the comuni: their area, or the residents of the nearest 1 January that has them all. */
function readPesi(
  aggregazione: string,
  anno: string,
  { comuni, getDati }: ContestoTraccia,
): { descrizione: string; pesi: Map<string, number> } {
  if (aggregazione === 'media-ponderata-superficie') {
    return {
      descrizione: 'superficie in km² (istat-situas-2023)',
      pesi: new Map(comuni.map(({ codice, superficie }) => [codice, superficie])),
    };
  }
  const residenti = getDati(POPOLAZIONE);
  const full = residenti.anni.filter(
    (year) => listComuni(residenti, year).length === comuni.length,
  );
  const nearest = findNearestAnno(anno, full)!;
  return {
    descrizione: `residenti al 1° gennaio ${nearest} (indicatore ${POPOLAZIONE})`,
    pesi: new Map(listComuni(residenti, nearest).map((o) => [o.territorio, o.valore])),
  };
}

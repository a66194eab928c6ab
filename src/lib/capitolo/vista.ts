import type { Atlante } from '../atlante/atlante.ts';
import type { ValoreTerritorio } from '../chart/figura.ts';
import type { LineaSerie } from '../chart/linea.ts';
import type { GruppoOrdinale } from '../chart/distribuzione-to-plot.ts';
import type { Ambito, DatiIndicatore, Fonte, Indicatore, Osservazione } from '../model.ts';
import { PROVINCIA } from '../territory/area.ts';
import { AMBITI_INSIEME } from '../territory/estensione.ts';

/** A territory with its value in one year, ready for a figure or a table. */
export interface Voce extends ValoreTerritorio {
  /** The whole cell; undefined when the database has no row. */
  cella: Osservazione | undefined;
}

/** Everything that the figures and the words about an indicatore need, chosen once. */
export interface VistaIndicatore {
  /** The ambito the page speaks of; undefined on the page of the indicatore itself. */
  ambito: Ambito | undefined;
  /** Territory in evidence: the ambito, or the provincia. */
  protagonista: string;
  indicatore: Indicatore;
  dati: DatiIndicatore;
  /** The year the page speaks of: the last with a value for the protagonist (for ordinals, for the comuni). */
  anno: string;
  /** The protagonist's own cell; undefined for ordinals, which are never averaged. */
  cella: Osservazione | undefined;
  /** All the ambiti, in the house order. */
  ambiti: Voce[];
  /** Provincia, Lombardia, Italia: only those with a value that year. */
  comparatori: Voce[];
  /** The comuni of the ambito (or all of them), highest value first, missing ones last. */
  comuni: Voce[];
  /** All the comuni of that year, registry order. */
  tutti: Voce[];
  /** Comuni by ambito, for the distribution of ordinals: of the chosen ambiti. */
  gruppi: GruppoOrdinale[];
  /** The series of the chosen ambiti, of the comparators and, in a chapter, of the ambito's comuni. */
  linee: LineaSerie[];
  /** The fonti of the year the page speaks of. */
  fonti: Fonte[];
  /** The fonti of all years, for the series. */
  fontiSerie: Fonte[];
}

/** The view of a chapter, where there always is an ambito. */
export type VistaCapitolo = VistaIndicatore & { ambito: Ambito };

const CONFRONTI = [PROVINCIA.id, 'lombardia', 'italia'];

function chooseAnno(atlante: Atlante, dati: DatiIndicatore, protagonista: string): string {
  if (dati.indicatore.aggregazione === 'nessuna') return dati.ultimo;
  const conValore = atlante
    .listSerie(dati.indicatore.id, protagonista)
    .filter((o) => o.valore !== null && o.anno <= dati.ultimo);
  return conValore.at(-1)?.anno ?? dati.ultimo;
}

/**
 * The territories with their value in a year.
 *
 * @param ordinati when true: highest value first, missing last, ties by name.
 */
export function makeVoci(
  atlante: Atlante,
  indicatore: string,
  anno: string,
  territori: readonly string[],
  ordinati = false,
): Voce[] {
  const voci = territori.map((id) => {
    const cella = atlante.findOsservazione(indicatore, id, anno);
    return {
      territorio: id,
      nome: atlante.nomeTerritorio(id),
      valore: cella?.valore ?? null,
      stato: cella?.stato ?? 'mancante:non-rilevato',
      ...(cella?.intervallo && { intervallo: cella.intervallo }),
      cella,
    };
  });
  if (!ordinati) return voci;
  return voci.sort(
    (a, b) =>
      (b.valore ?? -Infinity) - (a.valore ?? -Infinity) || a.nome.localeCompare(b.nome, 'it'),
  );
}

/** What all the chapters of an indicatore that speak of the same year share. */
type Insieme = Pick<VistaIndicatore, 'ambiti' | 'tutti'>;

const insiemi = new WeakMap<Atlante, Map<string, Insieme>>();

function readInsieme(atlante: Atlante, indicatore: string, anno: string): Insieme {
  const pronti = insiemi.get(atlante) ?? new Map<string, Insieme>();
  insiemi.set(atlante, pronti);
  const chiave = `${indicatore}|${anno}`;
  const voci = (ids: readonly string[]) => makeVoci(atlante, indicatore, anno, ids);
  const insieme = pronti.get(chiave) ?? {
    ambiti: voci(atlante.ambiti.map(({ id }) => id)),
    tutti: voci(atlante.comuni.map(({ codice }) => codice)),
  };
  pronti.set(chiave, insieme);
  return insieme;
}

/** The ambiti that a figure sets side by side: all of them, unless they are too many for one. */
function chooseAmbiti({ ambiti }: Atlante, ambito: Ambito | undefined): readonly Ambito[] {
  if (ambiti.length <= AMBITI_INSIEME) return ambiti;
  return ambito ? [ambito] : [];
}

function makeLinee(
  atlante: Atlante,
  indicatore: Indicatore,
  territori: readonly string[],
): LineaSerie[] {
  return territori
    .map((territorio) => ({
      territorio,
      nome: atlante.nomeTerritorio(territorio),
      punti: atlante
        .listSerie(indicatore.id, territorio)
        .map(({ anno, valore, stato }) => ({ anno, valore, stato })),
    }))
    .filter((l) => l.punti.some((p) => p.valore !== null));
}

/** Chooses year, comparators and rows for an indicatore seen from an ambito, or from the provincia. */
function makeVista(
  atlante: Atlante,
  dati: DatiIndicatore,
  ambito: Ambito | undefined,
): VistaIndicatore {
  const { indicatore } = dati;
  const protagonista = ambito?.id ?? PROVINCIA.id;
  const anno = chooseAnno(atlante, dati, protagonista);
  const scelti = chooseAmbiti(atlante, ambito);
  const conteggio = indicatore.aggregazione === 'somma';
  const voci = (ids: readonly string[], ordinati = false) =>
    makeVoci(atlante, indicatore.id, anno, ids, ordinati);
  return {
    ambito,
    protagonista,
    indicatore,
    dati,
    anno,
    cella: atlante.findOsservazione(indicatore.id, protagonista, anno),
    ...readInsieme(atlante, indicatore.id, anno),
    comparatori: voci(CONFRONTI).filter((v) => v.valore !== null),
    comuni: voci(ambito?.comuni ?? atlante.comuni.map((c) => c.codice), true),
    gruppi: scelti.map((a) => ({
      territorio: a.id,
      nome: a.nome,
      comuni: voci(a.comuni),
    })),
    // A count of the whole Lombardia beside one of an ambito would flatten every line.
    linee: makeLinee(atlante, indicatore, [
      ...scelti.map((a) => a.id),
      ...(conteggio ? [] : CONFRONTI),
      ...(ambito && !conteggio ? ambito.comuni : []),
    ]),
    fonti: (dati.fonti_per_anno[anno] ?? indicatore.fonti).map((id) => atlante.getFonte(id)),
    fontiSerie: indicatore.fonti.map((id) => atlante.getFonte(id)),
  };
}

/** The view of a chapter (ambito × indicatore). @throws on unknown ids. */
export function makeVistaCapitolo(
  atlante: Atlante,
  ambito: Ambito['id'],
  indicatore: string,
): VistaCapitolo {
  const trovato = atlante.getAmbito(ambito);
  return { ...makeVista(atlante, atlante.getDati(indicatore), trovato), ambito: trovato };
}

/** The view of an indicatore over the whole area. @throws on an unknown id. */
export function makeVistaIndicatore(atlante: Atlante, indicatore: string): VistaIndicatore {
  return makeVista(atlante, atlante.getDati(indicatore), undefined);
}

import { listTemi } from '../atlante/elenchi.ts';
import { paginaDi } from '../atlante/pagine.ts';
import type { Atlante } from '../atlante/atlante.ts';
import { CLASSI_ORDINALI } from '../chart/classi.ts';
import { isMancante } from '../format/format-stato.ts';
import { AGGREGATI, COMPARATORI, type DatiIndicatore, type Osservazione } from '../model.ts';
import { compareText } from '../table/compare.ts';
import type { Derivazione } from '../traccia/derivazione.ts';
import type { BloccoTabelle, DatiTabelle, IndicatoreTabelle, TerritorioTabelle } from './dati.ts';
import { calculateRapporto } from './rapporto.ts';
import { AREA, PROVINCIA } from '../territory/area.ts';

/**
 * The database in the compact shape that the tables page loads.
 *
 * @param derivazioni of the indicatori: they say which comuni and years no total may be made of
 */
export function makeDatiTabelle(
  atlante: Atlante,
  derivazioni: ReadonlyMap<string, Pick<Derivazione, 'esclusi' | 'blocchi'>>,
): DatiTabelle {
  const territori = listTerritori(atlante);
  const stati = ['definitivo'];
  const tutti = [...atlante.indicatori, ...atlante.indici];
  return {
    temi: listTemi(atlante).map(({ id, nome }) => ({ id, nome })),
    territori,
    fonti: atlante.fonti.map(({ sigla, titolo }) => `${sigla}, ${titolo}`),
    indicatori: tutti.map((d) => toIndicatore(atlante, d, derivazioni.get(d.indicatore.id))),
    stati,
    blocchi: tutti.map((d) => toBlocco(atlante, d, territori, stati)),
  };
}

const listAnni = ({ osservazioni }: DatiIndicatore): string[] =>
  [...new Set(osservazioni.map(({ anno }) => anno))].sort(compareText);

function listTerritori(atlante: Atlante): TerritorioTabelle[] {
  const comuni = [...atlante.comuni].sort((a, b) => a.nome.localeCompare(b.nome, 'it'));
  return [
    ...comuni.map(({ codice, nome, ambito, provincia, superficie }): TerritorioTabelle => ({
      id: codice,
      nome,
      livello: 'comune',
      ambito,
      provincia,
      superficie,
    })),
    ...[...AGGREGATI, ...COMPARATORI].map((id): TerritorioTabelle => ({
      id,
      nome: atlante.nomeTerritorio(id),
      livello: LIVELLO_SOPRA[id] ?? 'ambito',
    })),
  ];
}

const LIVELLO_SOPRA: Record<string, TerritorioTabelle['livello']> = {
  [PROVINCIA.id]: 'provincia',
  [AREA.id]: 'area',
  lombardia: 'regione',
  italia: 'nazione',
};

function toIndicatore(
  atlante: Atlante,
  dati: DatiIndicatore,
  derivazione: Pick<Derivazione, 'esclusi' | 'blocchi'> | undefined,
): IndicatoreTabelle {
  const { indicatore, ultimo, classi, fonti_per_anno } = dati;
  const { id, nome, tema, unita, decimali, fattore, definizione, avvertenze } = indicatore;
  const ordinale = indicatore.aggregazione === 'nessuna';
  return {
    id,
    nome,
    tema,
    unita,
    decimali,
    // An index is computed again on the sums of an aggregate: it is no ratio of sums of its own values.
    aggregazione: atlante.isIndice(id) ? 'nessuna' : indicatore.aggregazione,
    fattore,
    definizione,
    fonti: Object.fromEntries(
      Object.entries(fonti_per_anno).map(([anno, fonti]) => [
        anno,
        fonti.map((fonte) => atlante.fonti.indexOf(atlante.getFonte(fonte))),
      ]),
    ),
    avvertenze,
    pagina: paginaDi(atlante, id),
    anni: listAnni(dati),
    ultimo,
    // The shade of a count would only say which comune is the largest.
    classi: indicatore.aggregazione === 'somma' ? [] : ordinale ? CLASSI_ORDINALI : classi,
    esclusi: (derivazione?.esclusi ?? []).map(({ territorio, anno }) => `${territorio}|${anno}`),
    composti: (derivazione?.blocchi ?? []).flatMap(({ blocco }) =>
      blocco.composto ? blocco.anni : [],
    ),
  };
}

function toBlocco(
  atlante: Atlante,
  dati: DatiIndicatore,
  territori: readonly TerritorioTabelle[],
  stati: string[],
): BloccoTabelle {
  const { indicatore } = dati;
  const celle = listAnni(dati).flatMap((anno) =>
    territori.map((t) => atlante.findOsservazione(indicatore.id, t.id, anno)),
  );
  const n = celle.map((o) => o?.numeratore ?? null);
  const d = celle.map((o) => o?.denominatore ?? null);
  return {
    v: celle.map((o) => (o && !isDerivabile(o, indicatore.fattore) ? o.valore : null)),
    ...(n.some((x) => x !== null) ? { n } : {}),
    ...(d.some((x) => x !== null) ? { d } : {}),
    s: celle.map((o) => (o ? toPosto(stati, o.stato) : -1)),
  };
}

function toPosto(stati: string[], stato: string): number {
  const posto = stati.indexOf(stato);
  return posto >= 0 ? posto : stati.push(stato) - 1;
}

const isDerivabile = (o: Osservazione, fattore: number): boolean =>
  !isMancante(o.stato) &&
  o.numeratore !== null &&
  o.denominatore !== null &&
  calculateRapporto(fattore, o.numeratore, o.denominatore) === o.valore;

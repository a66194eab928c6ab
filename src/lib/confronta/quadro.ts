import type { Atlante } from '../atlante/atlante.ts';
import { groupFonti } from '../atlante/fonti.ts';
import { listTemi } from '../atlante/elenchi.ts';
import { ultimoAnno } from '../atlante/quadro.ts';
import { AMBITI, COMPARATORI } from '../model.ts';
import type { DatiIndicatore, Livello, Stato } from '../model.ts';
import { scalaComuni } from '../text/letture.ts';
import { haSegno } from '../text/unita-in-prosa.ts';
import { AREA, PROVINCIA } from '../territory/area.ts';

/** Last value of an indicatore in a territory. */
export interface CellaQuadro {
  valore: number | null;
  anno: string;
  stato: Stato;
  /** For partial aggregates: how many comuni of how many. */
  comuni?: [presenti: number, totali: number];
  /** 95% confidence interval. */
  intervallo?: [inf: number, sup: number];
}

/** An indicatore, as much as a comparison needs of it. */
export interface IndicatoreQuadro {
  id: string;
  nome: string;
  unita: string;
  decimali: number;
  /** True for numbers of people or things, whose difference says only which place is bigger. */
  conteggio: boolean;
  /** True when the values can be negative: balances and variations. */
  conSegno: boolean;
  /** Usual distance between the comuni in the last year, in the unit of the values. */
  scala: number;
  /** Lowest and highest value of the comuni in the last year; null when they have none. */
  estremi: [minimo: number, massimo: number] | null;
  /** Publishers: "Istat, MEF". */
  fonti: string;
  indice: boolean;
  valori: Record<string, CellaQuadro>;
}

/** What `/dati/quadro.json` holds: the last value of every indicatore in every territory. */
export interface Quadro {
  territori: { id: string; nome: string; livello: Livello }[];
  temi: { id: string; nome: string; indicatori: IndicatoreQuadro[] }[];
}

/** Nine significant digits: more than any page prints, and half the bytes. */
const round = (valore: number): number => Number(valore.toPrecision(9));

function makeIndicatore(
  atlante: Atlante,
  dati: DatiIndicatore,
  territori: readonly string[],
): IndicatoreQuadro {
  const { indicatore } = dati;
  const deiComuni = dati.osservazioni.flatMap((o) =>
    o.livello === 'comune' && o.anno === dati.ultimo && o.valore !== null ? [round(o.valore)] : [],
  );
  const celle = territori.flatMap((t) => {
    const cella = atlante.findOsservazione(indicatore.id, t, ultimoAnno(atlante, dati, t));
    if (!cella) return [];
    const { valore, anno, stato, comuni, intervallo } = cella;
    const voce: CellaQuadro = {
      valore: valore === null ? null : round(valore),
      anno,
      stato,
      ...(comuni && { comuni }),
      ...(intervallo && { intervallo: [round(intervallo[0]), round(intervallo[1])] }),
    };
    return [[t, voce]];
  });
  return {
    id: indicatore.id,
    nome: indicatore.nome,
    unita: indicatore.unita,
    decimali: indicatore.decimali,
    conteggio: indicatore.aggregazione === 'somma',
    conSegno: haSegno(indicatore),
    scala: round(scalaComuni(dati, dati.ultimo)),
    estremi: deiComuni.length === 0 ? null : [Math.min(...deiComuni), Math.max(...deiComuni)],
    fonti: groupFonti(indicatore.fonti.map(atlante.getFonte))
      .map((g) => g.sigla)
      .join(', '),
    indice: atlante.isIndice(indicatore.id),
    valori: Object.fromEntries(celle) as Record<string, CellaQuadro>,
  };
}

/** The territories of the atlas, the widest first, comuni by name; then all temi, indices last. */
export function makeQuadroConfronto(atlante: Atlante): Quadro {
  const toTerritorio = (id: string, livello: Livello) => ({
    id,
    nome: atlante.nomeTerritorio(id),
    livello,
  });
  const territori = [
    ...COMPARATORI.map((id) => toTerritorio(id, id === 'italia' ? 'nazione' : 'regione')),
    toTerritorio(PROVINCIA.id, 'provincia'),
    toTerritorio(AREA.id, 'area'),
    ...AMBITI.map((id) => toTerritorio(id, 'ambito')),
    ...atlante.comuni
      .map((c) => toTerritorio(c.codice, 'comune'))
      .sort((a, b) => a.nome.localeCompare(b.nome, 'it')),
  ];
  const ids = territori.map((t) => t.id);
  const indici = { id: 'indici', nome: 'Indici compositi', indicatori: atlante.indici };
  return {
    territori,
    temi: [...listTemi(atlante), ...(atlante.indici.length > 0 ? [indici] : [])].map((t) => ({
      id: t.id,
      nome: t.nome,
      indicatori: t.indicatori.map((d) => makeIndicatore(atlante, d, ids)),
    })),
  };
}

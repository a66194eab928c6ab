import type { Atlante } from '../atlante/atlante.ts';
import { listTemi } from '../atlante/elenchi.ts';
import { ultimoAnno } from '../atlante/quadro.ts';
import { CLASSI_ORDINALI, findClasse, makeClassiDivergenti } from '../chart/classi.ts';
import { formatMotivo } from '../format/format-stato.ts';
import { formatEtichetta } from '../format/format-valore.ts';
import type { DatiIndicatore, Osservazione } from '../model.ts';
import { listComuni } from '../text/letture.ts';
import { notaStato } from '../text/nota-stato.ts';
import { periodo } from '../text/tempo.ts';
import { PROVINCIA } from '../territory/area.ts';

/** A cell of the heat table, as printed. */
export interface CellaCalore {
  testo: string;
  /** `d1`-`d5` around the provincial value, `s1`-`s5` from low to high, empty when missing. */
  classe: string;
  nota: string | undefined;
}

/** An indicatore across the territories. */
export interface RigaCalore {
  id: string;
  nome: string;
  unita: string;
  anno: string;
  /** The ambito, then the provincia, then the comuni, in the order of the columns. */
  celle: CellaCalore[];
}

/** Rows of a tema. */
export interface GruppoCalore {
  id: string;
  nome: string;
  righe: RigaCalore[];
}

/**
 * The heat table of an ambito: indicatori by comuni. Where polarity has a meaning, classes diverge
 * around the provincial value of that year; elsewhere they go from low to high over the 62 comuni.
 * Counts are left out: they would only say which comune is the largest.
 *
 * @param colonne ids of the territories, one for each column
 */
export function makeCalore(
  atlante: Atlante,
  ambito: string,
  colonne: readonly string[],
): GruppoCalore[] {
  return listTemi(atlante)
    .map(({ id, nome, indicatori }) => ({
      id,
      nome,
      righe: indicatori
        .filter((d) => d.indicatore.aggregazione !== 'somma')
        .map((d) => makeRiga(atlante, d, ambito, colonne)),
    }))
    .filter((g) => g.righe.length > 0);
}

function makeRiga(
  atlante: Atlante,
  dati: DatiIndicatore,
  ambito: string,
  colonne: readonly string[],
): RigaCalore {
  const { indicatore } = dati;
  const anno = ultimoAnno(atlante, dati, ambito);
  const classifica = makeClassifica(atlante, dati, anno);
  return {
    id: indicatore.id,
    nome: indicatore.nome,
    unita: indicatore.unita,
    anno: periodo(anno, indicatore),
    celle: colonne.map((t) =>
      makeCella(atlante.findOsservazione(indicatore.id, t, anno), dati, classifica),
    ),
  };
}

function makeClassifica(
  atlante: Atlante,
  dati: DatiIndicatore,
  anno: string,
): (valore: number) => string {
  const { indicatore } = dati;
  const provincia = atlante.findOsservazione(indicatore.id, PROVINCIA.id, anno)?.valore;
  if (indicatore.polarita !== 0 && provincia != null) {
    const valori = listComuni(dati, anno).map((o) => o.valore);
    const classi = makeClassiDivergenti(valori, provincia);
    return (v) => `d${String(findClasse(v, classi))}`;
  }
  const classi = indicatore.aggregazione === 'nessuna' ? CLASSI_ORDINALI : dati.classi;
  return (v) => `s${String(findClasse(v, classi))}`;
}

function makeCella(
  o: Osservazione | undefined,
  dati: DatiIndicatore,
  toClasse: (valore: number) => string,
): CellaCalore {
  if (o?.valore == null) return { testo: '–', classe: '', nota: formatMotivo(o?.stato ?? '') };
  return {
    testo: formatEtichetta(o.valore, dati.indicatore),
    classe: toClasse(o.valore),
    nota: notaStato(o),
  };
}

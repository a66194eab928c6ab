import { formatAnno } from '../format/format-anno.ts';
import { AMBITI } from '../model.ts';
import { compareText } from '../table/compare.ts';
import { makeConfronti } from './confronto.ts';
import type { Cubo, IndicatoreTabelle, TerritorioTabelle } from './dati.ts';
import type { Casella, Colonna, GruppoRighe, Riga, RigaTotale } from './righe.ts';
import type { StatoTabelle } from './stato.ts';
import { makeTotalizza, type Totalizza } from './totale.ts';

type Scelte = Pick<StatoTabelle, 'gruppo' | 'totali' | 'calcolo'>;

/** Rows by ambito, tema or year, in the order of the atlas, each group with its totals; one group when none is asked for. */
export function groupRighe(
  cubo: Cubo,
  righe: readonly Riga[],
  colonne: readonly Colonna[],
  scelte: Scelte,
): GruppoRighe[] {
  const totalizza = makeTotalizza(cubo);
  const conTotali = (nome: string, sue: readonly Riga[]) => (): RigaTotale[] =>
    scelte.totali ? listTotali(totalizza, sue, colonne, scelte, nome) : [];
  const gruppi = splitRighe(cubo, righe, scelte.gruppo).map(([nome, sue]): GruppoRighe => ({
    nome,
    righe: sue,
    listTotali: conTotali(nome || 'Totale', sue),
  }));
  const conComuni = gruppi.filter(({ righe: sue }) => sue.some(isComunale)).length;
  return scelte.totali && scelte.gruppo === 'ambito' && conComuni > 1
    ? [...gruppi, { nome: 'In tutto', righe: [], listTotali: conTotali('Tutti insieme', righe) }]
    : gruppi;
}

const isComunale = ({ territorio }: Riga): boolean => territorio.livello === 'comune';

function splitRighe(
  cubo: Cubo,
  righe: readonly Riga[],
  gruppo: Scelte['gruppo'],
): [string, Riga[]][] {
  const [prima] = righe;
  if (!prima || gruppo === '') return [['', [...righe]]];
  if (gruppo === 'ambito') {
    const per = Map.groupBy(righe, ({ territorio }) => territorio.ambito ?? '');
    return [...AMBITI, ''].flatMap((id): [string, Riga[]][] => {
      const sue = per.get(id);
      const nome = id ? `Ambito di ${cubo.findTerritorio(id)?.nome ?? id}` : 'Ambiti e confronti';
      return sue ? [[nome, sue]] : [];
    });
  }
  if (gruppo === 'tema') {
    if (!prima.indicatore) return [['', [...righe]]];
    const per = Map.groupBy(righe, ({ indicatore }) => indicatore!.tema);
    return cubo.temi.flatMap(({ id, nome }): [string, Riga[]][] =>
      per.has(id) ? [[nome, per.get(id)!]] : [],
    );
  }
  if (prima.anno === null) return [['', [...righe]]];
  return [...Map.groupBy(righe, ({ anno }) => anno!)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([anno, sue]) => [formatAnno(anno), sue]);
}

/** One row of totals for each indicatore and year of the rows: only comuni are put together. */
function listTotali(
  totalizza: Totalizza,
  righe: readonly Riga[],
  colonne: readonly Colonna[],
  { calcolo }: Scelte,
  nome: string,
): RigaTotale[] {
  const comunali = righe.filter(isComunale);
  const insiemi = Map.groupBy(
    comunali,
    ({ indicatore, anno }) => `${indicatore?.id ?? ''}|${anno ?? ''}`,
  );
  return [...insiemi.values()]
    .filter((sue) => sue.length > 1)
    .map((sue) => {
      const [{ indicatore, anno, testate }] = sue as [Riga, ...Riga[]];
      const comuni = sue.map(({ territorio }) => territorio);
      const total = (di: IndicatoreTabelle, quando: string): Casella =>
        toCasella(totalizza, di, quando, comuni);
      return {
        testate: [`${nome} (${String(comuni.length)} comuni)`, ...testate.slice(1)],
        caselle: fillColonne(colonne, calcolo, indicatore, anno, total),
      };
    });
}

function fillColonne(
  colonne: readonly Colonna[],
  calcolo: Scelte['calcolo'],
  indicatore: IndicatoreTabelle | null,
  anno: string | null,
  total: (di: IndicatoreTabelle, quando: string) => Casella,
): Casella[] {
  // Indicatori in the columns.
  if (!indicatore) return colonne.map(({ indicatore: i }) => total(i!, anno ?? i!.ultimo));
  // One row a value: the parts of a total are not shown.
  if (anno !== null) {
    const valore = total(indicatore, anno);
    return [
      valore,
      ...colonne.slice(1).map(({ chiave }): Casella => ({
        ...valore,
        valore: null,
        nota: '',
        forma: chiave === 'stato' ? 'stato' : 'parte',
      })),
    ];
  }
  const anni = colonne.map(({ chiave }) => chiave).filter((chiave) => /^\d/u.test(chiave));
  const caselle = anni.map((uno) => total(indicatore, uno));
  return [...caselle, ...makeConfronti(calcolo, anni).caselle(caselle, indicatore)];
}

function toCasella(
  totalizza: Totalizza,
  indicatore: IndicatoreTabelle,
  anno: string,
  comuni: readonly TerritorioTabelle[],
): Casella {
  const { valore, stato, nota } = totalizza(indicatore, anno, comuni);
  return { valore, stato, indicatore, forma: 'valore', classe: 0, nota };
}

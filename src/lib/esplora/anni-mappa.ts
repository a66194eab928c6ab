import { groupFonti } from '../atlante/fonti.ts';
import type { DatiIndicatore, Fonte } from '../model.ts';
import { periodo } from '../text/tempo.ts';

/** A year that the map of an indicatore can show. */
export interface AnnoMappa {
  anno: string;
  /** As printed: "2024/25", "secondo semestre 2018". */
  nome: string;
  /** Publishers of the figures of that year: "Istat, MEF". */
  fonti: string;
}

/** The years with a value for at least one comune, ascending. */
export function listAnniMappa(
  { anni, osservazioni, fonti_per_anno, indicatore }: DatiIndicatore,
  getFonte: (id: string) => Fonte,
): AnnoMappa[] {
  const conComuni = new Set(
    osservazioni.filter((o) => o.livello === 'comune' && o.valore !== null).map((o) => o.anno),
  );
  return anni
    .filter((anno) => conComuni.has(anno))
    .map((anno) => ({
      anno,
      nome: periodo(anno, indicatore),
      fonti: groupFonti((fonti_per_anno[anno] ?? indicatore.fonti).map(getFonte))
        .map((g) => g.sigla)
        .join(', '),
    }));
}

import { groupFonti } from '../atlante/fonti.ts';
import type { DatiIndicatore, Fonte } from '../model.ts';
import { listComuni } from '../text/letture.ts';
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
export function listAnniMappa(dati: DatiIndicatore, getFonte: (id: string) => Fonte): AnnoMappa[] {
  const { anni, fonti_per_anno, indicatore } = dati;
  return anni
    .filter((anno) => listComuni(dati, anno).length > 0)
    .map((anno) => ({
      anno,
      nome: periodo(anno, indicatore),
      fonti: groupFonti((fonti_per_anno[anno] ?? indicatore.fonti).map(getFonte))
        .map((g) => g.sigla)
        .join(', '),
    }));
}

import type { DatiIndicatore } from '../../model.ts';
import { decimaliToFormato, type Foglio } from './foglio.ts';

/** One row a territory, one column a year: the shape in which people read and copy a series. */
export function makeFoglioTabella(
  { indicatore, osservazioni }: DatiIndicatore,
  nomeTerritorio: (id: string) => string,
): Foglio {
  const anni = [...new Set(osservazioni.map(({ anno }) => anno))].sort();
  const formato = decimaliToFormato(indicatore.decimali);
  const byTerritorio = Map.groupBy(osservazioni, ({ territorio }) => territorio);
  return {
    nome: 'Tabella',
    larghezze: [34, 14, ...anni.map(() => 12)],
    righeFisse: 1,
    colonneFisse: 1,
    righe: [
      ['Territorio', 'Codice', ...anni].map((valore) => ({
        valore,
        stile: 'intestazione' as const,
      })),
      ...[...byTerritorio].map(([territorio, rows]) => {
        const byAnno = new Map(rows.map((row) => [row.anno, row.valore]));
        return [
          { valore: nomeTerritorio(territorio) },
          { valore: territorio },
          ...anni.map((anno) => ({ valore: byAnno.get(anno) ?? null, formato })),
        ];
      }),
    ],
  };
}

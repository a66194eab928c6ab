import type { Cell } from '../../table/format-csv.ts';
import type { Campo } from '../tabella.ts';
import type { CellaFoglio, Foglio } from './foglio.ts';

const LARGHEZZE: Record<string, number> = { avviso: 60, descrizione: 60, nome: 40, titolo: 50 };
const width = ({ nome, tipo }: Campo): number => {
  if (tipo !== 'testo') return Math.max(14, nome.length + 2);
  return LARGHEZZE[nome] ?? (nome.startsWith('nome') ? 34 : Math.max(18, nome.length + 2));
};

/**
 * Rows of a table as a sheet with its header in sight. Columns that are empty in every row are left out.
 *
 * @param getFormato number format of the columns that show a value, for the row.
 */
export function makeFoglioDati(
  nome: string,
  campi: readonly Campo[],
  righe: readonly (readonly Cell[])[],
  getFormato: (row: readonly Cell[]) => string = () => 'General',
): Foglio {
  const kept = campi
    .map((campo, at) => ({ campo, at }))
    .filter(({ at }) => righe.some((row) => row[at] !== null && row[at] !== ''));
  const shown = new Set(['valore', 'ic95_inf', 'ic95_sup']);
  return {
    nome,
    larghezze: kept.map(({ campo }) => width(campo)),
    righeFisse: 1,
    righe: [
      kept.map(({ campo }) => ({ valore: campo.nome, stile: 'intestazione' })),
      ...righe.map((row) => {
        const formato = getFormato(row);
        return kept.map(({ campo, at }): CellaFoglio =>
          shown.has(campo.nome) ? { valore: row[at]!, formato } : { valore: row[at]! },
        );
      }),
    ],
  };
}

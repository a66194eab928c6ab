import { formatCsv, type Cell } from './format-csv.ts';
import { compareText } from './compare.ts';
import type { Stato } from '../model.ts';

/** One tidy figure of a fonte: `valore` is null only when `stato` is `mancante:<motivo>`. */
export interface Misura {
  variabile: string;
  /** Current ISTAT code, `lombardia`, `italia` or, in controlli, the name of a total. */
  territorio: string;
  anno: string;
  valore: number | null;
  stato: Stato;
}

/** A point on the ground: pharmacy, school, library, residence. */
export interface Punto {
  id: string;
  nome: string;
  tipo: string;
  indirizzo: string;
  territorio: string;
  lat: number | null;
  lon: number | null;
  /** Further columns of that fonte, the same for all its points. */
  altro: Readonly<Record<string, Cell>>;
}

const COLONNE_MISURE = ['variabile', 'territorio', 'anno', 'valore', 'stato'] as const;

/** Figures to the text of `misure.csv`, sorted by variabile, territorio, anno. */
export function formatMisure(misure: readonly Misura[]): string {
  const sorted = [...misure].sort(
    (a, b) =>
      compareText(a.variabile, b.variabile) ||
      compareText(a.territorio, b.territorio) ||
      compareText(a.anno, b.anno),
  );
  return formatCsv(
    COLONNE_MISURE,
    sorted.map((m) => [m.variabile, m.territorio, m.anno, m.valore, m.stato]),
  );
}

/** Points to the text of `punti.csv`, sorted by id. */
export function formatPunti(punti: readonly Punto[]): string {
  const extra = Object.keys(punti[0]?.altro ?? {});
  const rows = [...punti]
    .sort((a, b) => compareText(a.id, b.id))
    .map((p) => [
      p.id,
      p.nome,
      p.tipo,
      p.indirizzo,
      p.territorio,
      p.lat,
      p.lon,
      ...extra.map((name) => p.altro[name] ?? null),
    ]);
  return formatCsv(['id', 'nome', 'tipo', 'indirizzo', 'territorio', 'lat', 'lon', ...extra], rows);
}

import type { Cell } from '../table/format-csv.ts';
import type { Misura, Punto } from '../table/misure.ts';
import { findNumber } from '../table/read-number.ts';
import { readRows, type Row } from '../table/read-rows.ts';
import { compareText } from '../table/compare.ts';
import { explainCodice, type Registry } from '../territory/registry.ts';
import type { Context, Raw } from './adapter.ts';

/** A list of places: where the columns are. Coordinates have a decimal comma. */
export interface ElencoPunti {
  file: string;
  columns: readonly string[];
  id: string;
  nome: string;
  territorio: string;
  lat: string;
  lon: string;
  tipo: (cells: Row['cells']) => string;
  indirizzo: (cells: Row['cells']) => string;
  /** Further columns to keep; a figure is read by `readNumero`. */
  altro?: (cells: Row['cells'], row: number) => Record<string, Cell>;
}

/** Corners of the area with some room: a point outside is a wrong coordinate. */
const AREA = { lat: [45.4, 45.8], lon: [8.95, 9.6] } as const;

/** Reads a list of places. Coordinates that are missing, zero or outside the area become null. */
export function readPunti(raw: Raw, elenco: ElencoPunti, { registry, problems }: Context): Punto[] {
  const { file } = elenco;
  const seen = new Set<string>();
  return readRows(raw[file] ?? '', file, elenco.columns, problems).flatMap(({ row, cells }) => {
    const refuse = (column: string, expected: string, received: string, fix: string): [] => {
      problems.push({ file, row, column, expected, received, fix });
      return [];
    };
    const id = cells[elenco.id]!;
    const territorio = cells[elenco.territorio]!;
    const wrong = explainCodice(territorio, registry);
    if (wrong)
      return refuse(
        elenco.territorio,
        'a current ISTAT code of the area',
        wrong.received,
        wrong.fix,
      );
    if (id === '' || seen.has(id))
      return refuse(elenco.id, 'each place once', id, 'drop the duplicate');
    seen.add(id);
    const [lat, lon] = [cells[elenco.lat]!, cells[elenco.lon]!].map((text) =>
      text === '' ? null : findNumber(text, 'virgola'),
    );
    if (lat === undefined || lon === undefined) {
      const column = lat === undefined ? elenco.lat : elenco.lon;
      return refuse(
        column,
        'degrees with decimal comma such as 45,58',
        cells[column]!,
        'see the original',
      );
    }
    const valid =
      lat !== null && lon !== null && isWithin(lat, AREA.lat) && isWithin(lon, AREA.lon);
    return [
      {
        id,
        nome: repairText(cells[elenco.nome]!),
        tipo: elenco.tipo(cells),
        indirizzo: repairText(elenco.indirizzo(cells)),
        territorio,
        lat: valid ? lat : null,
        lon: valid ? lon : null,
        altro: elenco.altro?.(cells, row) ?? {},
      },
    ];
  });
}

function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

/** Tidies spaces and gives back the accents of text whose UTF-8 bytes were once read as Windows-1252 or Latin-1 ("FarÃ¨"). */
export function repairText(text: string): string {
  return text
    .replace(/Ã([\u0080-\u00bf])/gu, (_, letter: string) =>
      String.fromCharCode(letter.charCodeAt(0) + 0x40),
    )
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Sums over the places of each comune; a comune without places has zero. */
export function sumPunti(
  punti: readonly Punto[],
  variabile: string,
  anno: string,
  registry: Registry,
  value: (punto: Punto) => number = () => 1,
): Misura[] {
  const byComune = Map.groupBy(punti, ({ territorio }) => territorio);
  return registry.comuni
    .map(({ codice }) => codice)
    .sort(compareText)
    .map((territorio) => ({
      variabile,
      territorio,
      anno,
      valore: (byComune.get(territorio) ?? []).reduce((total, punto) => total + value(punto), 0),
      stato: 'definitivo',
    }));
}

/** Street and number of an address, without empty parts. */
export function joinIndirizzo(...parts: (string | undefined)[]): string {
  return parts
    .map((part) => part?.trim() ?? '')
    .filter(Boolean)
    .join(', ');
}

/** An analyst's table and its result, as the tests of the command write and read them. */
import { expect } from 'vitest';

export interface Riga {
  unita: string;
  anno: string;
  indice: number;
  media: number;
  deviazione: number;
  rango: number;
}

/** Result rows by "unita anno"; empty cells are NaN. */
export function readEsito(testo: string): Map<string, Riga> {
  const [testata, ...righe] = testo.trimEnd().split('\n');
  expect(testata).toBe('unita,anno,indice,media,deviazione,rango');
  return new Map(
    righe.map((riga) => {
      const [unita, anno, ...celle] = riga.split(',');
      const [indice, media, deviazione, rango] = celle.map((cella) =>
        cella === '' ? NaN : Number(cella),
      );
      return [
        `${unita!} ${anno!}`,
        {
          unita: unita!,
          anno: anno!,
          indice: indice!,
          media: media!,
          deviazione: deviazione!,
          rango: rango!,
        },
      ];
    }),
  );
}

/** `{ x: { a: 1, b: 2 } }` -> long rows of one year. */
export function makeCsv(
  anni: Record<string, Record<string, Record<string, number | string>>>,
): string {
  const righe = Object.entries(anni).flatMap(([anno, indicatori]) =>
    Object.entries(indicatori).flatMap(([indicatore, unita]) =>
      Object.entries(unita).map(([id, valore]) => `${id},${anno},${indicatore},${String(valore)}`),
    ),
  );
  return ['unita,anno,indicatore,valore', ...righe, ''].join('\n');
}

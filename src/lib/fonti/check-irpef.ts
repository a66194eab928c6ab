import type { Misura } from '../table/misure.ts';
import type { Context } from './adapter.ts';
import { checkIdentities } from './check-identities.ts';
import { CLASSI_IRPEF } from './colonne-irpef.ts';

/** In the classes the mean income lies inside the class; the classes are not more than the whole. */
export function checkIrpef(
  misure: readonly Misura[],
  { problems }: Pick<Context, 'problems'>,
): void {
  const cells = new Map(misure.map((m) => [`${m.variabile} ${m.territorio} ${m.anno}`, m.valore]));
  const refuse = (place: string, column: string, expected: string, received: string) =>
    problems.push({
      file: 'mef-irpef',
      row: null,
      column,
      expected: `${expected} at ${place}`,
      received,
      fix: 'look for the wrong cell in the yearly file',
    });
  for (const place of new Set(misure.map((m) => `${m.territorio} ${m.anno}`))) {
    const read = (id: string): number | null => cells.get(`${id} ${place}`) ?? null;
    for (const [id, words, low, high] of CLASSI_IRPEF) {
      const count = read(`classe-${id}-frequenza`);
      const amount = read(`classe-${id}-ammontare`);
      if ((count === null) !== (amount === null)) {
        refuse(place, words, 'number and amount both blank or both there', 'only one of them');
      } else if (count !== null && amount !== null && count > 0) {
        const mean = amount / count;
        if (mean < low || mean > high)
          refuse(place, words, `a mean income of the class`, String(mean));
      }
    }
    const contribuenti = read('contribuenti');
    const counts = CLASSI_IRPEF.reduce(
      (total, [id]) => total + (read(`classe-${id}-frequenza`) ?? 0),
      0,
    );
    if (contribuenti === null || counts > contribuenti) {
      refuse(
        place,
        'Numero contribuenti',
        `at least ${String(counts)}, the sum of the classes`,
        String(contribuenti),
      );
    }
  }
  const classi = (what: string): string =>
    CLASSI_IRPEF.map(([id]) => `classe-${id}-${what}`).join(' + ');
  checkIdentities(
    'mef-irpef',
    misure.filter((m) => m.territorio !== 'lombardia' && m.territorio !== 'italia'),
    [
      {
        left: classi('frequenza'),
        right: 'complessivo-frequenza',
        reason: 'classes are the whole',
      },
      {
        left: classi('ammontare'),
        right: 'complessivo-ammontare',
        reason: 'classes are the whole',
      },
    ],
    { problems },
  );
}

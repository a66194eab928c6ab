import { expect, test } from 'vitest';
import { notaStato } from '../../../src/lib/text/nota-stato.ts';

test.each([
  ['definitivo', undefined, undefined],
  ['provvisorio', undefined, 'Dato provvisorio'],
  ['approssimato', undefined, 'Dato approssimato'],
  ['parziale', [2, 7], 'Dato parziale: 2 comuni su 7'],
  ['provvisorio+parziale', [54, 55], 'Dato provvisorio e parziale: 54 comuni su 55'],
  ['provvisorio', [7, 7], 'Dato provvisorio'],
  ['mancante:in-attesa', undefined, 'Dato non ancora acquisito'],
  ['mancante:segreto-statistico', undefined, 'Dato coperto da segreto statistico'],
] as const)('%s', (stato, comuni, attesa) => {
  expect(notaStato({ stato, ...(comuni && { comuni: [comuni[0], comuni[1]] }) })).toBe(attesa);
});

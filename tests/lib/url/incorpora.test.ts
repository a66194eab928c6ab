import { expect, it } from 'vitest';
import { findIncorpora, findPaginaIncorpora } from '../../../src/lib/url/incorpora.ts';

it.each([
  ['/ambiti/desio/tari/', '/incorpora/desio/tari/'],
  ['/ambiti/desio/', '/incorpora/ambiti/desio/'],
  ['/indicatori/tari/', '/incorpora/indicatori/tari/'],
  ['/indici/partecipazione/', '/incorpora/indici/partecipazione/'],
  ['/indici/partecipazione/costruisci/', undefined],
  ['/comuni/muggio/', '/incorpora/comuni/muggio/'],
  ['/mappe/', undefined],
  ['/incorpora/desio/tari/', undefined],
])('the figures of %s', (pagina, atteso) => {
  expect(findPaginaIncorpora(pagina)).toBe(atteso);
});

it('a figure has its own address, a table has none', () => {
  expect(findIncorpora('/ambiti/desio/tari/', 'fig-mappa')).toBe(
    '/incorpora/desio/tari/#fig-mappa',
  );
  expect(findIncorpora('/ambiti/desio/tari/', 'tab-comuni')).toBeUndefined();
});

import { expect, it } from 'vitest';
import { findIncorpora } from '../../../src/lib/url/incorpora.ts';

it.each([
  ['/ambiti/desio/tari/', 'fig-mappa', '/incorpora/desio/tari/#fig-mappa'],
  ['/ambiti/desio/tari/', 'fig-striscia', undefined],
  ['/ambiti/desio/tari/', 'tab-comuni', undefined],
  ['/ambiti/desio/', 'fig-mappa', undefined],
])('%s %s', (pagina, ancora, atteso) => {
  expect(findIncorpora(pagina, ancora)).toBe(atteso);
});

import { expect, it } from 'vitest';
import { splitBase } from '../../../src/lib/url/base-edizione.ts';

it.each([
  ['/', { ultima: '/', ferma: false }],
  ['/atlante/', { ultima: '/atlante/', ferma: false }],
  ['/edizioni/2026-11/', { ultima: '/', ferma: true }],
  ['/atlante/edizioni/2026-11/', { ultima: '/atlante/', ferma: true }],
  // Another edition: a site that somebody publishes there by chance.
  ['/edizioni/2025-01/', { ultima: '/edizioni/2025-01/', ferma: false }],
])('%s', (base, atteso) => {
  expect(splitBase(base, '2026-11')).toEqual(atteso);
});

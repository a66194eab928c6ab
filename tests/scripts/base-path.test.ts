import { expect, it } from 'vitest';
import { normaliseBase } from '../../scripts/lib/base-path.ts';

it.each([
  ['/', '/'],
  ['', '/'],
  ['atlante', '/atlante/'],
  ['/atlante', '/atlante/'],
  ['/a/b/', '/a/b/'],
])('reads %j as %j', (base, expected) => {
  expect(normaliseBase(base)).toBe(expected);
});

it.each(['/../x/', '/a b/', '/a?b/', 'https://example.org/atlante/'])('refuses %j', (base) => {
  expect(() => normaliseBase(base)).toThrow(/not a plain path segment/);
});

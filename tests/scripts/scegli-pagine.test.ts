import { describe, expect, it } from 'vitest';
import { isScelta } from '../../scripts/lib/scegli-pagine.ts';

describe('isScelta', () => {
  it.each([
    ['/ambiti/desio', true, true],
    ['/ambiti/desio/indice-vecchiaia', true, true],
    ['/incorpora/desio/indice-vecchiaia', true, true],
    ['/infografiche/desio.svg', true, true],
    ['/ambiti/monza', true, false],
    ['/comuni/desio-nord', true, false],
    ['/ambiti', false, true],
    ['/', false, true],
  ])('%s, with parameters %s: %s', (pathname, conParametri, scelta) => {
    expect(isScelta(['desio'], pathname, conParametri)).toBe(scelta);
  });

  it('takes a page that any of the words names', () => {
    expect(isScelta(['desio', 'gini-redditi'], '/indicatori/gini-redditi', true)).toBe(true);
  });
});

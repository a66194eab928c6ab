import { describe, expect, it } from 'vitest';
import { suggerisci } from '../../../src/lib/url/suggerisci.ts';

const NOTI = [
  '/',
  '/ambiti/desio/',
  '/ambiti/desio/indice-vecchiaia/',
  '/comuni/desio/',
  '/comuni/muggio/',
  '/comuni/monza/',
  '/indicatori/indice-vecchiaia/',
  '/temi/casa/',
];

describe('suggerisci', () => {
  it.each([
    ['/comuni/muggiò', '/comuni/muggio/'],
    ['/Comune/Muggio/', '/comuni/muggio/'],
    ['/muggio', '/comuni/muggio/'],
    ['/ambiti/desio/indice_di_vecchiaia.html', '/ambiti/desio/indice-vecchiaia/'],
    ['/temi/case/', '/temi/casa/'],
  ])('%s: the first is %s', (asked, first) => {
    expect(suggerisci(asked, NOTI)[0]).toBe(first);
  });

  it.each(['/wp-login.php', '/', '', '/%%%/', '/xyz/qwerty/'])('%j is like nothing', (asked) => {
    expect(suggerisci(asked, NOTI)).toEqual([]);
  });

  it('gives three at most', () => {
    const found = suggerisci('/comuni/', [...NOTI, ...NOTI.map((n) => n.replace('o/', 'a/'))]);
    expect(found.length).toBeLessThanOrEqual(3);
  });
});

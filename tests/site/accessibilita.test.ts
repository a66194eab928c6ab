import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { A11Y_PAGES, PAGE_STATES } from '../support/a11y-states.ts';
import { pageType, readSite } from '../support/read-site.ts';

/** Pages that only lead to another: nobody reads them. */
const ONLY_LEAD = new Set(['short address', 'address of an edition']);

describe('accessibility of the built site', () => {
  it('every type of page is among those that axe visits', () => {
    const visited = [...A11Y_PAGES, ...PAGE_STATES.map(({ address }) => address)];
    const types = new Set(visited.map((address) => pageType(address.replace(/[?#].*$/, ''))));
    const left = readSite().pages.filter(({ address }) => {
      const type = pageType(address);
      return !types.has(type) && !ONLY_LEAD.has(type);
    });
    expect(left.map(({ address }) => address)).toEqual([]);
  });

  it('holds no sound, no film, nothing that plays: the statement says so', () => {
    const playing = readSite().pages.filter(({ file }) =>
      /<(?:audio|video|object|embed|marquee|blink)\b|\sautoplay\b/.test(readFileSync(file, 'utf8')),
    );
    expect(playing.map(({ address }) => address)).toEqual([]);
  });
});

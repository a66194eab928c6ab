import { describe, expect, it } from 'vitest';
import { readBase } from '../../scripts/lib/build-site.ts';
import { readSite, type SitePage } from '../support/read-site.ts';

const site = readSite();
const base = readBase();

/** All offenders at once, each with its page. */
const offenders = (find: (page: SitePage) => string[]) =>
  site.pages.flatMap((page) => find(page).map((what) => `${page.address}: ${what}`));

const duplicates = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

const isExternal = (address: string) => /^([a-z][a-z+.-]*:|\/\/)/i.test(address);

/** Why an address of the site leads nowhere; undefined when it leads somewhere. */
function findDeadEnd(from: string, link: string): string | undefined {
  const { pathname, hash } = new URL(link, `https://atlante.invalid${base}${from.slice(1)}`);
  if (!pathname.startsWith(base)) return `${link} leaves the base path ${base}`;
  const address = `/${decodeURI(pathname).slice(base.length)}`;
  if (!site.addresses.has(address)) return `${link} does not exist`;
  const anchor = decodeURIComponent(hash.slice(1));
  if (anchor && !site.anchors.get(address)?.has(anchor)) return `${link} has no such anchor`;
  return undefined;
}

const deadEnds = (page: SitePage, addresses: string[]) =>
  [...new Set(addresses)]
    .filter((address) => !isExternal(address))
    .map((address) => findDeadEnd(page.address, address))
    .filter((reason) => reason !== undefined);

describe('every page', () => {
  it('is there: the five ambiti, the 62 comuni and their chapters', () => {
    const count = (pattern: RegExp) => site.pages.filter((p) => pattern.test(p.address)).length;
    expect(count(/^\/ambiti\/[^/]+\/$/)).toBe(5);
    expect(count(/^\/comuni\/[^/]+\/$/)).toBe(62);
    expect(count(/^\/indicatori\/[^/]+\/$/)).toBeGreaterThanOrEqual(75);
    expect(count(/^\/indici\/[^/]+\/$/)).toBeGreaterThanOrEqual(7);
    expect(count(/^\/ambiti\/[^/]+\/[^/]+\/$/)).toBe(5 * count(/^\/(indicatori|indici)\/[^/]+\/$/));
  });

  it('says its language, one title, one description, one h1', () => {
    const wrong = offenders((page) => [
      ...(page.lang === 'it' ? [] : [`lang is ${String(page.lang)}`]),
      ...(page.titles.length === 1 && page.titles[0] ? [] : [`${page.titles.length} titles`]),
      ...(page.descriptions.length === 1 && page.descriptions[0]
        ? []
        : [`${page.descriptions.length} descriptions`]),
      ...(page.h1.length === 1 && page.h1[0] ? [] : [`${page.h1.length} h1`]),
    ]);
    expect(wrong).toEqual([]);
  });

  it('has a title of its own', () => {
    expect(duplicates(site.pages.flatMap((page) => page.titles))).toEqual([]);
  });

  it('uses each id once', () => {
    expect(offenders((page) => duplicates(page.ids))).toEqual([]);
  });

  it('leads only to addresses and anchors that exist', () => {
    expect(offenders((page) => deadEnds(page, page.links))).toEqual([]);
  });

  it('loads only files that exist, and nothing from another host', () => {
    expect(offenders((page) => page.resources.filter(isExternal))).toEqual([]);
    expect(offenders((page) => deadEnds(page, page.resources))).toEqual([]);
  });

  it('holds no script and no style of its own: a strict policy would block them', () => {
    const wrong = offenders((page) => [
      ...(page.inlineScripts > 0 ? [`${page.inlineScripts} inline scripts`] : []),
      ...[...new Set(page.inlineStyles)].map((style) => `style "${style.slice(0, 60)}"`),
    ]);
    expect(wrong).toEqual([]);
  });

  it('can be reached from the home', () => {
    const reached = new Set(['/']);
    const queue = ['/'];
    const byAddress = new Map(site.pages.map((page) => [page.address, page]));
    for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
      for (const link of byAddress.get(address)?.links ?? []) {
        if (isExternal(link)) continue;
        const { pathname } = new URL(link, `https://atlante.invalid${base}${address.slice(1)}`);
        const next = `/${pathname.slice(base.length)}`;
        if (byAddress.has(next) && !reached.has(next)) {
          reached.add(next);
          queue.push(next);
        }
      }
    }
    const lost = site.pages
      .map((page) => page.address)
      .filter((address) => !reached.has(address))
      // What other sites, paper and citations lead to.
      .filter((address) => !/^\/(404\.html$|incorpora\/|c\/|edizioni\/\d)/.test(address));
    expect(lost).toEqual([]);
  });
});

describe('every figure', () => {
  it('has an anchor and, but for the maps that only say where a place is, a title', () => {
    const locator = /^fig-(posizione|indice)$/;
    const wrong = offenders((page) =>
      page.figures
        .filter(({ id, titled }) => !/^fig-./.test(id) || !(titled || locator.test(id)))
        .map((figure) => `figure "${figure.id}"`),
    );
    expect(wrong).toEqual([]);
  });

  it('says its fonte, the period of its data and their licence', () => {
    const licence = /CC|IODL|licen[sz]|termini|pubblico dominio/i;
    const wrong = offenders((page) =>
      page.figures
        .filter(
          ({ source }) =>
            !/^Font[ei]: \S/.test(source) ||
            !/\b(19|20)\d\d\b/.test(source) ||
            !licence.test(source),
        )
        .map((figure) => `figure "${figure.id}" says "${figure.source}"`),
    );
    expect(wrong).toEqual([]);
  });

  it('stands in every chapter, three of them or more', () => {
    const poor = site.pages
      .filter((page) => /^\/ambiti\/[^/]+\/[^/]+\/$/.test(page.address) && page.figures.length < 3)
      .map((page) => `${page.address}: ${page.figures.length} figures`);
    expect(poor).toEqual([]);
  });
});

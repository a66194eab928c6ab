import { Parser } from 'htmlparser2';

/** A figure as a reader meets it: its anchor and the text of its source line. */
export interface ReadFigure {
  id: string;
  /** Text of the element with class `fonte`; empty when there is none. */
  source: string;
  titled: boolean;
}

/** What the checks of the built site want to know of a page. */
export interface ReadPage {
  lang: string | undefined;
  titles: string[];
  descriptions: string[];
  h1: string[];
  ids: string[];
  /** Addresses that a reader may follow: `<a href>`, in HTML and in SVG. */
  links: string[];
  /** Addresses that the page loads by itself: scripts, styles, fonts, images, `<use>`. */
  resources: string[];
  /** Scripts written in the page, JSON-LD apart: a strict policy forbids them. */
  inlineScripts: number;
  /** `style` attributes and elements: a strict policy forbids them too. */
  inlineStyles: string[];
  figures: ReadFigure[];
}

/** Elements that say the finding of a figure; the strip beside a key figure says it in a `.posto`. */
const HEADINGS = new Set(['h2', 'h3', 'h4']);
/** `<link>`s that only say something about the page. */
const NOT_LOADED = new Set(['canonical', 'alternate', 'license', 'author', 'next', 'prev']);

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Reads a page in one pass, without building a document: the site has hundreds of them. */
export function readPage(html: string): ReadPage {
  const page: ReadPage = {
    lang: undefined,
    titles: [],
    descriptions: [],
    h1: [],
    ids: [],
    links: [],
    resources: [],
    inlineScripts: 0,
    inlineStyles: [],
    figures: [],
  };
  let inSvg = 0;
  let figure: ReadFigure | undefined;
  /** Text being gathered: where it goes and the element that ends it. */
  const gathering: { tag: string; depth: number; text: string; done: (text: string) => void }[] =
    [];
  let depth = 0;
  const gather = (tag: string, done: (text: string) => void) =>
    gathering.push({ tag, depth, text: '', done });

  function readLoaded(tag: string, attributes: Record<string, string>): void {
    if (attributes['src'] !== undefined) page.resources.push(attributes['src']);
    for (const candidate of attributes['srcset']?.split(',') ?? []) {
      page.resources.push(candidate.trim().split(/\s+/)[0] ?? '');
    }
    const href = attributes['href'] ?? attributes['xlink:href'];
    if (href === undefined) return;
    if (tag === 'a' || tag === 'area') page.links.push(href);
    else if (tag === 'link') {
      if (!NOT_LOADED.has(attributes['rel'] ?? '')) page.resources.push(href);
    } else page.resources.push(href);
  }

  const parser = new Parser({
    onopentag(tag, attributes) {
      depth += 1;
      if (tag === 'svg') inSvg += 1;
      if (attributes['id'] !== undefined) page.ids.push(attributes['id']);
      readLoaded(tag, attributes);
      if (attributes['style'] !== undefined) page.inlineStyles.push(attributes['style']);
      const classes = attributes['class']?.split(/\s+/) ?? [];
      if (tag === 'html') page.lang = attributes['lang'];
      else if (tag === 'title' && inSvg === 0) gather(tag, (text) => page.titles.push(text));
      else if (tag === 'h1') gather(tag, (text) => page.h1.push(text));
      else if (tag === 'meta' && attributes['name'] === 'description') {
        page.descriptions.push(attributes['content'] ?? '');
      } else if (tag === 'style') gather(tag, (text) => page.inlineStyles.push(text));
      else if (
        tag === 'script' &&
        attributes['src'] === undefined &&
        attributes['type'] !== 'application/ld+json'
      ) {
        page.inlineScripts += 1;
      } else if (tag === 'figure' && classes.includes('figura')) {
        figure = { id: attributes['id'] ?? '', source: '', titled: false };
        page.figures.push(figure);
      } else if (figure && (HEADINGS.has(tag) || classes.includes('posto'))) {
        const titled = figure;
        gather(tag, (text) => {
          titled.titled ||= text !== '';
        });
      } else if (figure && classes.includes('fonte')) {
        const sourced = figure;
        gather(tag, (text) => {
          sourced.source += text;
        });
      }
    },
    ontext(text) {
      for (const open of gathering) open.text += text;
    },
    onclosetag(tag) {
      const last = gathering.at(-1);
      if (last?.tag === tag && last.depth === depth) {
        gathering.pop();
        last.done(squeeze(last.text));
      }
      if (tag === 'svg') inSvg -= 1;
      if (tag === 'figure') figure = undefined;
      depth -= 1;
    },
  });
  parser.end(html);
  return page;
}

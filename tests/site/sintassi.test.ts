import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform, type Loader } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { BROWSER_FLOOR } from '../../scripts/lib/browser-floor.ts';
import { SITE } from '../../scripts/lib/build-site.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';

const read = (path: string) => readFileSync(join(SITE, path), 'utf8');
const files = listFiles(SITE)
  .map(({ path }) => path)
  .filter((path) => /^(?:_astro|pagefind)\/.*\.(?:js|css)$/.test(path));

/** Written as the oldest browsers need it; the same as today's when nothing had to be rewritten for them. */
async function print(path: string, target: string | string[]): Promise<string> {
  const loader: Loader = path.endsWith('.css') ? 'css' : 'js';
  const { code } = await transform(read(path), {
    loader,
    target,
    logLevel: 'silent',
    // All the browsers of the floor read \p{...}; esbuild rewrites it for the letters added by later Unicode.
    supported: { 'regexp-unicode-property-escapes': true },
  });
  return code;
}

/** What the styles may use besides plain selectors: all of it is in the browsers of the floor. */
const VOCABULARY = {
  'at-rule': /@(?:container|font-face|keyframes|media|page|supports|bottom-\w+)\b/,
  function:
    /^(?:attr|blur|calc|clamp|color-mix|counter|cubic-bezier|env|format|inset|local|(?:repeating-)?linear-gradient|max|min|minmax|rect|repeat|rgba?|hsla?|url|var|(?:rotate|scale|skew|translate)[XYZ]?|perspective|matrix|not|is|where|has|nth-(?:last-)?(?:child|of-type)|opacity|drop-shadow|steps)$/,
} as const;

describe('the browsers of the floor', () => {
  it.each(files)('%s uses no syntax that they do not read', async (path) => {
    const [old, today] = await Promise.all([print(path, BROWSER_FLOOR), print(path, 'esnext')]);
    expect(old).toBe(today);
  });

  it('styles use only functions and rules that they know, or say what to do without', () => {
    const unknown = files
      .filter((path) => path.endsWith('.css'))
      .flatMap((path) => {
        // What stands in a rule that asks first needs no fallback.
        const css = read(path).replace(/@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
        const text = css.replace(/url\([^)]*\)|"[^"]*"/g, '');
        return [
          ...[...text.matchAll(/@[\w-]+/g)]
            .map(([rule]) => rule)
            .filter((rule) => !VOCABULARY['at-rule'].test(rule)),
          ...[...text.matchAll(/([\w-]+)\(/g)]
            .map(([, name = '']) => name)
            .filter((name) => !VOCABULARY.function.test(name)),
        ].map((name) => `${path}: ${name}`);
      });
    expect([...new Set(unknown)]).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { pageType, readSite, type SitePage } from '../support/read-site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // What a minifier may write and the standard allows.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // Advice on length, not on validity.
    'long-title': 'off',
    // Everything comes from the same host as the page.
    'require-sri': 'off',
    // A wide table scrolls inside a named region that the keyboard reaches.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // The filters of the search act at once.
    'wcag/h32': 'off',
  },
});

/** Pages of one type differ in their figures only: of each type, one page in every so many. */
const STEP = 23;
const byType = new Map<string, SitePage[]>();
for (const page of readSite().pages) {
  const type = pageType(page.address);
  byType.set(type, [...(byType.get(type) ?? []), page]);
}
const chosen = [...byType.values()].flatMap((pages) => pages.filter((_, i) => i % STEP === 0));

describe('html', () => {
  it.each(chosen.map((page) => page.address))('%s is valid', async (address) => {
    const page = chosen.find((one) => one.address === address);
    const report = await validator.validateString(readFileSync(page?.file ?? '', 'utf8'), address);
    const messages = report.results
      .flatMap((result) => result.messages)
      .map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message} (${m.selector ?? ''})`);
    expect(messages).toEqual([]);
  });
});

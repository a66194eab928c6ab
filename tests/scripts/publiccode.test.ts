import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ATLANTE } from '../../src/config.ts';

/** The words of https://yml.publiccode.tools/categories-list.html that may suit an atlas. */
const CATEGORIES = [
  'business-intelligence',
  'data-analytics',
  'data-collection',
  'data-visualization',
  'geographic-information-systems',
  'knowledge-management',
] as const;

const description = z.strictObject({
  localisedName: z.string(),
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  documentation: z.url().optional(),
  apiDocumentation: z.url().optional(),
  features: z.array(z.string().min(1)).min(1),
  screenshots: z.array(z.string().regex(/\.(?:png|jpe?g)$/)).optional(),
});

/**
 * What the core of the standard, version 0.7, makes mandatory, and of the rest what the file uses. Strict:
 * a key that the standard has dropped (`it`, `IT`, `legal.repoOwner`, `legal.authorsFile`) is an error.
 */
const schema = z.strictObject({
  publiccodeYmlVersion: z.literal('0.7'),
  name: z.string(),
  url: z.url(),
  landingURL: z.url().optional(),
  softwareVersion: z.string(),
  releaseDate: z.iso.date().optional(),
  logo: z.string().regex(/\.(?:svgz?|png)$/),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.enum(CATEGORIES)).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[a-z]{2}$/)),
    scope: z.array(z.enum(['local-authorities', 'society', 'welfare'])),
  }),
  description: z.strictObject({ it: description, en: description }),
  organisation: z.strictObject({ uri: z.string().min(1), name: z.string().optional() }).optional(),
  legal: z.strictObject({ license: z.string(), mainCopyrightOwner: z.string().optional() }),
  maintenance: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('none') }),
    z.strictObject({
      type: z.enum(['internal', 'community']),
      contacts: z.array(z.looseObject({ name: z.string() })).min(1),
    }),
    z.strictObject({
      type: z.literal('contract'),
      contractors: z.array(z.looseObject({ name: z.string(), until: z.iso.date() })).min(1),
    }),
  ]),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.string()).min(1),
  }),
});

describe('publiccode.yml', () => {
  const file = schema.safeParse(parse(readFileSync('publiccode.yml', 'utf8')));

  it('has what the standard asks for, and nothing that it has dropped', () => {
    expect(file.error?.issues ?? []).toEqual([]);
  });

  it('says what the rest of the project says', () => {
    const { license, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      license: string;
      version: string;
    };
    expect(file.data).toMatchObject({
      name: ATLANTE.titolo,
      softwareVersion: version,
      legal: { license },
    });
    expect(existsSync(file.data?.logo ?? '')).toBe(true);
  });
});

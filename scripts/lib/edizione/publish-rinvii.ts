import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { splitBase } from '../../../src/lib/url/base-edizione.ts';
import { normaliseBase } from '../base-path.ts';
import { readEditore } from '../read-editore.ts';
import { pubblicaRinvii } from './pubblica.ts';

/** Gives every page its permanent address, below the edition that it belongs to, while that is the latest. */
export function publishRinvii(): AstroIntegration {
  let base = '/';
  return {
    name: 'publish-rinvii',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = normaliseBase(config.base);
      },
      'astro:build:done': ({ dir }) => {
        const { edizione } = readEditore();
        if (!splitBase(base, edizione).ferma) pubblicaRinvii(fileURLToPath(dir), base, edizione);
      },
    },
  };
}

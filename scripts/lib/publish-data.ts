import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readParte } from './parte.ts';
import { PARTE } from './scegli-pagine.ts';

/**
 * Puts the files of `build/dati` in the site, under `/dati/`, when Astro has written its pages. In a site made
 * in parts the first part has them.
 */
export function publishData(): AstroIntegration {
  return {
    name: 'publish-data',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (readParte(process.env[PARTE]).numero > 1) return;
        await cp('build/dati', fileURLToPath(new URL('dati/', dir)), { recursive: true });
      },
    },
  };
}

import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Puts the files of `build/dati` in the site, under `/dati/`, when Astro has written its pages. */
export function publishData(): AstroIntegration {
  return {
    name: 'publish-data',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await cp('build/dati', fileURLToPath(new URL('dati/', dir)), { recursive: true });
      },
    },
  };
}

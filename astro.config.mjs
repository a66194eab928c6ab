import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { publishRinvii } from './scripts/lib/edizione/publish-rinvii.ts';
import { publishIncorpora } from './scripts/lib/incorpora/publish-incorpora.ts';
import { BROWSER_FLOOR } from './scripts/lib/browser-floor.ts';
import { publishData } from './scripts/lib/publish-data.ts';
import { readDati } from './scripts/lib/read-dati.ts';
import { readSito } from './scripts/lib/read-editore.ts';
import { scegliPagine } from './scripts/lib/scegli-pagine.ts';

/** `BASE_PATH` is set by `scripts/build.ts --base`; the site works under any base path. */
export default defineConfig({
  // Without an address nobody has said where the site is: links from outside stay relative.
  site: readSito(),
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  // Of this checkout alone: two that share their packages must not share what they have read.
  cacheDir: 'build/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [
    mdx(),
    readDati(),
    scegliPagine(),
    publishData(),
    publishIncorpora(),
    publishRinvii(),
  ],
  devToolbar: { enabled: false },
  vite: {
    build: {
      // The strict Content-Security-Policy allows no inline script: never inline an island.
      assetsInlineLimit: 0,
      target: BROWSER_FLOOR,
    },
  },
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build, type Plugin } from 'esbuild';

/** In a folder the style of the library is in that of the page: its address is empty. */
const SENZA_INDIRIZZI: Plugin = {
  name: 'senza-indirizzi',
  setup(bundler) {
    bundler.onResolve({ filter: /\?url$/ }, ({ path }) => ({ path, namespace: 'indirizzo' }));
    bundler.onLoad({ filter: /.*/, namespace: 'indirizzo' }, () => ({
      contents: 'export default ""',
    }));
  },
};

/**
 * The script of the slides in one classic file: a browser refuses modules in a page opened from a folder.
 */
export async function bundleScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/islands/presentazione.ts'],
    bundle: true,
    format: 'iife',
    minify: true,
    target: ['chrome120', 'firefox121', 'safari17'],
    plugins: [SENZA_INDIRIZZI],
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

/** The style sheet that the script of the site loads with the slides library. */
export const readStileLibreria = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('reveal.js/reveal.css'), 'utf8');

import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';

const DATI = resolve('build/dati') + sep;
const PREFIX = '\0dati:';

/** The module of a file of data, as a build has it: the pages are made where the file is. */
export function makeModule(path: string): string {
  return [
    "import { readFileSync } from 'node:fs';",
    `export default JSON.parse(readFileSync(${JSON.stringify(path)}, 'utf8'));`,
  ].join('\n');
}

/**
 * Leaves the figures out of the bundle of the pages: code made of a hundred megabytes of figures is read, written
 * and compiled for nothing. In the dev server they are modules like any other, so that a changed figure shows.
 */
export function readDati(): AstroIntegration {
  return {
    name: 'read-dati',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const plugin = {
          name: 'read-dati',
          enforce: 'pre' as const,
          async resolveId(
            this: {
              resolve: (source: string, importer?: string) => Promise<{ id: string } | null>;
            },
            source: string,
            importer: string | undefined,
          ) {
            if (!source.endsWith('.json')) return null;
            const found = await this.resolve(source, importer);
            return found?.id.startsWith(DATI) ? `${PREFIX}${found.id}.js` : null;
          },
          load: (id: string) =>
            id.startsWith(PREFIX) ? makeModule(id.slice(PREFIX.length, -'.js'.length)) : undefined,
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

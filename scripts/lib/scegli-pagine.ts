import type { AstroIntegration } from 'astro';
import { isInParte, keyOfPage, readParte, type Parte } from './parte.ts';

/** Names the pages to render in the environment of `astro build`: words divided by commas. */
export const SOLO = 'SOLO';
/** Names the part of the site to render, in the environment of `astro build`: "2/12". */
export const PARTE = 'PARTE';

/**
 * True when a partial build renders a page: each page without parameters, and those whose address has one
 * of the words as a part (`desio`: the ambito, its chapters, what others embed, its posters).
 *
 * @example isScelta(['desio'], '/ambiti/desio/indice-vecchiaia', true) => true
 * @example isScelta(['desio'], '/infografiche/desio.svg', true) => true
 * @example isScelta(['desio'], '/ambiti/monza', true) => false
 * @example isScelta(['desio'], '/ambiti', false) => true
 */
export function isScelta(words: readonly string[], pathname: string, conParametri: boolean) {
  if (!conParametri) return true;
  const parts = pathname.split('/').map((part) => part.replace(/\..*$/, ''));
  return words.some((word) => parts.includes(word));
}

/** Lines of the list of content modules that are of chapters of another part: they are left out of the bundle. */
export function leaveOutCapitoli(modules: string, parte: Parte): string {
  return modules
    .split('\n')
    .filter((line) => {
      const key = /^\["src\/content\/capitoli\/([^"]+)\.mdx"/.exec(line)?.[1];
      return key === undefined || isInParte(key, parte);
    })
    .join('\n');
}

/** Renders only the pages that `SOLO` and `PARTE` name; all of them when neither is set. */
export function scegliPagine(): AstroIntegration {
  const words = (process.env[SOLO] ?? '').split(',').filter(Boolean);
  const parte = readParte(process.env[PARTE]);
  return {
    name: 'scegli-pagine',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        if (parte.su === 1) return;
        const plugin = {
          name: 'capitoli-della-parte',
          enforce: 'pre' as const,
          transform: (code: string, id: string) =>
            id.endsWith('.astro/content-modules.mjs') ? leaveOutCapitoli(code, parte) : undefined,
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (words.length === 0 && parte.su === 1) return;
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () =>
            (await standard.getStaticPaths()).filter(
              ({ pathname, route }) =>
                isInParte(keyOfPage(pathname), parte) &&
                (words.length === 0 || isScelta(words, pathname, route.params.length > 0)),
            ),
        }));
      },
    },
  };
}

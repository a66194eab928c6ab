import type { AstroIntegration } from 'astro';

/** Names the pages to render in the environment of `astro build`: words divided by commas. */
export const SOLO = 'SOLO';

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

/** Renders only the pages that `SOLO` names; all of them when it is not set. */
export function scegliPagine(): AstroIntegration {
  const words = (process.env[SOLO] ?? '').split(',').filter(Boolean);
  return {
    name: 'scegli-pagine',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        if (words.length === 0) return;
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () =>
            (await standard.getStaticPaths()).filter(({ pathname, route }) =>
              isScelta(words, pathname, route.params.length > 0),
            ),
        }));
      },
    },
  };
}

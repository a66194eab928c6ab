import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { paginaToIncorpora } from '../../../src/lib/incorpora/pagina-to-incorpora.ts';
import { findPaginaIncorpora } from '../../../src/lib/url/incorpora.ts';
import { normaliseBase } from '../base-path.ts';
import { listFiles } from '../list-files.ts';
import { readEditore } from '../read-editore.ts';

/**
 * Writes, for each page of a site whose figures may stand in another site, its figures alone.
 *
 * @param base base path of the site
 * @returns how many
 */
function writeIncorpora(sito: string, base: string): number {
  const { titolo, edizione } = readEditore();
  let quante = 0;
  for (const { path } of listFiles(sito)) {
    const pagina = `/${path.replace(/index\.html$/, '')}`;
    const indirizzo = findPaginaIncorpora(pagina);
    if (indirizzo === undefined) continue;
    const cornice = paginaToIncorpora({
      html: readFileSync(join(sito, path), 'utf8'),
      pagina: base + pagina.slice(1),
      firma: `${titolo}, edizione ${edizione}`,
    });
    if (cornice === undefined) continue;
    const file = join(sito, indirizzo, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, cornice);
    quante += 1;
  }
  return quante;
}

/** Puts the figures for other sites' frames in the site, when Astro has written its pages. */
export function publishIncorpora(): AstroIntegration {
  let base = '/';
  return {
    name: 'publish-incorpora',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = normaliseBase(config.base);
      },
      'astro:build:done': ({ dir }) => {
        writeIncorpora(fileURLToPath(dir), base);
      },
    },
  };
}

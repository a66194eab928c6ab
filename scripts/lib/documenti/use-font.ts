import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { woffToSfnt } from '../../../src/lib/documento/woff-to-sfnt.ts';

const PESI = [400, 600, 700];

/**
 * Prepares the letters of the figures and lets the drawing library find those alone, so that pictures
 * are the same on every machine. To be called before the library is loaded.
 */
export function useFont(cartella: string): void {
  const font = join(cartella, 'caratteri');
  mkdirSync(font, { recursive: true });
  const { resolve: find } = createRequire(import.meta.url);
  for (const peso of PESI) {
    const nome = `titillium-web-latin-${String(peso)}-normal`;
    const woff = readFileSync(find(`@fontsource/titillium-web/files/${nome}.woff`));
    writeFileSync(join(font, `${nome}.ttf`), woffToSfnt(woff));
  }
  const file = join(font, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${resolve(font)}</dir><cachedir>${resolve(font)}</cachedir></fontconfig>
`,
  );
  process.env['FONTCONFIG_FILE'] = resolve(file);
}

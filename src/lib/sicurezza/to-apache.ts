import {
  APERTE,
  COMUNI,
  DUREVOLE,
  DUREVOLI,
  GOVERNATI,
  HSTS,
  POLITICA_IMMAGINE,
} from './intestazioni.ts';
import { EDIZIONI, formatPolitica, POLITICA, type Direttive, type Eccezione } from './politica.ts';
import { TIPI } from './tipi.ts';

/** Content types of the files that have compressed copies: of a copy Apache would say that it is an archive. */
const COMPRESSI: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  xml: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: TIPI.csv,
  geojson: TIPI.geojson,
  ics: TIPI.ics,
  jsonld: TIPI.jsonld,
  mjs: TIPI.mjs,
  topojson: TIPI.topojson,
  ttl: TIPI.ttl,
  wasm: TIPI.wasm,
  webmanifest: TIPI.webmanifest,
};

const drawTesta = (nome: string, valore: string): string => `Header always set ${nome} "${valore}"`;

/** Apache may have gone on to a compressed copy when it looks at the address. */
const drawFine = (espressione: string): string =>
  espressione.replace(/\$$/u, String.raw`(?:\.(?:br|gz))?$`);

const drawSe = (espressione: string, ...righe: readonly string[]): string =>
  [
    `  <If "%{REQUEST_URI} =~ m#${drawFine(espressione)}#">`,
    ...righe.map((riga) => `    ${riga}`),
    '  </If>',
  ].join('\n');

const drawPolitica = (direttive: Direttive): string =>
  drawTesta('Content-Security-Policy', formatPolitica(direttive));

/**
 * The site as Apache serves it, a `.htaccess` for the folder of the site. An exception comes after the rule:
 * Apache keeps what the last section that matches says. Only modules of a plain installation are used
 * (headers, mime, dir, rewrite).
 *
 * @param base base path with slashes at both ends
 */
export function toApache(base: string, eccezioni: readonly Eccezione[]): string {
  const inizio = `^${base}${EDIZIONI}`;
  return `# Written by the build from src/lib/sicurezza. See docs/pubblicare.md.
Options -Indexes
DirectoryIndex index.html
DirectorySlash On
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
${Object.entries(TIPI)
  .map(([estensione, tipo]) => `AddType "${tipo}" .${estensione}`)
  .join('\n')}

<IfModule mod_headers.c>
${Object.entries(COMUNI)
  .map(([nome, valore]) => `  ${drawTesta(nome, valore)}`)
  .join('\n')}
  ${drawTesta('Cache-Control', 'no-cache')}
  # With a certificate, when this host will stay on HTTPS:
  # ${drawTesta(HSTS.nome, HSTS.valore)}
${[
  drawSe(GOVERNATI, drawPolitica(POLITICA)),
  ...eccezioni.map(({ cartella, direttive }) =>
    drawSe(`${inizio}${cartella}(?=/).*${GOVERNATI}`, drawPolitica({ ...POLITICA, ...direttive })),
  ),
  drawSe(String.raw`\.svg$`, drawPolitica(POLITICA_IMMAGINE)),
  ...APERTE.map((cartella) =>
    drawSe(`${inizio}${cartella}/`, drawTesta('Access-Control-Allow-Origin', '*')),
  ),
  ...DUREVOLI.map((cartella) =>
    drawSe(`${inizio}${cartella}/`, drawTesta('Cache-Control', DUREVOLE)),
  ),
].join('\n')}
</IfModule>

# The files that "npm run comprimi" made beside the others.
AddEncoding br .br
AddEncoding gzip .gz
${Object.entries(COMPRESSI)
  .map(
    ([estensione, tipo]) => `<FilesMatch "\\.${estensione}\\.(br|gz)$">
  ForceType "${tipo}"
</FilesMatch>`,
  )
  .join('\n')}
<IfModule mod_rewrite.c>
  RewriteEngine On
${(
  [
    ['br', 'br'],
    ['gzip', 'gz'],
  ] as const
)
  .map(
    ([codifica, estensione]) => `  RewriteCond %{HTTP:Accept-Encoding} ${codifica}
  RewriteCond %{REQUEST_FILENAME}.${estensione} -f
  RewriteRule ^(.+)\\.(${Object.keys(COMPRESSI).join('|')})$ $1.$2.${estensione} [L]`,
  )
  .join('\n')}
</IfModule>
`;
}

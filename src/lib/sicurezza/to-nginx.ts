import {
  APERTE,
  COMUNI,
  DUREVOLE,
  DUREVOLI,
  GOVERNATI,
  HSTS,
  POLITICA_IMMAGINE,
} from './intestazioni.ts';
import { EDIZIONI, formatPolitica, POLITICA, type Eccezione } from './politica.ts';
import { TIPI } from './tipi.ts';

type Riga = readonly [espressione: string, valore: string];

const drawMappa = (nome: string, righe: readonly Riga[], altrimenti: string): string =>
  [
    `map $uri ${nome} {`,
    ...righe.map(([espressione, valore]) => `  "~${espressione}" "${valore}";`),
    `  default "${altrimenti}";`,
    '}',
  ].join('\n');

const drawTesta = (nome: string, valore: string): string =>
  `add_header ${nome} "${valore}" always;`;

/**
 * The site as nginx serves it, a whole file for `sites-enabled/`. An exception comes before the rule: nginx
 * takes the first expression that matches, and sends no header whose value is empty.
 *
 * @param base base path with slashes at both ends
 * @param radice folder on the server that the base path starts from
 */
export function toNginx(base: string, radice: string, eccezioni: readonly Eccezione[]): string {
  const inizio = `^${base}${EDIZIONI}`;
  const politiche = eccezioni.map(({ cartella, direttive }): Riga => [
    `${inizio}${cartella}(?=/).*${GOVERNATI}`,
    formatPolitica({ ...POLITICA, ...direttive }),
  ]);
  const sotto = (cartelle: readonly string[], valore: string) =>
    cartelle.map((cartella): Riga => [`${inizio}${cartella}/`, valore]);
  return `# Written by the build from src/lib/sicurezza. See docs/pubblicare.md.
${drawMappa(
  '$atlante_politica',
  [
    [String.raw`\.svg$`, formatPolitica(POLITICA_IMMAGINE)],
    ...politiche,
    [GOVERNATI, formatPolitica(POLITICA)],
  ],
  '',
)}
${drawMappa('$atlante_aperto', sotto(APERTE, '*'), '')}
${drawMappa('$atlante_durata', sotto(DUREVOLI, DUREVOLE), 'no-cache')}

server {
  listen 80;
  server_name _;
  root ${radice};
  index index.html;
  error_page 404 ${base}404.html;
  error_page 403 =404 ${base}404.html;
  absolute_redirect off;
  server_tokens off;
  charset utf-8;
  charset_types text/css text/plain text/xml application/json application/javascript;

  # The files that "npm run comprimi" made beside the others. The line of brotli needs the package
  # libnginx-mod-http-brotli-static.
  gzip_static on;
  gzip_vary on;
  # brotli_static on;

${Object.entries(COMUNI)
  .map(([nome, valore]) => `  ${drawTesta(nome, valore)}`)
  .join('\n')}
  ${drawTesta('Content-Security-Policy', '$atlante_politica')}
  ${drawTesta('Access-Control-Allow-Origin', '$atlante_aperto')}
  ${drawTesta('Cache-Control', '$atlante_durata')}
  # With a certificate, when this host will stay on HTTPS:
  # ${drawTesta(HSTS.nome, HSTS.valore)}

  include /etc/nginx/mime.types;
  types {
${Object.entries(TIPI)
  .map(([estensione, tipo]) => `    "${tipo}" ${estensione};`)
  .join('\n')}
  }

  # Hidden files are the host's own.
  location ~ /\\.(?!well-known/) {
    return 404;
  }
${base === '/' ? '' : `  location = / {\n    return 302 ${base};\n  }\n`}}
`;
}

import { formatPolitica, isSotto, politicaDi, type Direttive, type Eccezione } from './politica.ts';

/** Headers of every answer. HSTS is the server's: only who serves knows that the address will stay on HTTPS. */
export const COMUNI: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** What {@link COMUNI} leaves commented in the ready files, to switch on with a certificate. */
export const HSTS = { nome: 'Strict-Transport-Security', valore: 'max-age=63072000' };

/** A picture opened on its own: it styles itself and runs nothing. */
export const POLITICA_IMMAGINE: Direttive = {
  'script-src': ["'none'"],
  'object-src': ["'none'"],
  'img-src': ['data:'],
  'font-src': ['data:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** Answers that a policy governs: pages, and scripts, because one may be that of a worker. */
export const GOVERNATI = String.raw`(?:/|\.html|\.m?js)$`;

/** Folders whose files may be read by any other site, and those whose names change with their content. */
export const APERTE = ['dati', 'geo'] as const;
/** Folders whose files change name when they change. */
export const DUREVOLI = ['_astro'] as const;
/** How long a browser may keep them. */
export const DUREVOLE = 'public, max-age=31536000, immutable';

const isIn = (percorso: string, cartelle: readonly string[]) =>
  cartelle.some((cartella) => isSotto(percorso, cartella));

/**
 * Headers of an answer.
 *
 * @param percorso root-relative address without the base path
 */
export function intestazioniDi(
  percorso: string,
  eccezioni: readonly Eccezione[],
): Record<string, string> {
  const politica = percorso.endsWith('.svg')
    ? POLITICA_IMMAGINE
    : new RegExp(GOVERNATI, 'u').test(percorso)
      ? politicaDi(percorso, eccezioni)
      : undefined;
  return {
    ...COMUNI,
    ...(politica && { 'Content-Security-Policy': formatPolitica(politica) }),
    ...(isIn(percorso, APERTE) && { 'Access-Control-Allow-Origin': '*' }),
    ...(isIn(percorso, DUREVOLI) && { 'Cache-Control': DUREVOLE }),
  };
}

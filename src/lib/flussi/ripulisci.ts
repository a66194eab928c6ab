/** Cyrillic and Greek capitals that look like Latin ones. */
const SOSIA: Readonly<Record<string, string>> = {
  ...pair('АВЕЅІЈКМНОРСТХУ', 'ABESIJKMHOPCTXY'),
  ...pair('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
};

function pair(da: string, a: string): Record<string, string> {
  return Object.fromEntries([...da].map((lettera, i) => [lettera, a[i]!]));
}

/**
 * Text of a cell as it is read: full-width letters and ligatures made plain, invisible characters dropped,
 * all white space one space, none at the ends. Accents stay.
 */
export function ripulisci(testo: string): string {
  return testo
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Capital letters and digits only, disguises undone: what is left of a code however it was typed. */
export function estraiCodice(testo: string): string {
  return [...ripulisci(testo).toUpperCase()]
    .map((lettera) => SOSIA[lettera] ?? lettera)
    .join('')
    .replace(/[^A-Z0-9]/gu, '');
}

/** Words of a text, lower case and without accents. */
export function toParole(testo: string): string[] {
  return ripulisci(testo)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter(Boolean);
}

/** A piece of delivered text to show in a report: cleaned, quoted, cut at 40 characters. */
export function cita(testo: string): string {
  const pulito = ripulisci(testo);
  return `«${pulito.length > 40 ? `${pulito.slice(0, 39)}…` : pulito}»`;
}

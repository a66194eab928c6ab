/** Digits and consonants: nothing that the eye takes for something else, and no word by accident. */
const ALFABETO = '23456789bcdfghjkmnpqrstvwxyz';
const LUNGHEZZA = 5;

/** Pages with a short address: what a reader cites, prints or sends. */
const PAGINA =
  /^\/(?:ambiti\/[\w-]+(?:\/[\w-]+)?|indicatori\/[\w-]+|indici\/[\w-]+|comuni\/[\w-]+|temi\/[\w-]+)\/$/;

/** Figures and tables that every chapter has: the letter that follows the code of their chapter. */
const PARTI_CAPITOLO: ReadonlyMap<string, string> = new Map([
  ['fig-mappa', 'm'],
  ['fig-classifica', 'c'],
  ['fig-andamento', 's'],
  ['tab-comuni', 't'],
]);
const CAPITOLO = /^\/ambiti\/[\w-]+\/[\w-]+\/$/;

/** FNV-1a, 32 bits: small, and the same everywhere (Fowler, Noll, Vo, 1991). */
function hashFnv(testo: string): number {
  let impronta = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(testo)) {
    impronta = Math.imul(impronta ^ byte, 0x01000193) >>> 0;
  }
  return impronta;
}

/**
 * The code of a page, made from its address alone: it is the same in every edition. Undefined for a page
 * that has none.
 *
 * @param indirizzo root-relative address, without the base path
 * @param ancora id of a figure or of a table of the page; one that has no letter has no code
 * @example findCodiceBreve('/comuni/muggio/') // five characters
 * @example findCodiceBreve('/ambiti/desio/indice-vecchiaia/', 'fig-mappa') // the code of the chapter, and m
 */
export function findCodiceBreve(indirizzo: string, ancora?: string): string | undefined {
  if (!PAGINA.test(indirizzo)) return undefined;
  let resto = hashFnv(indirizzo);
  let codice = '';
  for (let i = 0; i < LUNGHEZZA; i += 1) {
    codice += ALFABETO[resto % ALFABETO.length] ?? '';
    resto = Math.floor(resto / ALFABETO.length);
  }
  if (ancora === undefined) return codice;
  const lettera = CAPITOLO.test(indirizzo) && PARTI_CAPITOLO.get(ancora);
  return lettera ? codice + lettera : undefined;
}

/** A code and what it stands for. */
export interface IndirizzoBreve {
  codice: string;
  /** Root-relative address, with its anchor for a figure or a table. */
  indirizzo: string;
}

/**
 * The short addresses of some pages and of the figures and tables of the chapters among them.
 *
 * @param pagine root-relative addresses; those without a code are left out
 * @throws Error when two pages have the same code: the newer one must take another id before it is published
 */
export function listIndirizziBrevi(pagine: readonly string[]): IndirizzoBreve[] {
  const visti = new Map<string, string>();
  return pagine.flatMap((pagina) => {
    const codice = findCodiceBreve(pagina);
    if (codice === undefined) return [];
    const altra = visti.get(codice);
    if (altra !== undefined) {
      throw new Error(`${pagina} and ${altra} have the same short address: /c/${codice}/`);
    }
    visti.set(codice, pagina);
    const parti = CAPITOLO.test(pagina) ? [...PARTI_CAPITOLO] : [];
    return [
      { codice, indirizzo: pagina },
      ...parti.map(([ancora, lettera]) => ({
        codice: codice + lettera,
        indirizzo: `${pagina}#${ancora}`,
      })),
    ];
  });
}

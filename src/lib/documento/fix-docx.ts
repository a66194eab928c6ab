import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Identifiers that the library draws by lot, one for each link. */
const CASUALE = /(?<=")rId[a-z0-9_-]{21}(?=")/g;
/** Numbers of pictures, which go on from one document to the next. */
const IMMAGINE = /<wp:docPr id="\d+"/g;
const DATA = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
/** The first moment that a ZIP can say, in the time zone of whoever reads it. */
const MOMENTO = new Date(1980, 0, 1);

/**
 * Takes chance and clock out of a DOCX, so that the same content gives the same bytes: identifiers in
 * order of appearance, dates of the edition, entries of the archive without a date.
 *
 * @param edizione year and month, `2026-11`
 */
export function fixDocx(bytes: Uint8Array, edizione: string): Uint8Array {
  const parti = unzipSync(bytes);
  const nuove: Zippable = {};
  const nomi = Object.keys(parti).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const numeri = new Map<string, string>();
  let immagini = 0;
  for (const nome of nomi) {
    const parte = parti[nome]!;
    if (!/\.(xml|rels)$/.test(nome)) {
      nuove[nome] = [parte, { mtime: MOMENTO, level: nome.endsWith('.svg') ? 6 : 0 }];
      continue;
    }
    const testo = strFromU8(parte)
      .replace(CASUALE, (id) => {
        const noto = numeri.get(id) ?? `rIdL${String(numeri.size + 1)}`;
        numeri.set(id, noto);
        return noto;
      })
      .replace(IMMAGINE, () => `<wp:docPr id="${String((immagini += 1))}"`)
      .replace(DATA, `$1${edizione}-01T00:00:00Z`);
    nuove[nome] = [strToU8(testo), { mtime: MOMENTO, level: 6 }];
  }
  return zipSync(nuove);
}

/** The list of types opens the package, as programs that read it in a stream expect. */
function rank(nome: string): number {
  return nome === '[Content_Types].xml' ? 0 : 1;
}

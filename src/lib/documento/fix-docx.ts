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
  const parti = new Map(Object.entries(unzipSync(bytes)));
  const numeri = new Map<string, string>();
  let immagini = 0;
  for (const nome of sortNomi(parti.keys())) {
    if (!/\.(xml|rels)$/.test(nome)) continue;
    const testo = strFromU8(parti.get(nome)!)
      .replace(CASUALE, (id) => {
        const noto = numeri.get(id) ?? `rIdL${String(numeri.size + 1)}`;
        numeri.set(id, noto);
        return noto;
      })
      .replace(IMMAGINE, () => `<wp:docPr id="${String((immagini += 1))}"`)
      .replace(DATA, `$1${edizione}-01T00:00:00Z`)
      .replace('</cp:coreProperties>', '<dc:language>it-IT</dc:language></cp:coreProperties>');
    parti.set(nome, strToU8(testo));
  }
  return zipDocx(parti);
}

/** The parts of a Word file as a file: always the same bytes for the same parts. */
export function zipDocx(parti: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const nuove: Zippable = {};
  for (const nome of sortNomi(parti.keys())) {
    const level = /\.(xml|rels|svg)$/.test(nome) ? 6 : 0;
    nuove[nome] = [parti.get(nome)!, { mtime: MOMENTO, level }];
  }
  return zipSync(nuove);
}

/** The list of types opens the package, as programs that read it in a stream expect. */
function sortNomi(nomi: Iterable<string>): string[] {
  const rank = (nome: string) => (nome === '[Content_Types].xml' ? 0 : 1);
  return [...nomi].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

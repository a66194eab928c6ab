import readXlsxFile from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/node';
import { LIMITI, type CellaFoglio, type Foglio } from '../../src/lib/flussi/foglio.ts';
import type { FoglioModello } from '../../src/lib/flussi/modelli.ts';
import { neutralizza } from '../../src/lib/flussi/neutralizza.ts';
import { rilievoFile, type Rilievo } from '../../src/lib/flussi/rilievo.ts';
import { packZip, unpackZip, ZipError } from './flussi-zip.ts';

const SALVA = 'Riapri il file nel foglio di calcolo e salvalo di nuovo come .xlsx.';

/**
 * The sheets of an XLSX that may be hostile. The library that reads it is given a new archive, made only of
 * parts that were unpacked within the limits and whose cells are where a table can be.
 */
export async function readXlsx(bytes: Uint8Array, rilievi: Rilievo[]): Promise<Foglio[]> {
  const refuse = (problema: string, rimedio = SALVA): Foglio[] => {
    rilievi.push(rilievoFile('errore', problema, rimedio));
    return [];
  };
  let parti: Map<string, Uint8Array>;
  try {
    parti = unpackZip(bytes);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return refuse(
      'Il file .xlsx è rovinato, protetto da password o troppo grande una volta aperto.',
    );
  }
  if (parti.has('content.xml'))
    return refuse(
      'Il file è di LibreOffice (.ods).',
      'Salvalo come .xlsx oppure come «CSV UTF-8».',
    );
  const xml = [...parti].filter(([nome]) => /\.(xml|rels)$/u.test(nome));
  const testi = new Map(xml.map(([nome, parte]) => [nome, new TextDecoder().decode(parte)]));
  if ([...testi.values()].some((testo) => /<!(DOCTYPE|ENTITY)/iu.test(testo)))
    return refuse('Il file contiene istruzioni che un foglio di calcolo non scrive.');
  if ([...testi].some(([nome, testo]) => isFoglio(nome) && !isEntroLimiti(testo)))
    return refuse(
      `Il file ha più di ${String(LIMITI.righe)} righe o ${String(LIMITI.colonne)} colonne.`,
      'Usa il modello: basta una riga per comune.',
    );
  try {
    const { buffer } = packZip(new Map(xml));
    const fogli = await readXlsxFile(buffer as ArrayBuffer, { trim: false });
    const dettagli = readDettagli(testi);
    return fogli.map(({ sheet, data }) => ({
      nome: sheet,
      righe: data.map((riga) => riga.map(toCella)),
      ...dettagli.get(sheet),
    }));
  } catch {
    return refuse('Il file .xlsx non si riesce a leggere.');
  }
}

const isFoglio = (nome: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/u.test(nome);

/** Cells far away would make the reader fill the space before them. */
function isEntroLimiti(foglio: string): boolean {
  for (const [, lettere, riga] of foglio.matchAll(/\br="([A-Z]*)(\d+)"/gu)) {
    const colonna = [...lettere!].reduce((prima, l) => prima * 26 + l.charCodeAt(0) - 64, 0);
    if (Number(riga) > LIMITI.righe || colonna > LIMITI.colonne) return false;
  }
  return true;
}

/** Joined cells and formulas of each sheet, by its name. */
function readDettagli(
  testi: ReadonlyMap<string, string>,
): Map<string, Pick<Foglio, 'unite' | 'formule'>> {
  const bersagli = new Map(
    listTag(testi.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((tag) => [
      getAttributo(tag, 'Id'),
      getAttributo(tag, 'Target').replace(/^(\/?xl)?\//u, ''),
    ]),
  );
  return new Map(
    listTag(testi.get('xl/workbook.xml') ?? '', 'sheet').map((tag) => {
      const testo = testi.get(`xl/${bersagli.get(getAttributo(tag, 'r:id')) ?? ''}`) ?? '';
      const unite = listTag(testo, 'mergeCell').map((cella) => getAttributo(cella, 'ref'));
      return [decodeXml(getAttributo(tag, 'name')), { unite, formule: /<f[ >]/u.test(testo) }];
    }),
  );
}

const listTag = (xml: string, nome: string): string[] =>
  xml.match(new RegExp(`<${nome} [^>]*>`, 'gu')) ?? [];

const getAttributo = (tag: string, nome: string): string =>
  new RegExp(`\\b${nome}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';

const decodeXml = (testo: string): string =>
  testo
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** A date is told as a date, so that it is recognised for what it is. */
function toCella(cella: unknown): CellaFoglio {
  if (cella === null) return '';
  if (cella instanceof Date) return cella.toISOString().slice(0, 10);
  return typeof cella === 'number' ? cella : String(cella).slice(0, LIMITI.caratteri);
}

/** Sheets to the bytes of an XLSX: headings in bold and still, texts never formulas, always the same bytes. */
export async function writeXlsx(fogli: readonly FoglioModello[]): Promise<Uint8Array> {
  const buffer = await writeXlsxFile(
    fogli.map(({ nome, righe, larghezze }) => ({
      sheet: nome,
      data: righe.map((riga, i) =>
        riga.map((valore) => ({
          value: typeof valore === 'string' ? neutralizza(valore) : valore,
          ...(i === 0 && { fontWeight: 'bold' as const, backgroundColor: '#E6ECF2' }),
          ...(typeof valore === 'string' && { wrap: true }),
        })),
      ),
      columns: larghezze.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
  return packZip(unpackZip(buffer));
}

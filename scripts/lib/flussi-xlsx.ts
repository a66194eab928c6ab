import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { LIMITI, type CellaFoglio, type Foglio } from '../../src/lib/flussi/foglio.ts';
import { rilievoFile, type Rilievo } from '../../src/lib/flussi/rilievo.ts';
import { unpackZip, ZipError } from './flussi-zip.ts';

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
    const { buffer } = zipSync(Object.fromEntries(xml), { level: 0 });
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

/** The last row of a spreadsheet: offices leave formats there, without values. */
const ULTIMA_RIGA = 1_048_576;

/** Values far away would make the reader fill the space before them; a place that is no place, for ever. */
function isEntroLimiti(foglio: string): boolean {
  for (const [, attributi] of foglio.matchAll(/<(?:\w+:)?(?:row|c)\b([^>]*)>/gu)) {
    const posto = /\sr\s*=\s*["'](.*?)["']/u.exec(attributi!)?.[1];
    if (posto === undefined) continue;
    const [, lettere, cifre] = /^([A-Z]{0,3})(\d{1,7})$/u.exec(posto) ?? [];
    const riga = Number(cifre);
    if (lettere === undefined || riga > ULTIMA_RIGA) return false;
    const haValore = lettere !== '' && !attributi!.endsWith('/');
    const colonna = [...lettere].reduce((prima, l) => prima * 26 + l.charCodeAt(0) - 64, 0);
    if (haValore && (riga > LIMITI.righe || colonna > LIMITI.colonne)) return false;
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

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { leggiFile } from '../../../scripts/lib/flussi-leggi.ts';
import { makeFileFlussi } from '../../../scripts/lib/flussi-modelli.ts';
import { unpackZip, ZipError } from '../../../scripts/lib/flussi-zip.ts';
import { LIMITI } from '../../../src/lib/flussi/foglio.ts';
import { verifica } from '../../../src/lib/flussi/verifica.ts';
import { CATALOGO, makeRighe, toCsv, UTENTI } from './esempi.ts';

const folder = mkdtempSync(join(tmpdir(), 'flussi-'));

async function read(name: string, content: Uint8Array | string) {
  writeFileSync(join(folder, name), content);
  const file = await leggiFile(join(folder, name));
  return { ...file, problemi: file.rilievi.map(({ problema }) => problema) };
}

const toXlsx = (righe: (string | number)[][], sheet = 'Dati'): Promise<Buffer> =>
  writeXlsxFile([
    { sheet, data: righe.map((riga) => riga.map((cella) => (cella === '' ? null : cella))) },
  ]).toBuffer();

/** A real workbook with the XML of its first sheet replaced. */
async function withSheet(xml: string): Promise<Uint8Array> {
  const parts = unpackZip(await toXlsx([['Comune']]));
  parts.set('xl/worksheets/sheet1.xml', strToU8(xml));
  return zipSync(Object.fromEntries(parts) as Zippable);
}

const sheet = (rows: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

describe('leggiFile', () => {
  it('reads the same delivery from CSV and from XLSX, whatever the name', async () => {
    const csv = await read('a.txt', toCsv(makeRighe()));
    const xlsx = await read('b.csv', await toXlsx(makeRighe()));
    expect([csv.formato, xlsx.formato]).toEqual(['csv', 'xlsx']);
    const [da, a] = [csv, xlsx].map(({ fogli }) => verifica(fogli, UTENTI, CATALOGO.comuni));
    expect(da!.rilievi).toEqual([]);
    expect(a!.righe).toEqual(da!.righe);
    expect(a!.righe).toHaveLength(7);
  });

  it('tells joined cells and formulas of the sheet they are in', async () => {
    const bytes = await writeXlsxFile([
      { sheet: 'Nota & altro', data: [['niente']] },
      {
        sheet: 'Dati',
        data: [
          [{ value: 'Comune', rowSpan: 2 }, 'x'],
          [null, 3],
        ],
      },
      { sheet: 'Conti', data: [[{ value: '=1+1', type: 'Formula' }]] },
    ]).toBuffer();
    const { fogli } = await read('m.xlsx', bytes);
    expect(fogli.map(({ nome, unite, formule }) => ({ nome, unite, formule }))).toEqual([
      { nome: 'Nota & altro', unite: [], formule: false },
      { nome: 'Dati', unite: ['A1:A2'], formule: false },
      { nome: 'Conti', unite: [], formule: true },
    ]);
  });

  it('reads a date as a date, so that it is recognised', async () => {
    const righe: (string | number | Date)[][] = makeRighe();
    righe[2]![4] = new Date(Date.UTC(1985, 2, 12));
    const bytes = await writeXlsxFile([
      {
        sheet: 'Dati',
        data: righe.map((riga) =>
          riga.map((c) => (c instanceof Date ? { value: c, type: Date, format: 'dd/mm/yyyy' } : c)),
        ),
      },
    ]).toBuffer();
    const { fogli } = await read('d.xlsx', bytes);
    expect(verifica(fogli, UTENTI, CATALOGO.comuni).rilievi[0]).toMatchObject({
      gravita: 'personale',
      riga: 3,
      problema: expect.stringContaining('data'),
    });
  });

  it.each([
    ['a file that is too large', () => new Uint8Array(LIMITI.byte + 1), /troppo grande/],
    ['an empty file', () => '', /vuoto/],
    ['the old format of Excel', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /vecchio formato/],
    [
      'an archive that is cut',
      async () => (await toXlsx(makeRighe())).subarray(0, 900),
      /rovinato/,
    ],
    [
      'a spreadsheet of LibreOffice',
      () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }),
      /\.ods/,
    ],
    ['an archive of something else', () => zipSync({ 'a.txt': strToU8('x') }), /leggere/],
    ['too many rows', () => 'Comune;Ore\n' + 'Desio;1\n'.repeat(LIMITI.righe), /righe/],
    ['too many columns', () => 'Comune' + ';x'.repeat(LIMITI.colonne), /colonne/],
    [
      'entities that grow',
      () => withSheet('<!DOCTYPE x [<!ENTITY a "aaaa">]>' + sheet('')),
      /istruzioni/,
    ],
    [
      'a value in the last row',
      () => withSheet(sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')),
      /righe/,
    ],
    [
      'a value in the last column',
      () => withSheet(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')),
      /colonne/,
    ],
    [
      'a row that does not exist',
      () => withSheet(sheet(`<row r='99999999999'><c r='A1'><v>1</v></c></row>`)),
      /righe/,
    ],
  ])('refuses %s', async (_, make, problema) => {
    const started = process.memoryUsage().heapUsed;
    const { fogli, problemi } = await read('x', await make());
    expect(fogli).toEqual([]);
    expect(problemi).toEqual([expect.stringMatching(problema)]);
    expect(process.memoryUsage().heapUsed - started).toBeLessThan(200e6);
  });

  it('does not mind formats without values far down the sheet', async () => {
    const righe =
      '<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="A1048576" s="0"/></row>';
    const { fogli, problemi } = await read('f.xlsx', await withSheet(sheet(righe)));
    expect(problemi).toEqual([]);
    expect(fogli[0]!.righe).toEqual([[7]]);
  });
});

describe('unpackZip', () => {
  const bomb = zipSync({ 'a.xml': [new Uint8Array(60_000_000), { level: 9 }] });

  it('stops at a bomb', () => {
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => unpackZip(bomb)).toThrow(ZipError);
  });

  it('stops at a bomb that lies about its size', () => {
    const lie = bomb.slice();
    const view = new DataView(lie.buffer);
    view.setUint32(22, 10, true);
    view.setUint32(view.getUint32(lie.length - 6, true) + 24, 10, true);
    expect(() => unpackZip(lie)).toThrow(ZipError);
  });

  it('stops at many files that together are a bomb, and at too many files', () => {
    const part = [new Uint8Array(10_000_000), { level: 9 as const }] as const;
    const parts = Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [`${String(i)}.xml`, [...part]]),
    );
    expect(() => unpackZip(zipSync(parts as Zippable))).toThrow(ZipError);
    const many = Object.fromEntries(
      Array.from({ length: 201 }, (_, i) => [`${String(i)}`, new Uint8Array(1)]),
    );
    expect(() => unpackZip(zipSync(many))).toThrow(ZipError);
  });

  it('gives back what was packed', () => {
    const files = {
      'a.xml': strToU8('ciao'),
      'vuoto.xml': new Uint8Array(),
      'b/c.xml': strToU8('x'.repeat(999)),
    };
    for (const level of [0, 9] as const)
      expect(Object.fromEntries(unpackZip(zipSync(files, { level })))).toEqual(files);
  });
});

describe('makeFileFlussi', () => {
  it('makes a template, a dictionary and a schema for each flow, and the same bytes twice', async () => {
    const files = await makeFileFlussi(CATALOGO, []);
    const again = await makeFileFlussi(CATALOGO, []);
    expect(again).toEqual(files);
    for (const { id } of CATALOGO.flussi)
      expect(Object.keys(files)).toEqual(
        expect.arrayContaining([
          ...[`modelli/${id}.xlsx`, `modelli/${id}.csv`, `modelli/${id}-dizionario.csv`],
          `schemi/${id}.json`,
        ]),
      );
    expect(files['consegne.csv']).toBe(
      'data,flusso,territorio,periodo,versione,ruolo,motivo,comuni,sha256\n',
    );
  });

  it('makes templates that the check recognises and finds only empty', async () => {
    const files = await makeFileFlussi(CATALOGO, []);
    for (const flusso of CATALOGO.flussi) {
      for (const tipo of ['xlsx', 'csv']) {
        const { fogli } = await read(`t.${tipo}`, files[`modelli/${flusso.id}.${tipo}`]!);
        const { rilievi } = verifica(fogli, flusso, CATALOGO.comuni);
        expect([flusso.id, rilievi.map(({ problema }) => problema)]).toEqual([
          flusso.id,
          ['Nessun comune riconosciuto.'],
        ]);
      }
    }
  });
});

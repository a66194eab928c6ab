import { csvParse, csvParseRows } from 'd3-dsv';
import { strToU8, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { ADAPTERS } from '../../src/lib/fonti/index.ts';
import type { Adapter } from '../../src/lib/fonti/adapter.ts';
import { readFixture } from '../lib/fonti/fixtures.ts';

type Riga = Record<string, string>;

/** The adapter of a fonte. */
export function getAdapter(fonte: string): Adapter {
  return ADAPTERS.find((adapter) => adapter.fonte.id === fonte)!;
}

const fixture = (fonte: string, file: string): string =>
  readFixture(getAdapter(fonte))[file]!.toString('utf8');
const rows = (fonte: string, file: string): Riga[] => csvParse(fixture(fonte, file)) as Riga[];
const zip = (name: string, text: string | Uint8Array): Uint8Array =>
  zipSync({ [name]: typeof text === 'string' ? strToU8(text) : text });

/** Quoted semicolon table, as Istat writes it. */
const semicolons = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');

/** A comune that is not of the area and not of Lombardia, made from another row. */
const foreign = (line: readonly string[], codice: number): string[] =>
  line.map((cell, i) => (i === codice ? '001001' : cell));

function bilancio(fonte: string, file: string, titolo: string): Uint8Array {
  const [header = [], ...body] = csvParseRows(fixture(fonte, file));
  const table = semicolons([header, ...body, foreign(body[0]!, 0)]);
  const text = `\uFEFF"${titolo}"\r\n${table}\r\n"Note: p = dato provvisorio."\r\n\r\n`;
  return zip(file.replace('-', '_'), text);
}

function sdmx(fonte: string, file: string): string {
  const [header = [], ...body] = csvParseRows(fixture(fonte, file));
  const [area, year, value] = ['REF_AREA', 'TIME_PERIOD', 'OBS_VALUE'].map((c) =>
    header.indexOf(c),
  ) as [number, number, number];
  const official = body.map((line) =>
    line.map((cell, i) =>
      i === year ? cell.slice(0, 4) : i === value ? cell.replace('.0', '') : cell,
    ),
  );
  const next = official[0]!.map((cell, i) => (i === year ? '2099' : cell));
  return [header, ...official, foreign(official[0]!, area), next]
    .map((l) => l.join(','))
    .join('\n');
}

function eta(parte: 'sessi' | 'giovani' | 'anziani'): string {
  const lines = rows('istat-popolazione-eta-2026', 'popolazione-eta.csv').flatMap((riga) => {
    const make = (sex: string, age: string, value: string) =>
      `IT1:22_289(1.0),A,${riga['codice_comune']!},JAN,${sex},${age},99,2026,${value}`;
    if (parte === 'sessi')
      return [make('1', 'TOTAL', riga['pop_male']!), make('2', 'TOTAL', riga['pop_female']!)];
    const [first, last] = parte === 'giovani' ? [0, 14] : [65, 100];
    const total = riga[parte === 'giovani' ? 'pop_0_14' : 'pop_65_plus']!;
    return Array.from({ length: last - first + 1 }, (_, i) =>
      make('9', first + i === 100 ? 'Y_GE100' : `Y${String(first + i)}`, i === 0 ? total : '0'),
    );
  });
  return [
    'DATAFLOW,FREQ,REF_AREA,DATA_TYPE,SEX,AGE,MARITAL_STATUS,TIME_PERIOD,OBS_VALUE',
    ...lines,
  ].join('\n');
}

function posas(anno: string): Uint8Array {
  const of = (area: string) =>
    rows('istat-posas-lombardia-italia', 'posas.csv').filter(
      (r) => r['anno'] === anno && r['area']!.startsWith(area),
    );
  const lombardia = of('03');
  const cifre = ['Totale maschi', 'Totale femmine', 'Totale'];
  const body = of('IT').flatMap((italia, i) =>
    Array.from({ length: 20 }, (_, n) => {
      const values = cifre.map((c) => {
        const here = Number(lombardia[i]![c]);
        return n === 2 ? here : n === 0 ? Number(italia[c]) - here : 0;
      });
      return [
        String(n + 1).padStart(2, '0'),
        `Regione ${String(n + 1)}`,
        italia['Età']!,
        '0',
        ...values.map(String),
      ];
    }),
  );
  const table = semicolons([['Codice regione', 'Regione', 'Età', 'Celibi', ...cifre], ...body]);
  return zip('POSAS.csv', `"Popolazione residente al 1° gennaio ${anno}"\n${table}`);
}

function irpef(anno: string): Uint8Array {
  const [header = [], ...body] = csvParseRows(fixture('mef-irpef', `irpef-${anno}.csv`));
  const residual = header.map((name) =>
    name === 'Numero contribuenti'
      ? '1'
      : /Codice|Denom|Sigla|Regione/u.test(name)
        ? 'Mancante/errata'
        : '',
  );
  // The official codes are numbers, and every line ends with an empty cell.
  const short = body.map((line) => line.map((cell, i) => (i === 2 ? String(Number(cell)) : cell)));
  const text = [header, ...short, residual].map((line) => `${line.join(';')};`).join('\n');
  return zip('Redditi.csv', text);
}

function anpr(anno: string): string {
  const text = fixture('anpr-residenti', 'residenti.csv').split('\n');
  const mine = text.filter((line, i) => i === 0 || line.split(',')[1] === anno);
  return [...mine, `2,${anno},ABRUZZO,CHIETI,069001,ALTINO,3031`].join('\n');
}

function biblioteche(): Uint8Array {
  const [header = [], ...body] = csvParseRows(fixture('iccu-biblioteche-2020', 'biblioteche.csv'));
  const at = header.indexOf('url');
  const official = [header, ...body].map((line, i) => {
    const contacts = i === 0 ? ['telefono', 'fax', 'email'] : ['039 000000', '', 'a@example.org'];
    return [...line.slice(0, at), ...contacts, line[at]!];
  });
  return zip(
    'territorio.csv',
    semicolons([...official, foreign(official[1]!, header.indexOf('codice istat comune'))]),
  );
}

function farmacie(): string {
  const lines = fixture('lombardia-farmacie-2026', 'farmacie.csv').trim().split('\n');
  return lines
    .map((line) => line.slice(line.indexOf(',') + 1))
    .join('\n')
    .replaceAll('\n', '\r\n');
}

/** 123456 hundredths as the source writes them: "1234,56". */
const comma = (hundredths: string): string => {
  const [, sign = '', digits = ''] = /^(-?)(\d*)$/u.exec(hundredths)!;
  const padded = digits.padStart(3, '0');
  return digits === '' ? '' : `${sign}${padded.slice(0, -2)},${padded.slice(-2)}`;
};

function opencivitas(fonte: string, file: string, coda: string): Uint8Array {
  const lines = rows(fonte, file).flatMap((riga) =>
    (
      [
        ['SPESA_STORICA', comma(riga['historicalSpendingCents']!)],
        ['FST_RIPROPORZIONATO_BI', comma(riga['standardSpendingCents']!)],
        ['SPESA_STORICA_PROAB', comma(riga['historicalPerCapitaCents']!)],
        ['FST_RIPROPORZIONATO_BI_PROAB', comma(riga['standardPerCapitaCents']!)],
        [`DIFF_OUT_PERC${coda}`, comma(riga['serviceDifferenceBasisPoints']!)],
        [`POSIZIONE_SPESA_PERC${coda}`, riga['spendingLevel']!],
        [`POSIZIONE_OUTPUT_PERC${coda}`, riga['serviceLevel']!],
        [`DESCR_NON_VALUTABILE_OUT${coda}`, riga['servicesAssessmentReason']!],
        ['ALTRO_INDICATORE', '7,5'],
      ] as const
    ).map(([codice, valore]) => `U${riga['istatCode']!};${codice};${valore};;`),
  );
  return zip(
    'dati.csv',
    `\uFEFFUSERNAME;Indicatore/Determinante;Valore;Anomalia;Privacy\n${lines.join('\n')}\n`,
  );
}

async function enti(): Promise<Uint8Array> {
  const header = [
    'USERNAME',
    'ENTE_TIPOLOGIA',
    'ENTE',
    'REGIONE_DES',
    'PROVINCIA_DES',
    'COMUNE_ISTAT_COD',
  ];
  const body = rows('opencivitas-2022', 'opencivitas.csv').map((r) => [
    ...[`U${r['istatCode']!}`, 'COMUNE', r['name']!, r['region']!, r['province']!],
    String(Number(r['istatCode'])),
  ]);
  const sheet = [header, ['U0', 'PROVINCIA', 'MILANO', 'LOMBARDIA', 'MILANO', ''], ...body].map(
    (line) => line.map((value) => ({ value, type: String as StringConstructor })),
  );
  return zip('enti.xlsx', new Uint8Array(await writeXlsxFile(sheet).toBuffer()));
}

function scrutinio(nome: string): string {
  const riga = [
    ...rows('interno-referendum-2026', 'risultati.csv').map((r): Riga => ({
      ...r,
      chi: r['cod_istat']!,
    })),
    ...rows('interno-referendum-2026', 'confronti.csv').map((r): Riga => ({
      ...r,
      chi: r['codice']!,
    })),
  ].find(({ chi }) => chi === nome)!;
  const n = (column: string): number => Number(riga[column] ?? '1');
  return JSON.stringify({
    int: {
      desc_com: riga['desc_comune'],
      desc_prov: riga['desc_provincia'],
      tipo_tras: riga['tipo_comune'],
      ele_t: n('ele_t'),
      sz_tot: n('sz_tot'),
    },
    scheda: [
      {
        ...{
          cod: 1,
          sz_perv: n('sz_perv'),
          vot_t: n('vot_t'),
          sk_bianche: n('sk_bianche'),
          sk_nulle: n('sk_nulle'),
        },
        ...{
          sk_contestate: n('sk_contestate'),
          voti_si: n('voti_si'),
          voti_no: n('voti_no'),
          dt_agg: n('dt_agg'),
        },
      },
    ],
  });
}

/** A document in the official shape, made of the figures of the fixture; outsiders are added, so that they must be left out. */
export async function makeUfficiale(fonte: string, nome: string): Promise<string | Uint8Array> {
  switch (fonte) {
    case 'anpr-residenti':
      return anpr(nome);
    case 'iccu-biblioteche-2020':
      return biblioteche();
    case 'interno-referendum-2026':
      return scrutinio(nome);
    case 'istat-bilancio-2025':
      return bilancio(fonte, 'P2-2025.csv', 'Bilancio demografico al 31 dicembre 2025');
    case 'istat-bilancio-stranieri-2025':
      return bilancio(fonte, 'P3-2025.csv', 'Cittadini stranieri al 31 dicembre 2025');
    case 'istat-popolazione-2022-2023':
      return sdmx(fonte, '22_289.csv');
    case 'istat-stranieri-2020-2025':
      return sdmx(fonte, '29_316.csv');
    case 'istat-popolazione-eta-2026':
      return eta(nome as 'sessi');
    case 'istat-posas-lombardia-italia':
      return posas(nome);
    case 'lombardia-farmacie-2026':
      return farmacie();
    case 'mef-irpef':
      return irpef(nome);
    case 'opencivitas-2022':
      return nome === 'enti' ? enti() : opencivitas(fonte, 'opencivitas.csv', '_TOT');
    case 'opencivitas-sociale-2022':
      return nome === 'enti' ? enti() : opencivitas(fonte, 'opencivitas-sociale.csv', '');
    default:
      throw new Error(`no official shape for ${fonte}`);
  }
}

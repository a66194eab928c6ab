import { z } from 'zod';
import type { Connettore, Richiesta } from '../connettore.ts';
import type { Context } from '../../fonti/adapter.ts';
import { formatCsv } from '../../table/format-csv.ts';
import { compareText } from '../../table/compare.ts';
import type { ComuneAccordo } from '../../territory/registry.ts';

const conteggio = z.int().nonnegative();
const scrutinioSchema = z.object({
  int: z.object({
    desc_com: z.string().optional(),
    desc_prov: z.string().optional(),
    tipo_tras: z.string().optional(),
    ele_t: conteggio,
    sz_tot: conteggio,
  }),
  scheda: z
    .array(
      z.object({
        sz_perv: conteggio,
        vot_t: conteggio,
        sk_bianche: conteggio,
        sk_nulle: conteggio,
        sk_contestate: conteggio,
        voti_si: conteggio,
        voti_no: conteggio,
        dt_agg: z.union([z.number(), z.string()]).optional(),
      }),
    )
    .length(1),
});
type Scrutinio = z.infer<typeof scrutinioSchema>;

/**
 * The ministry numbers the comuni of the province by tens; the five that joined in 2009 are in between, and
 * those of Milano follow an older list. These are the codes of the recorded results.
 */
const ALTRI: Readonly<Record<string, string>> = {
  '015014': '0140',
  '015110': '1090',
  '015136': '1350',
  '015177': '1760',
  '015219': '2180',
  '015221': '2200',
  '015230': '2290',
  '108051': '0135',
  '108052': '0145',
  '108053': '0215',
  '108054': '0255',
  '108055': '0375',
};
const PROVINCE: Readonly<Record<string, string>> = { MI: '049', MB: '104' };

/** Code of a comune in the electoral registers of the ministry. */
export function toCodiceElettorale({ codice, provincia }: ComuneAccordo): {
  provincia: string;
  comune: string;
} {
  const comune = ALTRI[codice] ?? `${codice.slice(3)}0`;
  return { provincia: PROVINCE[provincia] ?? '', comune };
}

const BASE = 'https://eleapi.interno.gov.it/siel/PX/scrutiniFI';
const INTESTAZIONI = {
  accept: 'application/json',
  origin: 'https://elezioni.interno.gov.it',
  referer: 'https://elezioni.interno.gov.it/',
};

/** One request a comune, one for Lombardia, one for Italia. */
export function makeRichiesteEligendo(data: string): Connettore['richieste'] {
  const make = (nome: string, coda: string): Richiesta => ({
    nome,
    url: `${BASE}/DE/${data}/TE/09/SK/01${coda}`,
    formato: 'json',
    intestazioni: INTESTAZIONI,
  });
  return ({ comuni }) => [
    make('IT', ''),
    make('03', '/RE/03'),
    ...comuni.map((c) => {
      const { provincia, comune } = toCodiceElettorale(c);
      return make(c.codice, `/RE/03/PR/${provincia}/CM/${comune}`);
    }),
  ];
}

/** Results of a referendum with one question. */
export const toRawEligendo: Connettore['toRaw'] = (documenti, context) => {
  const scrutini = new Map<string, Scrutinio>();
  for (const [nome, testo] of Object.entries(documenti)) {
    const scrutinio = readScrutinio(nome, testo, context);
    if (scrutinio) scrutini.set(nome, scrutinio);
  }
  const comuni = [...context.registry.comuni].sort((a, b) => compareText(a.codice, b.codice));
  const righe = comuni.flatMap((comune) => {
    const scrutinio = scrutini.get(comune.codice);
    if (!scrutinio || !isStesso(comune, scrutinio, context)) return [];
    const { int, scheda } = scrutinio;
    const voti = scheda[0]!;
    const codici = toCodiceElettorale(comune);
    return [
      [
        ...['03', 'LOMBARDIA', codici.provincia, int.desc_prov ?? '', codici.comune],
        ...[
          int.desc_com ?? '',
          int.tipo_tras ?? '',
          int.ele_t,
          int.sz_tot,
          voti.sz_perv,
          voti.vot_t,
        ],
        ...[voti.sk_bianche, voti.sk_nulle, voti.sk_contestate, voti.voti_si, voti.voti_no],
        ...[String(voti.dt_agg ?? ''), 'ok', comune.codice],
      ],
    ];
  });
  const confronti = ['03', 'IT'].flatMap((codice) => {
    const scrutinio = scrutini.get(codice);
    if (!scrutinio) return [];
    const { ele_t } = scrutinio.int;
    const { vot_t, voti_si, voti_no } = scrutinio.scheda[0]!;
    const affluenza = Math.round((10_000 * vot_t) / ele_t) / 100;
    return [['totale della fonte', codice, '', ele_t, vot_t, voti_si, voti_no, affluenza, null]];
  });
  return {
    raw: {
      'risultati.csv': formatCsv(COLONNE_RISULTATI, righe),
      'confronti.csv': formatCsv(COLONNE_CONFRONTI, confronti),
    },
    avvisi: [],
  };
};

const COLONNE_RISULTATI = [
  ...['cod_regione', 'desc_regione', 'cod_provincia', 'desc_provincia', 'cod_comune'],
  ...['desc_comune', 'tipo_comune', 'ele_t', 'sz_tot', 'sz_perv', 'vot_t', 'sk_bianche'],
  ...['sk_nulle', 'sk_contestate', 'voti_si', 'voti_no', 'dt_agg', 'stato', 'cod_istat'],
];
const COLONNE_CONFRONTI = [
  ...['livello', 'codice', 'nome', 'ele_t', 'vot_t', 'voti_si', 'voti_no'],
  ...['affluenza_perc_calc', 'n_comuni'],
];

function readScrutinio(nome: string, testo: string, { problems }: Context): Scrutinio | undefined {
  let json: unknown;
  try {
    json = JSON.parse(testo);
  } catch {
    json = undefined;
  }
  const parsed = scrutinioSchema.safeParse(json);
  if (parsed.success) {
    const { int, scheda } = parsed.data;
    if (scheda[0]!.sz_perv === int.sz_tot) return parsed.data;
  }
  const expected = 'the finished count of one question';
  const received = parsed.success
    ? `${String(parsed.data.scheda[0]!.sz_perv)} of ${String(parsed.data.int.sz_tot)} polling stations`
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  const fix = 'compare it with the documentation of the service';
  problems.push({ file: `scrutinio ${nome}`, row: null, column: null, expected, received, fix });
  return undefined;
}

/** The name only confirms the code: another comune's figures would pass every other check. */
function isStesso({ codice, nome }: ComuneAccordo, { int }: Scrutinio, context: Context): boolean {
  const letters = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z]/gu, '')
      .toUpperCase();
  if (letters(int.desc_com ?? '') === letters(nome)) return true;
  context.problems.push({
    file: `scrutinio ${codice}`,
    row: null,
    column: 'desc_com',
    expected: nome,
    received: int.desc_com ?? 'no name',
    fix: 'the electoral code of the comune has changed',
  });
  return false;
}

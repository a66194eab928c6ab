import { dsvFormat } from 'd3-dsv';
import type { Foglio } from '../archivio/xlsx/foglio.ts';
import type { Comune } from '../model.ts';
import { makeAmbiti } from '../territory/read-territori.ts';
import type { Calendario } from './calendario.ts';
import { MOTIVI_VUOTO, type Campo, type Flusso } from './schema.ts';

const TIPI: Record<Campo['type'], string> = {
  string: 'testo',
  integer: 'numero intero',
  number: 'numero, anche con decimali',
};

const RISERVATEZZA: Record<NonNullable<Campo['riservatezza']>, string> = {
  persone: 'conta persone: sotto la soglia non si pubblica',
  legata: 'riguarda persone: non si pubblica dove le persone sono sotto la soglia',
  pubblica: 'dato pubblico: si pubblica sempre',
};

/**
 * The sheets of the template of a flow: the table to fill in, how to do it, the data dictionary, the comuni.
 *
 * @param precompilati comuni whose rows are prepared; none for the template that everybody downloads
 */
export function makeModello(
  flusso: Flusso,
  calendario: Calendario,
  comuni: readonly Comune[],
  precompilati: readonly Comune[] = [],
): Foglio[] {
  const ambiti = new Map(makeAmbiti(comuni).map(({ id, nome }) => [id, nome]));
  const dati = listRigheDati(flusso, precompilati);
  const larghezze = dati[0]!.map((titolo, i) => (i === 0 ? 26 : Math.max(14, titolo.length + 2)));
  return [
    makeFoglio('Dati', larghezze, dati),
    makeFoglio(
      'Istruzioni',
      [110],
      listIstruzioni(flusso, calendario).map((riga) => [riga]),
    ),
    makeFoglio('Dizionario', [30, 26, 90, 26, 12, 18, 60], listDizionario(flusso)),
    makeFoglio(
      'Comuni',
      [14, 30, 24],
      [
        ['Codice Istat', 'Comune', 'Ambito'],
        ...comuni.map(({ codice, nome, ambito }) => [codice, nome, ambiti.get(ambito)!]),
      ],
    ),
  ];
}

/** A sheet whose first row is the heading and stays in sight. */
function makeFoglio(nome: string, larghezze: number[], righe: (string | number)[][]): Foglio {
  return {
    nome,
    larghezze,
    righeFisse: 1,
    righe: righe.map((riga, i) =>
      riga.map((valore) => ({
        valore: valore === '' ? null : valore,
        stile: i === 0 ? 'intestazione' : 'testo-lungo',
      })),
    ),
  };
}

/** The table to fill in: the headings, and a row with its name for each comune that is prepared. */
export function listRigheDati({ fields }: Flusso, precompilati: readonly Comune[]): string[][] {
  const titoli = fields.map(({ title }) => title);
  return [titoli, ...precompilati.map(({ nome }) => titoli.map((_, i) => (i === 0 ? nome : '')))];
}

/** What whoever fills in the template must know, a line each; the first is the title. */
function listIstruzioni({ title, description, flusso }: Flusso, calendario: Calendario): string[] {
  return [
    title,
    description,
    `Chi lo compila: ${flusso.mittente}. ${calendario.regola}`,
    'Si compila il foglio «Dati»: non cambiare i titoli delle colonne e non unire celle.',
    ...flusso.istruzioni,
    `Celle vuote: solo se il dato manca, con il motivo nell’ultima colonna (${MOTIVI_VUOTO.join(', ')}).`,
    `Riservatezza: i conteggi di persone sotto ${String(flusso.soglia)} non vengono pubblicati. ${flusso.perche_soglia}`,
  ];
}

/** The data dictionary: a row a column of the flow. */
export function listDizionario({ fields }: Flusso): (string | number)[][] {
  return [
    [
      'Colonna',
      'Identificativo',
      'Che cosa contiene',
      'Tipo',
      'Unità',
      'Esempio inventato',
      'Pubblicazione',
    ],
    ...fields.map((campo) => [
      campo.title,
      campo.name,
      campo.description,
      TIPI[campo.type],
      campo.unita ?? '',
      campo.type === 'string' ? campo.example : Number(campo.example),
      campo.riservatezza ? RISERVATEZZA[campo.riservatezza] : '',
    ]),
  ];
}

/**
 * Rows to the CSV that Italian spreadsheets open with a double click: byte order mark, semicolons, decimal
 * comma, CRLF.
 */
export function formatCsvUfficio(righe: readonly (readonly (string | number)[])[]): string {
  const testi = righe.map((riga) =>
    riga.map((cella) => (typeof cella === 'number' ? String(cella).replace('.', ',') : cella)),
  );
  return `\uFEFF${dsvFormat(';').formatRows(testi).replaceAll('\n', '\r\n')}\r\n`;
}

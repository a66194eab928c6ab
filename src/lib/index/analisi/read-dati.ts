import { csvParseRows } from 'd3-dsv';
import { checkMotivi } from '../rifiuto.ts';

/** One figure of an analyst's table; null where the cell is empty. */
export interface RigaDati {
  unita: string;
  anno: string;
  indicatore: string;
  valore: number | null;
}

const COLONNE = ['unita', 'anno', 'indicatore', 'valore'] as const;
const NUMERO = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu;
/** A file with a systematic fault gives the same reason on every row: the first ones are enough. */
const MASSIMO_MOTIVI = 20;

/**
 * Reads an analyst's long table `unita,anno,indicatore,valore`. Unlike the tables of the fonti it may come from
 * anyone, so columns may be in any order, others are ignored, and the reasons for a refusal are in Italian.
 * An empty `valore` is a missing value.
 * @throws Rifiuto listing row, column, what was expected and what is there.
 */
export function readDati(testo: string, file: string): RigaDati[] {
  const [testata = [], ...righe] = csvParseRows(testo.replace(/^\uFEFF/u, ''));
  const nomi = testata.map((nome) => nome.trim());
  const mancanti = COLONNE.filter((nome) => !nomi.includes(nome));
  checkMotivi(
    mancanti.map(
      (nome) =>
        `${file}, riga 1: manca la colonna "${nome}" (trovate: ${nomi.join(', ').slice(0, 200)}). ` +
        'La tabella va scritta con le colonne unita,anno,indicatore,valore separate da virgole.',
    ),
  );
  const posti = COLONNE.map((nome) => nomi.indexOf(nome));
  const motivi: string[] = [];
  const viste = new Map<string, number>();
  const dati: RigaDati[] = [];
  righe.forEach((celle, i) => {
    if (celle.length === 1 && celle[0]!.trim() === '') return;
    const qui = `${file}, riga ${String(i + 2)}`;
    const [unita, anno, indicatore, cifra] = posti.map((posto) => (celle[posto] ?? '').trim());
    const vuota = ([unita, anno, indicatore] as const).findIndex((cella) => !cella);
    if (celle.length !== nomi.length) {
      const attese = `${String(nomi.length)} celle attese, ${String(celle.length)} trovate`;
      motivi.push(
        `${qui}: ${attese} (una virgola di troppo? I decimali si scrivono con il punto).`,
      );
      return;
    }
    if (vuota >= 0) motivi.push(`${qui}, colonna "${COLONNE[vuota]!}": la cella è vuota.`);
    if (cifra && !NUMERO.test(cifra)) {
      motivi.push(
        `${qui}, colonna "valore": atteso un numero con il punto decimale, trovato "${cifra}". ` +
          'Un valore mancante si lascia vuoto.',
      );
    } else if (cifra && !Number.isFinite(Number(cifra))) {
      motivi.push(`${qui}, colonna "valore": numero troppo grande (${cifra}).`);
    }
    const chiave = JSON.stringify([unita, anno, indicatore]);
    const prima = viste.get(chiave);
    if (prima !== undefined) {
      motivi.push(
        `${qui}: unità "${unita!}", anno "${anno!}", indicatore "${indicatore!}" già alla riga ${String(prima)}.`,
      );
    }
    viste.set(chiave, i + 2);
    dati.push({
      unita: unita!,
      anno: anno!,
      indicatore: indicatore!,
      valore: cifra ? Number(cifra) : null,
    });
  });
  if (dati.length === 0 && motivi.length === 0) motivi.push(`${file}: nessuna riga di dati.`);
  const altri = motivi.length - MASSIMO_MOTIVI;
  checkMotivi(
    altri > 0
      ? [...motivi.slice(0, MASSIMO_MOTIVI), `... e altri ${String(altri)} errori.`]
      : motivi,
  );
  return dati;
}

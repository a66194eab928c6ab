import { z } from 'zod';
import { AMBITI } from '../model.ts';
import { compareText } from '../table/compare.ts';
import { formatCsv } from '../table/format-csv.ts';
import { findDatoPersonale } from './dati-personali.ts';
import { neutralizza } from '../table/neutralizza.ts';
import { ripulisci } from './ripulisci.ts';
import { AREA } from '../territory/area.ts';

const impronta = z.string().regex(/^[0-9a-f]{64}$/u);
const giorno = z.iso.date();

const schema = z.strictObject({
  flusso: z.string(),
  territorio: z.enum([...AMBITI, AREA.id]),
  /** "2025-S2", "2025". */
  periodo: z.string(),
  /** 1, 2, ... for the same flow, territory and period. */
  versione: z.int().min(1),
  /** Which of the publications of that year the delivery made: 1, 2, ... */
  pubblicazione: z.int().min(1),
  /** Who delivered, by role: never a name. */
  ruolo: z.string().min(3),
  /** Day of acceptance. */
  data: giorno,
  /** Why a new version, when it is one. */
  motivo: z.string().nullable(),
  file: z.strictObject({
    formato: z.enum(['csv', 'xlsx']),
    byte: z.int().positive(),
    /** SHA-256 of the file as it was delivered. */
    sha256: impronta,
  }),
  /** Rows, and SHA-256 of the figures as they are kept. */
  dati: z.strictObject({ comuni: z.int().positive(), sha256: impronta }),
});

/** The receipt of a delivery: what is kept in public of who gave what and when. */
export type Ricevuta = z.infer<typeof schema>;

/** @throws Error naming the file and every field that is wrong. */
export function parseRicevuta(dati: unknown, file: string): Ricevuta {
  const esito = schema.safeParse(dati);
  if (!esito.success) throw new Error(`${file}: ${z.prettifyError(esito.error)}`);
  return esito.data;
}

/**
 * A text of the receipt (the role, the reason of a correction) as it will be kept, or why it cannot be:
 * it must speak of offices and functions, not of people.
 *
 * @param luoghi names of comuni and ambiti: "Trezzano Rosa" is no person
 */
export function checkTestoPubblico(
  testo: string,
  luoghi: readonly string[],
): { testo: string } | { problema: string } {
  const pulito = ripulisci(testo);
  if (pulito.length < 3 || pulito.length > 120)
    return {
      problema: 'servono da 3 a 120 caratteri, per esempio «Ufficio di Piano, referente dati».',
    };
  const senzaLuoghi = luoghi.reduce((resto, luogo) => resto.replaceAll(luogo, ' '), pulito);
  const pezzi = [
    senzaLuoghi,
    ...senzaLuoghi.split(/[,;:()–-]|\b(?:di|del|della|dello|dott|sig)\b/iu),
  ];
  const tipo = pezzi.map(findDatoPersonale).find((trovato) => trovato !== undefined);
  return tipo === undefined
    ? { testo: pulito }
    : { problema: `il testo sembra contenere ${tipo}. Scrivi solo uffici e funzioni.` };
}

/** Latest version of each delivery of a flow. */
export function listUltime(ricevute: readonly Ricevuta[]): Ricevuta[] {
  const ultime = new Map<string, Ricevuta>();
  for (const ricevuta of [...ricevute].sort((a, b) => a.versione - b.versione))
    ultime.set([ricevuta.flusso, ricevuta.territorio, ricevuta.periodo].join('|'), ricevuta);
  return [...ultime.values()];
}

/** Periods for which a deliverer has given a flow. */
export function listPeriodi(
  ricevute: readonly Ricevuta[],
  flusso: string,
  territorio: string,
): string[] {
  return listUltime(ricevute)
    .filter((r) => r.flusso === flusso && r.territorio === territorio)
    .map(({ periodo }) => periodo)
    .sort(compareText);
}

/** The register of deliveries as CSV, safe to open in a spreadsheet. */
export function formatRegistro(ricevute: readonly Ricevuta[]): string {
  const ordinate = [...ricevute].sort(
    (a, b) =>
      compareText(a.data, b.data) ||
      compareText(a.flusso, b.flusso) ||
      compareText(a.territorio, b.territorio) ||
      compareText(a.periodo, b.periodo) ||
      a.versione - b.versione,
  );
  return formatCsv(
    ['data', 'flusso', 'territorio', 'periodo', 'versione', 'ruolo', 'motivo', 'comuni', 'sha256'],
    ordinate.map((r) => [
      r.data,
      r.flusso,
      r.territorio,
      r.periodo,
      r.versione,
      neutralizza(r.ruolo),
      r.motivo === null ? null : neutralizza(r.motivo),
      r.dati.comuni,
      r.file.sha256,
    ]),
  );
}

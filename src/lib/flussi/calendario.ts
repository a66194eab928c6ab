import { z } from 'zod';
import {
  formatPeriodo,
  isPeriodoDi,
  nextPeriodo,
  parsePeriodo,
  PERIODICITA,
  type Periodo,
} from './periodo.ts';

const GIORNO = 86_400_000;

const schema = z
  .strictObject({
    periodicita: z.enum(PERIODICITA),
    /** Day to which the figures refer, when it is not the last of the period: "10-31". */
    riferimento: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u)
      .optional(),
    /** Days after the end of the period (or after the reference day) within which to deliver. */
    entro_giorni: z.int().min(1).max(365),
    /** The rule as an office reads it. */
    regola: z.string().min(1),
    /** `proposta` until the offices have agreed on it. */
    stato: z.enum(['proposta', 'concordata']),
    nota: z.string().min(1),
    /** First period that is due; null while the flow has not been started: then nothing is late. */
    dal: z.string().nullable(),
  })
  .superRefine(({ dal, periodicita, riferimento }, contesto) => {
    const periodo = dal === null ? undefined : parsePeriodo(dal);
    if (dal !== null && !(periodo && isPeriodoDi(periodo, periodicita)))
      contesto.addIssue({ code: 'custom', path: ['dal'], message: 'non è un periodo del flusso' });
    if (riferimento !== undefined && periodicita === 'semestrale')
      contesto.addIssue({ code: 'custom', path: ['riferimento'], message: 'solo per gli anni' });
  });

/** When a flow is due: what `data/flussi/<flusso>/calendario.yaml` says. */
export type Calendario = z.infer<typeof schema>;

/** @throws Error naming the file and every field that is wrong. */
export function parseCalendario(dati: unknown, file: string): Calendario {
  const esito = schema.safeParse(dati);
  if (!esito.success) throw new Error(`${file}: ${z.prettifyError(esito.error)}`);
  return esito.data;
}

/** Day to which the figures of a period refer: its last, or the reference day; YYYY-MM-DD. */
export function calcolaFine({ anno, semestre }: Periodo, calendario: Calendario): string {
  const { periodicita, riferimento } = calendario;
  if (riferimento !== undefined) return `${String(anno)}-${riferimento}`;
  if (periodicita === 'anno-scolastico') return `${String(anno + 1)}-08-31`;
  return `${String(anno)}-${semestre === 1 ? '06-30' : '12-31'}`;
}

/** Last day within which the figures of a period are due, as YYYY-MM-DD. */
export function calcolaScadenza(periodo: Periodo, calendario: Calendario): string {
  return toData(Date.parse(calcolaFine(periodo, calendario)) + calendario.entro_giorni * GIORNO);
}

const toData = (istante: number): string => new Date(istante).toISOString().slice(0, 10);

/** How timely one deliverer is with one flow. */
export interface Puntualita {
  /** Latest delivered period, null when none. */
  ultimo: string | null;
  /** First period not yet delivered, null while the flow has not been started. */
  atteso: string | null;
  scadenza: string | null;
  /** Days since the due date; 0 when it has not passed. */
  giorniRitardo: number;
}

/**
 * What has been delivered against what was due.
 *
 * @param consegnati periods, in any order
 * @param oggi YYYY-MM-DD: the day on which the question is asked
 */
export function misuraPuntualita(
  calendario: Calendario,
  consegnati: readonly string[],
  oggi: string,
): Puntualita {
  const ultimo = [...consegnati].sort().at(-1) ?? null;
  let atteso = calendario.dal === null ? undefined : parsePeriodo(calendario.dal);
  if (!atteso) return { ultimo, atteso: null, scadenza: null, giorniRitardo: 0 };
  while (consegnati.includes(formatPeriodo(atteso))) atteso = nextPeriodo(atteso);
  const scadenza = calcolaScadenza(atteso, calendario);
  const giorni = Math.round((Date.parse(oggi) - Date.parse(scadenza)) / GIORNO);
  return { ultimo, atteso: formatPeriodo(atteso), scadenza, giorniRitardo: Math.max(0, giorni) };
}

/** Timeliness as an office reads it: "nessuna consegna; atteso 2025-S1 entro il 2025-08-29". */
export function formatPuntualita({ ultimo, atteso, scadenza, giorniRitardo }: Puntualita): string {
  const fatto = ultimo === null ? 'nessuna consegna' : `ultima consegna ${ultimo}`;
  if (atteso === null) return `${fatto}; nessuna scadenza avviata`;
  const ritardo = giorniRitardo > 0 ? `, in ritardo di ${String(giorniRitardo)} giorni` : '';
  return `${fatto}; atteso ${atteso} entro il ${scadenza!}${ritardo}`;
}

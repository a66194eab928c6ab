/** How often a flow is delivered. `anno-scolastico` runs from September; 2025 means 2025/26. */
export const PERIODICITA = ['annuale', 'semestrale', 'anno-scolastico'] as const;
/** How often a flow is delivered. */
export type Periodicita = (typeof PERIODICITA)[number];

/** The stretch of time that a delivery is about. */
export interface Periodo {
  anno: number;
  /** Null for a whole year. */
  semestre: 1 | 2 | null;
}

/** "2025" or "2025-S2" to a period; undefined when the text is neither. */
export function parsePeriodo(testo: string): Periodo | undefined {
  const trovato = /^(20\d{2})(?:-S([12]))?$/u.exec(testo);
  if (!trovato) return undefined;
  const semestre = trovato[2] === undefined ? null : trovato[2] === '1' ? 1 : 2;
  return { anno: Number(trovato[1]), semestre };
}

/** The inverse of `parsePeriodo`: how periods are written in commands, folders and templates. */
export function formatPeriodo({ anno, semestre }: Periodo): string {
  return semestre === null ? String(anno) : `${String(anno)}-S${String(semestre)}`;
}

/** The period as the database writes it: "2025", "2025-2". */
export function periodoToAnno({ anno, semestre }: Periodo): string {
  return semestre === null ? String(anno) : `${String(anno)}-${String(semestre)}`;
}

/** True when a flow of that frequency can have that period. */
export function isPeriodoDi({ semestre }: Periodo, periodicita: Periodicita): boolean {
  return (semestre !== null) === (periodicita === 'semestrale');
}

/** The period that comes after. */
export function nextPeriodo({ anno, semestre }: Periodo): Periodo {
  if (semestre === null) return { anno: anno + 1, semestre };
  return semestre === 1 ? { anno, semestre: 2 } : { anno: anno + 1, semestre: 1 };
}

/** Periods of the year of `periodo`, in order: two semesters or the year itself. */
export function listPeriodiDellAnno({ anno, semestre }: Periodo): Periodo[] {
  return semestre === null
    ? [{ anno, semestre }]
    : [
        { anno, semestre: 1 },
        { anno, semestre: 2 },
      ];
}

/** How often and how long a request is tried again; times in milliseconds. */
export interface Politica {
  /** Attempts in all, the first included. */
  tentativi: number;
  /** Longest wait before the second attempt; it doubles each time. */
  base: number;
  tetto: number;
  /** A server that asks to wait longer than this is left alone. */
  attesaMassima: number;
}

/** How often and how long a request is tried again; milliseconds. */
export const POLITICA: Politica = {
  tentativi: 5,
  base: 1_000,
  tetto: 60_000,
  attesaMassima: 600_000,
};

/**
 * Wait before the next attempt: exponential back-off with full jitter (M. Brooker, "Exponential Backoff
 * And Jitter", AWS Architecture Blog, 2015), so that many readers do not come back all together.
 *
 * @param tentativo attempts already made, from 1.
 * @param random a number from 0 (included) to 1 (excluded).
 */
export function computeAttesa(
  tentativo: number,
  { base, tetto }: Politica,
  random: () => number,
): number {
  return Math.floor(random() * Math.min(tetto, base * 2 ** (tentativo - 1)));
}

/** Milliseconds that a `Retry-After` header asks for (seconds or an HTTP date), null without a valid one. */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\s*\d{1,9}\s*$/u.test(header)) return Number(header) * 1_000;
  const day = Date.parse(header);
  return Number.isNaN(day) ? null : Math.max(0, day - now);
}

/** True for an answer that may be another one later. */
export function isRitentabile(stato: number): boolean {
  return [408, 425, 429, 500, 502, 503, 504].includes(stato);
}

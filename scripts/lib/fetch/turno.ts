/** Least time between two requests to a host, in milliseconds: Istat's service blocks who asks more than five times a minute. */
const INTERVALLI: Readonly<Record<string, number>> = {
  'esploradati.istat.it': 13_000,
  'eleapi.interno.gov.it': 300,
};
const INTERVALLO = 1_000;

/** Makes the queue of each host: a request waits until its turn. */
export function makeTurno(
  now: () => number,
  attendi: (ms: number) => Promise<void>,
  intervalli = INTERVALLI,
): (url: URL) => Promise<void> {
  const prossimo = new Map<string, number>();
  return async ({ hostname }) => {
    const turno = Math.max(now(), prossimo.get(hostname) ?? 0);
    prossimo.set(hostname, turno + (intervalli[hostname] ?? INTERVALLO));
    if (turno > now()) await attendi(turno - now());
  };
}

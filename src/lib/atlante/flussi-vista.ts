import { misuraPuntualita } from '../flussi/calendario.ts';
import type { FlussoDescritto } from '../flussi/stato-flussi.ts';

/** How timely a flow is: one row of the table of flows. */
export interface RigaFlusso {
  titolo: string;
  mittente: string;
  regola: string;
  /** Deliverers that have delivered at least once, of all those expected. */
  consegnanti: [quanti: number, su: number];
  /** Latest delivered period; null when none. */
  ultimo: string | null;
  /** First due date not met and days late at `al`; null while the flow has not started. */
  scadenza: string | null;
  giorniRitardo: number;
}

/**
 * The flows as the quality page shows them.
 *
 * @param al day at which lateness is measured, YYYY-MM-DD: that of the data, so that a build does not depend on today
 */
export function listRigheFlussi(flussi: readonly FlussoDescritto[], al: string): RigaFlusso[] {
  return flussi.map(({ titolo, mittente, calendario, consegne }) => {
    const misure = consegne.map(({ periodi }) =>
      misuraPuntualita(
        calendario,
        periodi.map(({ periodo }) => periodo),
        al,
      ),
    );
    const scadenze = misure.flatMap(({ scadenza }) => scadenza ?? []).sort();
    const ultimi = misure.flatMap(({ ultimo }) => ultimo ?? []).sort();
    return {
      titolo,
      mittente,
      regola: calendario.regola,
      consegnanti: [ultimi.length, consegne.length],
      ultimo: ultimi.at(-1) ?? null,
      scadenza: scadenze[0] ?? null,
      giorniRitardo: Math.max(0, ...misure.map(({ giorniRitardo }) => giorniRitardo)),
    };
  });
}

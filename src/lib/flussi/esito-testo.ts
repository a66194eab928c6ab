import type { Rilievo } from './rilievo.ts';
import type { Esito } from './verifica.ts';

/** How many findings of a kind are told one by one; the rest are counted. */
const MASSIMO = 50;

const GRUPPI = [
  { gravita: 'personale', titolo: 'Dati personali da togliere' },
  { gravita: 'errore', titolo: 'Errori da correggere' },
  { gravita: 'avviso', titolo: 'Avvisi' },
] as const;

/** Findings of one kind, as a report lists them. */
export interface GruppoRilievi {
  titolo: string;
  rilievi: readonly Rilievo[];
  /** How many more there are. */
  altri: number;
}

/** The findings by gravity; kinds without findings are left out. */
export function groupRilievi(rilievi: readonly Rilievo[]): GruppoRilievi[] {
  return GRUPPI.map(({ gravita, titolo }) => {
    const suoi = rilievi.filter((rilievo) => rilievo.gravita === gravita);
    return { titolo, rilievi: suoi.slice(0, MASSIMO), altri: Math.max(0, suoi.length - MASSIMO) };
  }).filter(({ rilievi: suoi }) => suoi.length > 0);
}

/** The verdict on a delivery, in one sentence. */
export function formatVerdetto({ rilievi, righe }: Esito): string {
  const conta = (gravita: Rilievo['gravita']): number =>
    rilievi.filter((rilievo) => rilievo.gravita === gravita).length;
  if (conta('personale') > 0)
    return 'CONSEGNA RIFIUTATA: il file sembra contenere dati personali. Non inoltrarlo: toglili e riprova.';
  const errori = conta('errore');
  if (errori > 0)
    return `DA CORREGGERE: ${errori === 1 ? 'c’è un errore' : `ci sono ${String(errori)} errori`}.`;
  return `VA BENE: ${String(righe.length)} comuni, nessun errore.`;
}

/** Where a finding is: "Riga 5, colonna «Anziani»"; "Tutto il file" when it has no place. */
export function formatPosto({ riga, colonna }: Rilievo): string {
  if (riga === null) return 'Tutto il file';
  return colonna === null ? `Riga ${String(riga)}` : `Riga ${String(riga)}, colonna «${colonna}»`;
}

/** The whole report as plain text, for the terminal. */
export function formatEsitoTesto(esito: Esito): string {
  const righe = [
    `Flusso: ${esito.flusso.title} (${esito.flusso.id})`,
    `Esito: ${formatVerdetto(esito)}`,
  ];
  for (const { titolo, rilievi, altri } of groupRilievi(esito.rilievi)) {
    righe.push('', titolo);
    for (const rilievo of rilievi) {
      righe.push(
        `- ${formatPosto(rilievo)}: ${rilievo.problema}`,
        `  Come fare: ${rilievo.rimedio}`,
      );
    }
    if (altri > 0) righe.push(`- … e altri ${String(altri)}.`);
  }
  return `${righe.join('\n')}\n`;
}

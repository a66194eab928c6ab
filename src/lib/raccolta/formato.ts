import { makeChiave, MASSIMO, VUOTA, type Raccolta, type Voce } from './modello.ts';
import { cleanTesto } from './testo.ts';
import { findTipo } from './tipo-voce.ts';

const VERSIONE = 1;

/** A collection read from where the browser kept it. */
export interface Letta {
  raccolta: Raccolta;
  /** Parts that could not be read and were left out. */
  scartate: number;
  /** True when nothing of what was kept could be read. */
  guasta: boolean;
}

/** The collection as the browser keeps it. */
export const formatRaccolta = ({ titolo, voci }: Raccolta): string =>
  JSON.stringify({ versione: VERSIONE, titolo, voci });

/**
 * Reads what {@link formatRaccolta} wrote, whatever has happened to it since: keeps each part that still
 * makes sense, once, and counts the others.
 *
 * @param testo what the browser kept; null when it kept nothing
 */
export function parseRaccolta(testo: string | null): Letta {
  if (testo === null) return { raccolta: VUOTA, scartate: 0, guasta: false };
  const dati = parseOggetto(testo);
  if (dati?.['versione'] !== VERSIONE || !Array.isArray(dati['voci'])) {
    return { raccolta: VUOTA, scartate: 0, guasta: true };
  }
  const lette = (dati['voci'] as unknown[]).flatMap((voce) => readVoce(voce) ?? []);
  const voci = [...new Map(lette.map((voce) => [makeChiave(voce), voce])).values()];
  return {
    raccolta: { titolo: readTesto(dati['titolo']), voci: voci.slice(0, MASSIMO) },
    scartate: dati['voci'].length - lette.length,
    guasta: false,
  };
}

function parseOggetto(testo: string): Record<string, unknown> | undefined {
  try {
    const dati: unknown = JSON.parse(testo);
    return isOggetto(dati) ? dati : undefined;
  } catch {
    return undefined;
  }
}

function readVoce(dato: unknown): Voce | undefined {
  if (!isOggetto(dato)) return undefined;
  const [indirizzo, ancora, titolo] = ['indirizzo', 'ancora', 'titolo'].map((nome) =>
    readTesto(dato[nome]),
  ) as [string, string, string];
  const tipo = findTipo({ indirizzo, ancora });
  if (!tipo || titolo === '') return undefined;
  const altri = ['pagina', 'edizione', 'nota'].map((nome) => readTesto(dato[nome]));
  const [pagina, edizione, nota] = altri as [string, string, string];
  return { tipo, indirizzo, ancora, titolo, pagina, edizione, nota };
}

const isOggetto = (dato: unknown): dato is Record<string, unknown> =>
  typeof dato === 'object' && dato !== null && !Array.isArray(dato);

const readTesto = (dato: unknown): string => (typeof dato === 'string' ? cleanTesto(dato) : '');

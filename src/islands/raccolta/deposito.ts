/** The collection of the reader, kept by the browser: read and written here and nowhere else. */
import { formatRaccolta, parseRaccolta, type Letta } from '../../lib/raccolta/formato.ts';
import type { Raccolta } from '../../lib/raccolta/modello.ts';

const CHIAVE = `atlante-raccolta ${import.meta.env.BASE_URL}`;
const EVENTO = 'raccolta';

/** What the reader has collected on this page when the browser refuses to keep it. */
let inMemoria: Raccolta | undefined;

/** The collection as it is now. */
export function loadRaccolta(): Letta {
  if (inMemoria) return { raccolta: inMemoria, scartate: 0, guasta: false };
  try {
    return parseRaccolta(localStorage.getItem(CHIAVE));
  } catch {
    // The browser keeps nothing for this site.
    return parseRaccolta(null);
  }
}

/**
 * Keeps the collection and tells it to whoever listens.
 * @returns what to tell the reader when the browser could not keep it
 */
export function saveRaccolta(raccolta: Raccolta): string | undefined {
  let avviso: string | undefined;
  try {
    localStorage.setItem(CHIAVE, formatRaccolta(raccolta));
    inMemoria = undefined;
  } catch {
    inMemoria = raccolta;
    avviso =
      'Questo browser non conserva la raccolta: la sua memoria è piena o chiusa ai siti. La raccolta vale finché resti su questa pagina: scaricala prima di lasciarla.';
  }
  document.dispatchEvent(new CustomEvent(EVENTO));
  return avviso;
}

/** Calls when the collection changes, on this page or on another one. */
export function onRaccolta(ascolta: () => void): void {
  document.addEventListener(EVENTO, ascolta);
  addEventListener('storage', ({ key }) => {
    if (key === CHIAVE || key === null) ascolta();
  });
}

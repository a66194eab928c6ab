import { findNumber } from '../table/read-number.ts';
import type { CellaFoglio } from './foglio.ts';
import type { Campo } from './schema.ts';
import { cita, ripulisci } from './ripulisci.ts';

/** What a cell of a column of figures says. */
export type Letto =
  | { tipo: 'numero'; valore: number }
  | { tipo: 'vuota' }
  /** `testo` is true when the cell holds words: then it may also be a personal datum. */
  | { tipo: 'errore'; testo: boolean; problema: string; rimedio: string };

/** "1.234": one thousand and more, or one and a bit? */
const AMBIGUO = /^-?[1-9]\d{0,2}[.,]\d{3}$/u;

const errore = (problema: string, rimedio: string, testo = false): Letto => ({
  tipo: 'errore',
  testo,
  problema,
  rimedio,
});

/**
 * Reads a figure as Italian offices write it: decimal comma or point, dots for thousands only where they
 * cannot be anything else. What could be read in two ways is refused, never guessed.
 */
export function readValore(cella: CellaFoglio, { type, constraints }: Campo): Letto {
  const pulito = ripulisci(String(cella)).replace(/^[-–—]$/u, '');
  if (pulito === '') return { tipo: 'vuota' };
  const valore = typeof cella === 'number' ? cella : toNumero(pulito);
  if (valore === undefined) {
    return AMBIGUO.test(pulito)
      ? errore(
          `${cita(pulito)} si può leggere in due modi: migliaia o decimali.`,
          `Se sono migliaia scrivi ${pulito.replace(/[.,]/u, '')}, senza punti.`,
        )
      : spiegaTesto(pulito);
  }
  if (valore < 0) return errore(`${cita(pulito)} è negativo.`, 'Scrivi un numero da zero in su.');
  if (type === 'integer' && !Number.isInteger(valore))
    return errore(
      `${cita(pulito)} non è un numero intero.`,
      'Qui si contano unità: togli i decimali.',
    );
  if (valore > (constraints.maximum ?? Infinity))
    return errore(
      'Il numero è troppo grande per questa colonna.',
      'Controlla che non manchi una virgola e che non sia un codice o un numero di telefono.',
      true,
    );
  return { tipo: 'numero', valore };
}

function toNumero(testo: string): number | undefined {
  if (AMBIGUO.test(testo)) return undefined;
  const migliaia =
    /^-?\d{1,3}(\.\d{3})+(,\d+)?$/u.test(testo) || /^-?\d{1,3}( \d{3})+(,\d+)?$/u.test(testo);
  const piano = migliaia ? testo.replace(/[. ]/gu, '') : testo;
  return findNumber(piano, 'virgola') ?? findNumber(piano, 'decimale');
}

function spiegaTesto(testo: string): Letto {
  if (/^[<≤>]/u.test(testo) || /^\*+$/u.test(testo))
    return errore(
      `${cita(testo)} nasconde il numero.`,
      'Scrivi il numero vero: a nasconderlo, se serve, pensa l’atlante. Se non si può, lascia vuoto e scrivi segreto-statistico nel motivo.',
    );
  if (/^(n\.?\s?[dpc]\.?|nd|np|n\/d|non disponibile|assente|\?)$/iu.test(testo))
    return errore(
      `${cita(testo)} non è un numero.`,
      'Lascia la cella vuota e scrivi il motivo nell’ultima colonna.',
    );
  if (/^[=+@]/u.test(testo))
    return errore('La cella contiene una formula scritta come testo.', 'Scrivi solo il numero.');
  return errore(
    'La cella non contiene un numero.',
    'Scrivi solo il numero, in cifre, senza simboli né parole.',
    true,
  );
}

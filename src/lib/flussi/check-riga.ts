import type { Motivo } from '../model.ts';
import type { Rilievo } from './rilievo.ts';
import { cita } from './ripulisci.ts';
import { listMisure, type Flusso } from './schema.ts';

/** Tells a finding about a cell of the row at hand. */
export type Segnala = (
  gravita: Rilievo['gravita'],
  colonna: string | null,
  problema: string,
  rimedio: string,
) => void;

/** The figures of a row; NaN is a cell that could not be read, and has been told already. */
type Valori = Record<string, number | null>;

/** Checks the figures of a row with each other; a sum that was left empty is filled in. */
export function checkRiga(
  valori: Valori,
  motivo: Motivo | null,
  flusso: Flusso,
  segnala: Segnala,
): void {
  if (checkSomme(valori, flusso, segnala)) checkVuote(valori, motivo, flusso, segnala);
  checkLegate(valori, flusso, segnala);
}

/**
 * A sum that is given must be right; one that is not is filled in. Parts are given all or none.
 *
 * @returns false when an empty part has already been told
 */
function checkSomme(valori: Valori, { fields, flusso }: Flusso, segnala: Segnala): boolean {
  let complete = true;
  const title = (name: string): string => fields.find((campo) => campo.name === name)!.title;
  for (const { totale, parti } of flusso.totali) {
    const cifre = parti.map((name) => valori[name] ?? null);
    if (cifre.some(Number.isNaN)) continue;
    const vuote = cifre.filter((cifra) => cifra === null).length;
    const dichiarato = valori[totale] ?? null;
    if (vuote > 0 && (vuote < parti.length || dichiarato !== null)) {
      complete = false;
      segnala(
        'errore',
        title(parti[cifre.indexOf(null)]!),
        'La cella è vuota, ma altre che si sommano con lei hanno un numero.',
        'Compila tutte le parti del totale (0 se non c’è nessuno) oppure lasciale tutte vuote.',
      );
    } else if (vuote === 0) {
      const somma = toCentesimi(cifre.reduce<number>((a, b) => a + b!, 0));
      if (dichiarato !== null && !Number.isNaN(dichiarato) && toCentesimi(dichiarato) !== somma)
        segnala(
          'errore',
          title(totale),
          `Il totale è ${cita(String(dichiarato))}, ma la somma delle parti è ${cita(String(somma))}.`,
          'Correggi la cifra sbagliata, oppure lascia vuoto il totale: lo calcola l’atlante.',
        );
      valori[totale] = dichiarato ?? somma;
    }
  }
  return complete;
}

const toCentesimi = (valore: number): number => Math.round(valore * 100) / 100;

function checkVuote(
  valori: Readonly<Valori>,
  motivo: Motivo | null,
  flusso: Flusso,
  segnala: Segnala,
): void {
  const somme = flusso.flusso.totali.map(({ totale }) => totale);
  const vuote = listMisure(flusso).filter(
    ({ name }) => valori[name] === null && !somme.includes(name),
  );
  if (vuote.length > 0 && motivo === null)
    segnala(
      'errore',
      vuote[0]!.title,
      vuote.length === 1 ? 'La cella è vuota.' : `Ci sono ${String(vuote.length)} celle vuote.`,
      'Scrivi 0 se non c’è nessuno; se il dato manca scrivi il motivo nell’ultima colonna.',
    );
  if (vuote.length === 0 && motivo !== null)
    segnala(
      'avviso',
      'Motivo delle celle vuote',
      'C’è un motivo ma nessuna cella è vuota.',
      'Togli il motivo, se i numeri sono giusti.',
    );
}

/** Hours of nobody: one of the two figures is wrong. */
function checkLegate(valori: Readonly<Valori>, flusso: Flusso, segnala: Segnala): void {
  for (const { title, name, legata_a } of flusso.fields) {
    if (legata_a === undefined || valori[legata_a] !== 0 || !(valori[name]! > 0)) continue;
    const persone = flusso.fields.find((campo) => campo.name === legata_a)!.title;
    segnala(
      'errore',
      title,
      `C’è un numero, ma «${persone}» è zero.`,
      'Controlla tutti e due i numeri.',
    );
  }
}

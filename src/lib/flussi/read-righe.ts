import type { Comune, Motivo } from '../model.ts';
import { nameToSlug } from '../territory/slug.ts';
import { checkRiga, type Segnala } from './check-riga.ts';
import { findDatoPersonale } from './dati-personali.ts';
import { findComune } from './find-comune.ts';
import { toLettera, type CellaFoglio } from './foglio.ts';
import { readValore } from './read-valore.ts';
import type { Rilievo } from './rilievo.ts';
import { ripulisci } from './ripulisci.ts';
import { listMisure, MOTIVI_VUOTO, type Flusso } from './schema.ts';
import type { Tabella } from './trova-tabella.ts';

/** A row that could be read, with its place in the sheet. */
export interface RigaLetta {
  riga: number;
  comune: Comune;
  valori: Record<string, number | null>;
  motivo: Motivo | null;
}

/** The rows of a table with all their findings in `rilievi`; empty rows are skipped. */
export function readRighe(
  { foglio, intestazione, colonne }: Tabella,
  flusso: Flusso,
  comuni: readonly Comune[],
  rilievi: Rilievo[],
): RigaLetta[] {
  const lette: RigaLetta[] = [];
  foglio.righe.forEach((celle, i) => {
    if (i <= intestazione || celle.every((cella) => ripulisci(String(cella)) === '')) return;
    const riga = i + 1;
    const segnala: Segnala = (gravita, colonna, problema, rimedio) =>
      rilievi.push({ gravita, riga, colonna, problema, rimedio });
    const leggi = (name: string): CellaFoglio => celle[colonne.get(name) ?? -1] ?? '';
    checkFuori(celle, new Set(colonne.values()), segnala);
    const comune = readComune(String(leggi('comune')), comuni, segnala);
    const valori = readValori(leggi, flusso, segnala);
    const motivo = readMotivo(String(leggi('motivo_vuoto')), segnala);
    checkRiga(valori, motivo, flusso, segnala);
    if (!comune) return;
    const prima = lette.find((letta) => letta.comune === comune);
    if (prima) {
      segnala(
        'errore',
        'Comune',
        `${comune.nome} c’è già alla riga ${String(prima.riga)}.`,
        'Lascia una riga sola per comune.',
      );
      return;
    }
    lette.push({ riga, comune, valori, motivo });
  });
  return lette;
}

/** Cells outside the columns of the flow may still hold something about people. */
function checkFuori(
  celle: readonly CellaFoglio[],
  previste: ReadonlySet<number>,
  segnala: Segnala,
): void {
  celle.forEach((cella, i) => {
    if (!previste.has(i)) segnalaPersonale(String(cella), toLettera(i), segnala);
  });
}

/** True when the cell was found to hold a personal datum; its text is never repeated. */
function segnalaPersonale(testo: string, colonna: string, segnala: Segnala): boolean {
  const tipo = findDatoPersonale(testo);
  if (tipo === undefined) return false;
  segnala(
    'personale',
    colonna,
    `La cella sembra contenere ${tipo}.`,
    'Cancella il dato dal file e consegna solo numeri per comune.',
  );
  return true;
}

function readComune(
  testo: string,
  comuni: readonly Comune[],
  segnala: Segnala,
): Comune | undefined {
  if (ripulisci(testo) === '') {
    segnala(
      'errore',
      'Comune',
      'Manca il comune.',
      'Scrivi il codice o il nome, o elimina la riga.',
    );
    return undefined;
  }
  if (/^total[ei]|^somma|^ambito/u.test(nameToSlug(testo))) {
    segnala(
      'errore',
      'Comune',
      'È una riga di totale.',
      'Elimina la riga: i totali li fa l’atlante.',
    );
    return undefined;
  }
  const trovato = findComune(testo, comuni);
  if (trovato.comune) {
    if (trovato.nota) segnala('avviso', 'Comune', trovato.nota, 'Formatta la colonna come testo.');
    return trovato.comune;
  }
  const vicino = trovato.suggerimento.startsWith('Volevi');
  if (vicino || !segnalaPersonale(testo, 'Comune', segnala))
    segnala('errore', 'Comune', 'Il comune non è riconosciuto.', trovato.suggerimento);
  return undefined;
}

function readValori(
  leggi: (name: string) => CellaFoglio,
  flusso: Flusso,
  segnala: Segnala,
): Record<string, number | null> {
  const valori: Record<string, number | null> = {};
  for (const campo of listMisure(flusso)) {
    const cella = leggi(campo.name);
    const letto = readValore(cella, campo);
    valori[campo.name] = letto.tipo === 'numero' ? letto.valore : null;
    if (letto.tipo !== 'errore') continue;
    // An unreadable cell is not empty: NaN keeps it out of the checks on sums and empty cells.
    valori[campo.name] = NaN;
    if (letto.testo && segnalaPersonale(String(cella), campo.title, segnala)) continue;
    segnala('errore', campo.title, letto.problema, letto.rimedio);
  }
  return valori;
}

function readMotivo(testo: string, segnala: Segnala): Motivo | null {
  const motivo = nameToSlug(ripulisci(testo));
  const trovato = MOTIVI_VUOTO.find((id) => id === motivo);
  if (motivo === '' || trovato) return trovato ?? null;
  if (!segnalaPersonale(testo, 'Motivo delle celle vuote', segnala))
    segnala(
      'errore',
      'Motivo delle celle vuote',
      'Il motivo non è fra quelli previsti.',
      `Scrivi uno di questi: ${MOTIVI_VUOTO.join(', ')}.`,
    );
  return null;
}

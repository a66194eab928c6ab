import { nameToSlug } from '../territory/slug.ts';
import { hasTitoloPersonale } from './dati-personali.ts';
import { toLettera, type Foglio } from './foglio.ts';
import { rilievoFile, type Rilievo } from './rilievo.ts';
import { cita } from './ripulisci.ts';
import type { Flusso } from './schema.ts';

/** How many of the first rows may stand above the headings. */
const RIGHE_SOPRA = 20;

/** Where the figures are in a file. */
export interface Tabella {
  foglio: Foglio;
  /** Position of the row of the headings in `foglio.righe`. */
  intestazione: number;
  /** Name of the column of the flow -> position in the row. */
  colonne: ReadonlyMap<string, number>;
}

/** Headings are compared without capitals, accents and signs; the name and the title are both good. */
function listTitoli({ fields }: Flusso): Map<string, string> {
  return new Map(
    fields.flatMap(({ name, title }) => [
      [nameToSlug(name), name],
      [nameToSlug(title), name],
    ]),
  );
}

function readColonne(riga: readonly unknown[], titoli: ReadonlyMap<string, string>) {
  const colonne = new Map<string, number>();
  riga.forEach((cella, i) => {
    const name = titoli.get(nameToSlug(String(cella)));
    if (name !== undefined && !colonne.has(name)) colonne.set(name, i);
  });
  return colonne;
}

/** The row that holds most headings of the flow, with the comune among them. */
export function findTabella(fogli: readonly Foglio[], flusso: Flusso): Tabella | undefined {
  const titoli = listTitoli(flusso);
  let migliore: Tabella | undefined;
  for (const foglio of fogli) {
    foglio.righe.slice(0, RIGHE_SOPRA).forEach((riga, intestazione) => {
      const colonne = readColonne(riga, titoli);
      if (!colonne.has('comune') || colonne.size < 2) return;
      if (colonne.size > (migliore?.colonne.size ?? 0))
        migliore = { foglio, intestazione, colonne };
    });
  }
  return migliore;
}

/** The flow whose headings a file has; undefined when none has or more than one might be meant. */
export function indovinaFlusso(
  fogli: readonly Foglio[],
  flussi: readonly Flusso[],
): Flusso | undefined {
  const trovati = flussi
    .map((flusso) => ({
      flusso,
      presenti: findTabella(fogli, flusso)?.colonne.size ?? 0,
    }))
    .map(({ flusso, presenti }) => ({ flusso, quota: presenti / flusso.fields.length, presenti }))
    .filter(({ presenti }) => presenti > 2)
    .sort((a, b) => b.quota - a.quota || b.presenti - a.presenti);
  const [primo, secondo] = trovati;
  const isUnico = primo?.quota !== secondo?.quota || primo?.presenti !== secondo?.presenti;
  return isUnico ? primo?.flusso : undefined;
}

/** Checks the headings: all those of the flow, each once, and no other. */
export function checkIntestazione(
  { foglio, intestazione, colonne }: Tabella,
  flusso: Flusso,
): Rilievo[] {
  const titoli = listTitoli(flusso);
  const rilievi: Rilievo[] = [];
  const riga = intestazione + 1;
  if (intestazione > 0)
    rilievi.push(
      rilievoFile(
        'avviso',
        `Le intestazioni sono alla riga ${String(riga)}: le righe sopra non sono state lette.`,
        'La prossima volta usa il modello com’è.',
      ),
    );
  for (const { name, title } of flusso.fields) {
    if (colonne.has(name) || name === 'motivo_vuoto') continue;
    rilievi.push({
      gravita: 'errore',
      riga,
      colonna: title,
      problema: 'La colonna manca.',
      rimedio: 'Aggiungila come nel modello, con lo stesso titolo.',
    });
  }
  const celle = foglio.righe[intestazione]!;
  const larghezza = Math.max(...foglio.righe.map(({ length }) => length));
  Array.from({ length: larghezza }, (_, i) => String(celle[i] ?? '')).forEach((testo, i) => {
    const name = titoli.get(nameToSlug(testo));
    const colonna = toLettera(i);
    if (name === undefined && hasTitoloPersonale(testo)) {
      rilievi.push({
        gravita: 'personale',
        riga,
        colonna,
        problema: 'La colonna sembra contenere dati personali.',
        rimedio: 'Elimina la colonna: l’atlante riceve solo numeri per comune.',
      });
    } else if (name === undefined && (testo.trim() !== '' || hasDati(foglio, intestazione, i))) {
      rilievi.push({
        gravita: 'errore',
        riga,
        colonna,
        problema:
          testo.trim() === ''
            ? 'La colonna non ha titolo.'
            : `${cita(testo)} non è una colonna di questo flusso.`,
        rimedio: 'Elimina la colonna oppure correggi il titolo come nel modello.',
      });
    } else if (name !== undefined && colonne.get(name) !== i) {
      rilievi.push({
        gravita: 'errore',
        riga,
        colonna,
        problema: `La colonna ${cita(testo)} c’è due volte.`,
        rimedio: 'Lasciane una sola.',
      });
    }
  });
  return rilievi;
}

function hasDati({ righe }: Foglio, intestazione: number, colonna: number): boolean {
  return righe.slice(intestazione + 1).some((riga) => String(riga[colonna] ?? '').trim() !== '');
}

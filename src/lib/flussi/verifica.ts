import { AMBITI, type AmbitoId, type Comune, type Motivo } from '../model.ts';
import { makeAmbiti } from '../territory/read-territori.ts';
import { elenco } from '../text/grammatica/elenco.ts';
import { cercaPersonali } from './cerca-personali.ts';
import type { Foglio } from './foglio.ts';
import { readRighe, type RigaLetta } from './read-righe.ts';
import { rilievoFile, type Rilievo } from './rilievo.ts';
import type { Flusso } from './schema.ts';
import { checkIntestazione, findTabella } from './trova-tabella.ts';
import { AREA } from '../territory/area.ts';

/** The figures of a comune in a delivery; null is missing for the reason in `motivo`. */
export interface RigaDati {
  comune: string;
  valori: Readonly<Record<string, number | null>>;
  motivo: Motivo | null;
}

/** Where the figures of a delivery are from: an ambito, or all the comuni of the agreement. */
export type TerritorioConsegna = string;

/** The outcome of a check. `righe` is complete only when nothing stops the delivery. */
export interface Esito {
  flusso: Flusso;
  territorio: TerritorioConsegna | null;
  rilievi: readonly Rilievo[];
  righe: readonly RigaDati[];
}

/**
 * Checks a delivery: personal data, headings, every cell, the sums, the comuni that must be there.
 *
 * @param atteso the ambito that delivers, when it is known; otherwise it is the one of the comuni
 */
export function verifica(
  fogli: readonly Foglio[],
  flusso: Flusso,
  comuni: readonly Comune[],
  atteso?: TerritorioConsegna,
): Esito {
  const rilievi = cercaPersonali(fogli);
  const chiudi = (
    territorio: TerritorioConsegna | null,
    righe: readonly RigaDati[] = [],
  ): Esito => ({ flusso, territorio, rilievi: ordina(rilievi), righe });
  const tabella = findTabella(fogli, flusso);
  if (!tabella) {
    rilievi.push(
      rilievoFile(
        'errore',
        'Non si trovano le intestazioni del flusso.',
        `La prima riga deve avere queste colonne: ${elenco(flusso.fields.map(({ title }) => title))}.`,
      ),
    );
    return chiudi(null);
  }
  rilievi.push(...checkIntestazione(tabella, flusso), ...checkFoglio(tabella.foglio));
  const lette = readRighe(tabella, flusso, comuni, rilievi);
  const territorio = findTerritorio(lette, flusso, atteso);
  if (territorio === null)
    rilievi.push(rilievoFile('errore', 'Nessun comune riconosciuto.', 'Compila il modello.'));
  else rilievi.push(...checkComuni(lette, territorio, comuni));
  return chiudi(
    territorio,
    lette
      .map(({ comune, valori, motivo }) => ({ comune: comune.codice, valori, motivo }))
      .sort((a, b) => (a.comune < b.comune ? -1 : 1)),
  );
}

/** By gravity, then in the order of the file; the same finding once. */
function ordina(rilievi: readonly Rilievo[]): Rilievo[] {
  const ordine = ['personale', 'errore', 'avviso'];
  const unici = new Map(rilievi.map((rilievo) => [JSON.stringify(rilievo), rilievo]));
  return [...unici.values()].sort(
    (a, b) =>
      ordine.indexOf(a.gravita) - ordine.indexOf(b.gravita) || (a.riga ?? 0) - (b.riga ?? 0),
  );
}

function checkFoglio({ unite, formule }: Foglio): Rilievo[] {
  return [
    ...(unite ?? []).map((celle) =>
      rilievoFile(
        'errore',
        `Le celle ${celle} sono unite.`,
        'Separale (Home, Unisci e centra) e scrivi un valore in ogni cella.',
      ),
    ),
    ...(formule
      ? [
          rilievoFile(
            'avviso',
            'Il file contiene formule: è stato letto l’ultimo risultato salvato.',
            'Controlla che i numeri siano quelli giusti.',
          ),
        ]
      : []),
  ];
}

/** The ambito of most comuni, for flows of the ambiti; the area for the others. */
function findTerritorio(
  lette: readonly RigaLetta[],
  { flusso }: Flusso,
  atteso: TerritorioConsegna | undefined,
): TerritorioConsegna | null {
  if (atteso !== undefined) return atteso;
  if (lette.length === 0) return null;
  if (flusso.copertura === 'area') return AREA.id;
  const quanti = (id: AmbitoId): number =>
    lette.filter(({ comune }) => comune.ambito === id).length;
  return [...AMBITI].sort((a, b) => quanti(b) - quanti(a))[0]!;
}

function checkComuni(
  lette: readonly RigaLetta[],
  territorio: TerritorioConsegna,
  comuni: readonly Comune[],
): Rilievo[] {
  const suoi = comuni.filter(({ ambito }) => territorio === AREA.id || ambito === territorio);
  const nomi = new Map(makeAmbiti(comuni).map(({ id, nome }) => [id as string, nome]));
  const estranei = lette
    .filter(({ comune }) => !suoi.includes(comune))
    .map(({ comune, riga }): Rilievo => ({
      gravita: 'errore',
      riga,
      colonna: 'Comune',
      problema: `${comune.nome} non è nell’ambito di ${nomi.get(territorio)!}, ma in quello di ${nomi.get(comune.ambito)!}.`,
      rimedio: 'Elimina la riga oppure controlla quale ambito stai consegnando.',
    }));
  const mancanti = suoi.filter((comune) => !lette.some((letta) => letta.comune === comune));
  if (mancanti.length === 0) return estranei;
  return [
    ...estranei,
    rilievoFile(
      'errore',
      mancanti.length === 1
        ? `Manca la riga di ${mancanti[0]!.nome}.`
        : `Mancano le righe di ${String(mancanti.length)} comuni: ${elenco(mancanti.map(({ nome }) => nome))}.`,
      'Aggiungi una riga per ogni comune: 0 dove non c’è nessuno, vuoto con il motivo dove il dato manca.',
    ),
  ];
}

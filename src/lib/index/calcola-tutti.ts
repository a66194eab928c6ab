import type { DatiIndicatore, Osservazione } from '../model.ts';
import { compareText } from '../table/compare.ts';
import { calcolaIndice, type EsitoIndice } from './calcola-indice.ts';
import type { ObiettivoPubblicato } from './freeze-obiettivi.ts';
import { checkIndicatori, type DefinizioneIndice } from './schema.ts';
import type { FindOsservazione } from './select-dati.ts';

/** Look-up by indicatore, territorio and anno over the whole database. */
export function indexOsservazioni(dati: readonly DatiIndicatore[]): FindOsservazione {
  const celle = new Map<string, Osservazione>();
  for (const { osservazioni } of dati) {
    for (const cella of osservazioni) {
      celle.set(`${cella.indicatore}|${cella.territorio}|${cella.anno}`, cella);
    }
  }
  return (indicatore, territorio, anno) => celle.get(`${indicatore}|${territorio}|${anno}`);
}

/**
 * Every index from the calculated indicatori, by id.
 * @param comuni ISTAT codes; @param congelati goalposts of a published edition, by index.
 * @throws Rifiuto naming the definitions that do not fit the database.
 */
export function calcolaTuttiIndici(
  definizioni: readonly DefinizioneIndice[],
  dati: readonly DatiIndicatore[],
  comuni: readonly string[],
  congelati: Readonly<Record<string, ObiettivoPubblicato[]>> = {},
): EsitoIndice[] {
  checkIndicatori(
    definizioni,
    dati.map(({ indicatore }) => indicatore),
  );
  const find = indexOsservazioni(dati);
  return [...definizioni]
    .sort((a, b) => compareText(a.id, b.id))
    .map((definizione) => {
      const fissi = congelati[definizione.id];
      return calcolaIndice(definizione, find, { comuni, ...(fissi && { congelati: fissi }) });
    });
}

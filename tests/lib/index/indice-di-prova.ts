/** A small made-up indice and its database. */
import { makeRandom } from '../../../src/lib/index/random.ts';
import { parseDefinizione, type DefinizioneIndice } from '../../../src/lib/index/schema.ts';
import type { FindOsservazione } from '../../../src/lib/index/select-dati.ts';
import { AGGREGATI } from '../../../src/lib/model.ts';

/** Codes of the comuni of the made-up area. */
export const COMUNI = Array.from({ length: 12 }, (_, i) => String(108001 + i));

/** An indice of three components, valid unless the changes break it. */
export function makeDefinizione(cambi: Record<string, unknown> = {}): DefinizioneIndice {
  return parseDefinizione(
    {
      id: 'prova',
      nome: 'Prova',
      tema: 'lavoro',
      area_pdz: 'lavoro',
      domanda: '?',
      definizione: 'd',
      quadro: 'q',
      segno: '+',
      estremi: { alto: 'alto', basso: 'basso' },
      frase: "l'indice vale {valore}",
      frase_breve: 'prova',
      riferimento: { territorio: 'area-accordo', anno: '2020', motivo: 'm' },
      edizioni: ['2020', '2021'],
      confrontabile: true,
      soglia: 0.6,
      componenti: [
        { indicatore: 'uno', polarita: 1, dimensione: 'a', motivo: 'm' },
        { indicatore: 'due', polarita: -1, dimensione: 'b', motivo: 'm' },
        { indicatore: 'tre', polarita: 1, dimensione: 'c', motivo: 'm' },
      ],
      esclusi: [],
      legami: [],
      limiti: ['l'],
      calendario: 'c',
      ...cambi,
    },
    'prova.yaml',
  );
}

/** A database with a value for every territory, indicatore and year that the seed decides. */
export function makeFind(manca: (chiave: string) => boolean = () => false): FindOsservazione {
  const random = makeRandom(11);
  const celle = new Map<string, number>();
  for (const indicatore of ['uno', 'due', 'tre', 'quattro']) {
    for (const anno of ['2019', '2020', '2021', '2022']) {
      for (const territorio of [...COMUNI, ...AGGREGATI, 'italia']) {
        celle.set(`${indicatore}|${territorio}|${anno}`, 10 + 20 * random());
      }
    }
  }
  return (indicatore, territorio, anno) => {
    const chiave = `${indicatore}|${territorio}|${anno}`;
    if (manca(chiave)) return { valore: null, stato: 'mancante:segreto-statistico' };
    const valore = celle.get(chiave);
    return valore === undefined ? undefined : { valore, stato: 'definitivo' };
  };
}

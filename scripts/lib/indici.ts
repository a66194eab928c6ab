import { parse } from 'yaml';
import { calcolaTuttiIndici } from '../../src/lib/index/calcola-tutti.ts';
import type { EsitoIndice } from '../../src/lib/index/calcola-indice.ts';
import {
  formatIndice,
  formatObiettivi,
  type Attribuzione,
} from '../../src/lib/index/format-indice.ts';
import { indiceToDati } from '../../src/lib/index/indice-to-dati.ts';
import { parseDefinizione } from '../../src/lib/index/schema.ts';
import type { DatiIndicatore, Fonte } from '../../src/lib/model.ts';

/** What the stage needs of a build: the inputs already read and the indicatori already calculated. */
export interface IngressoIndici {
  /** Path below `data/` -> text; the definitions are those in `indici/`. */
  inputs: ReadonlyMap<string, string>;
  dati: readonly DatiIndicatore[];
  comuni: readonly string[];
  fonti: readonly Fonte[];
  /** Territory -> name as shown. */
  nomi: ReadonlyMap<string, string>;
}

/**
 * The files of the indices, by path below `build/dati`: `indici/<id>.json` (EsitoIndice), `indici/<id>.csv`,
 * `indici/<id>-obiettivi.csv`, `indici/<id>-dati.json` (the index in the shape of an indicatore).
 */
export function makeIndici(ingresso: IngressoIndici): {
  esiti: EsitoIndice[];
  files: Record<string, string>;
} {
  const definizioni = [...ingresso.inputs]
    .filter(([path]) => /^indici\/[^/]+\.yaml$/u.test(path))
    .map(([path, text]) => parseDefinizione(parse(text), path));
  const esiti = calcolaTuttiIndici(definizioni, ingresso.dati, ingresso.comuni);
  const files: Record<string, string> = {};
  for (const esito of esiti) {
    const { id } = esito.definizione;
    const voce = indiceToDati(esito, ingresso.dati);
    const fonti = voce.indicatore.fonti.map((id) =>
      ingresso.fonti.find((fonte) => fonte.id === id)!,
    );
    const path = `indici/${id}`;
    files[`${path}.json`] = `${JSON.stringify(esito)}\n`;
    files[`${path}.csv`] = formatIndice(esito, ingresso.nomi, attribuisci(fonti));
    files[`${path}-obiettivi.csv`] = formatObiettivi(esito);
    files[`${path}-dati.json`] = `${JSON.stringify(voce)}\n`;
  }
  return { esiti, files };
}

function attribuisci(fonti: readonly Fonte[]): Attribuzione {
  const unici = (righe: string[]): string => [...new Set(righe)].join('; ');
  return {
    fonte: `elaborazione su dati ${unici(fonti.map(({ sigla }) => sigla))}`,
    licenza: unici(fonti.map(({ sigla, licenza }) => `${sigla}: ${licenza.nome}`)),
  };
}

import type { Atlante } from '../atlante/atlante.ts';
import { makeVistaIndicatore, type VistaIndicatore } from '../capitolo/vista.ts';
import type { EdizioneIndice, EsitoIndice } from '../index/calcola-indice.ts';
import type { RigaIndice } from '../index/calcola-righe.ts';
import type { Componente, DefinizioneIndice } from '../index/schema.ts';
import type { Indicatore } from '../model.ts';
import { groupFasce, listClassificate, type RigaClassificata } from './fasce.ts';

/** A component as a page names it. */
export interface VoceComponente {
  indicatore: Indicatore;
  componente: Componente;
  /** Scaled, 0 to 1. */
  peso: number;
  /** Year of the indicatore in the last edition. */
  anno: string;
}

/** Everything that a page says about the last edition of an index, chosen once. */
export interface VistaIndice {
  definizione: DefinizioneIndice;
  esito: EsitoIndice;
  /** The index as an indicatore, for maps, series and tables. */
  vista: VistaIndicatore;
  edizione: EdizioneIndice;
  componenti: VoceComponente[];
  /** Ranked comuni, highest score first. */
  comuni: RigaClassificata[];
  /** The same comuni in groups that the analysis does not tell apart. */
  fasce: RigaClassificata[][];
  /** The five ambiti, highest score first. */
  ambiti: RigaClassificata[];
  /** Provincia and area: a score, no rank. */
  totali: RigaIndice[];
}

/** The last edition of an index. */
export function getUltimaEdizione({ edizioni, ultima }: EsitoIndice): EdizioneIndice {
  return edizioni.find(({ anno }) => anno === ultima)!;
}

/** The components of an index with their definitions, weights and years. */
export function listComponenti(
  atlante: Pick<Atlante, 'getDati'>,
  { definizione, pesi, anni, ultima }: EsitoIndice,
): VoceComponente[] {
  return definizione.componenti.map((componente, j) => ({
    indicatore: atlante.getDati(componente.indicatore).indicatore,
    componente,
    peso: pesi[j]!,
    anno: anni[ultima]![j]!,
  }));
}

/** The view of an index over the whole area. @throws on an unknown id. */
export function makeVistaIndice(atlante: Atlante, id: string): VistaIndice {
  const esito = atlante.getEsito(id);
  const edizione = getUltimaEdizione(esito);
  const comuni = listClassificate(edizione.righe, 'comune');
  return {
    definizione: esito.definizione,
    esito,
    vista: makeVistaIndicatore(atlante, id),
    edizione,
    componenti: listComponenti(atlante, esito),
    comuni,
    fasce: groupFasce(comuni),
    ambiti: listClassificate(edizione.righe, 'ambito'),
    totali: edizione.righe.filter(({ livello }) => livello === 'provincia' || livello === 'area'),
  };
}

import type { Atlante } from '../atlante/atlante.ts';
import { formatMotivo } from '../format/format-stato.ts';
import { formatValore } from '../format/format-valore.ts';
import { notaStato } from '../text/nota-stato.ts';
import { findSpinta } from './contributi.ts';
import { formatPosti, formatPunti } from './parole.ts';
import { getUltimaEdizione } from './vista-indice.ts';

/** An index in the profile of a territory, as printed. */
export interface RigaIndici {
  id: string;
  nome: string;
  anno: string;
  valore: string;
  nota: string | undefined;
  /** Values of the comparators. */
  confronti: string[];
  /** "1º–4º": never a bare rank; a dash where there is none. */
  posti: string;
  /** The component that moves it farthest from 100, with its points. */
  spinta: string;
}

/**
 * Every index in its last edition for one territory, beside its comparators.
 *
 * @param confronti territory ids
 */
export function listIndiciTerritorio(
  atlante: Atlante,
  territorio: string,
  confronti: readonly string[],
): RigaIndici[] {
  return atlante.indici.flatMap(({ indicatore }): RigaIndici[] => {
    const esito = atlante.getEsito(indicatore.id);
    const { righe, anno } = getUltimaEdizione(esito);
    const riga = righe.find((r) => r.territorio === territorio);
    if (!riga) return [];
    const cella = atlante.findOsservazione(indicatore.id, territorio, anno);
    const spinta = findSpinta(riga);
    const componente = spinta && esito.definizione.componenti[spinta.posto];
    return [
      {
        id: indicatore.id,
        nome: indicatore.nome,
        anno,
        valore:
          riga.valore === null ? formatMotivo(riga.stato) : formatValore(riga.valore, indicatore),
        nota: cella && notaStato(cella),
        confronti: confronti.map((id) => {
          const valore = righe.find((r) => r.territorio === id)?.valore;
          return valore == null ? '–' : formatValore(valore, indicatore);
        }),
        posti: riga.intervallo ? formatPosti(riga.intervallo) : '–',
        spinta: componente
          ? `${atlante.getDati(componente.indicatore).indicatore.nome} (${formatPunti(spinta.punti)})`
          : '–',
      },
    ];
  });
}

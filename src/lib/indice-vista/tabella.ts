import type { Atlante } from '../atlante/atlante.ts';
import type { RigaIndice } from '../index/calcola-righe.ts';
import type { Ambito } from '../model.ts';
import type { VistaIndice } from './vista-indice.ts';
import { QUANTI_AMBITI } from '../territory/area.ts';

/** Rows of the heat table under one heading. */
export interface GruppoRighe {
  nome: string;
  righe: readonly RigaIndice[];
}

/** All the territories of an index: totals and ambiti, then the comuni fascia by fascia, then those without a score. */
export function listGruppiTabella(
  { fasce, totali, edizione }: VistaIndice,
  { ambiti }: Pick<Atlante, 'ambiti'>,
): GruppoRighe[] {
  const senza = edizione.righe.filter(
    ({ livello, valore }) => livello === 'comune' && valore === null,
  );
  return [
    {
      nome: 'Ambiti, provincia e area',
      righe: [
        ...ambiti.flatMap(({ id }) => edizione.righe.find((r) => r.territorio === id) ?? []),
        ...totali,
      ],
    },
    ...fasce.map((righe, i) => ({
      nome: `Fascia ${String(i + 1)}: comuni non distinguibili fra loro`,
      righe,
    })),
    ...(senza.length > 0 ? [{ nome: 'Comuni senza valore', righe: senza }] : []),
  ];
}

/** The rows of a chapter: the comuni of its ambito, highest score first, then the ambito and the totals. */
export function groupCapitolo(
  { edizione, totali }: Pick<VistaIndice, 'edizione' | 'totali'>,
  ambito: Ambito,
): GruppoRighe[] {
  const comuni = edizione.righe
    .filter(({ territorio }) => ambito.comuni.includes(territorio))
    .sort((a, b) => (b.valore ?? -Infinity) - (a.valore ?? -Infinity));
  return [
    { nome: 'Comuni (posti fra i 62)', righe: comuni },
    {
      nome: `Ambito (posti fra i ${QUANTI_AMBITI}), provincia e area`,
      righe: [...edizione.righe.filter(({ territorio }) => territorio === ambito.id), ...totali],
    },
  ];
}

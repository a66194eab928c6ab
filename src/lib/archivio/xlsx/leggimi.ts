import type { Fonte } from '../../model.ts';
import type { Foglio } from './foglio.ts';

/** A line of the first sheet: what it is about, and what it says. */
export type Voce = readonly [etichetta: string, testo: string];

const STATI: readonly Voce[] = [
  ['Stato: definitivo', 'il valore non cambierà.'],
  ['Stato: provvisorio', 'la fonte lo rivedrà.'],
  ['Stato: approssimato', 'calcolato con una media ponderata o su dati incompleti.'],
  ['Stato: parziale', 'nell’aggregato manca almeno un comune: vedi la copertura.'],
  ['Stato: mancante', 'la cella è vuota e il motivo è scritto: vuoto non vuol dire zero.'],
];

/** What must be said of each fonte: who, what, on what terms. */
export const listVociFonti = (fonti: readonly Fonte[]): Voce[] =>
  fonti.flatMap((fonte): Voce[] => [
    ['Fonte', `${fonte.editore}, ${fonte.titolo}. ${fonte.pagina}`],
    [
      'Licenza',
      [fonte.licenza.nome, fonte.licenza.nota, fonte.licenza.url].filter(Boolean).join('. '),
    ],
    ...fonte.avvertenze.map((testo): Voce => ['Nota della fonte', testo]),
  ]);

/** The first sheet of a workbook: title, then what a person must know before the numbers. */
export function makeLeggimi(titolo: string, voci: readonly Voce[]): Foglio {
  const lines = [...voci.filter(([, testo]) => testo !== ''), ...STATI];
  return {
    nome: 'Leggimi',
    larghezze: [20, 62],
    righeFisse: 1,
    righe: [
      [{ valore: titolo, stile: 'titolo' }],
      ...lines.map(([etichetta, testo]) => [
        { valore: etichetta, stile: 'intestazione' as const },
        { valore: testo, stile: 'testo-lungo' as const },
      ]),
    ],
  };
}

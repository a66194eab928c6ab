import { makeCubo } from '../../../src/lib/tabelle/cubo.ts';
import type { Cubo, DatiTabelle, IndicatoreTabelle } from '../../../src/lib/tabelle/dati.ts';

const indicatore = (
  id: string,
  aggregazione: IndicatoreTabelle['aggregazione'],
  altro: Partial<IndicatoreTabelle> = {},
): IndicatoreTabelle => ({
  id,
  nome: `Nome di ${id}`,
  tema: 'popolazione',
  unita: aggregazione === 'somma' ? 'persone' : '%',
  decimali: aggregazione === 'somma' ? 0 : 1,
  aggregazione,
  fattore: aggregazione === 'rapporto' ? 100 : 1,
  definizione: `Definizione di ${id}.`,
  fonti: { '2020': [0], '2024': [0] },
  avvertenze: [],
  pagina: `/indicatori/${id}/`,
  anni: ['2020', '2024'],
  ultimo: '2024',
  classi: [],
  esclusi: [],
  composti: [],
  ...altro,
});

/** Three comuni of the ambito of Desio and one of Monza, two years; Ceriano has no value in the last. */
const DATI_DI_PROVA: DatiTabelle = {
  temi: [{ id: 'popolazione', nome: 'Popolazione' }],
  territori: [
    ...[
      ['1', 'Àrcore', 'desio', 10],
      ['2', 'Biassono', 'desio', 20],
      ['3', 'Ceriano', 'desio', 30],
      ['4', 'Desio', 'monza', 40],
    ].map(([id, nome, ambito, superficie]) => ({
      id: id as string,
      nome: nome as string,
      livello: 'comune' as const,
      ambito: ambito as string,
      provincia: 'MB',
      superficie: superficie as number,
    })),
    { id: 'desio', nome: 'Desio', livello: 'ambito' },
  ],
  fonti: ['Istat, Popolazione'],
  indicatori: [
    indicatore('popolazione-residente', 'somma'),
    indicatore('quota', 'rapporto', { classi: [10, 20, 30, 40] }),
    indicatore('livello', 'nessuna'),
    indicatore('consumo', 'media-ponderata-superficie'),
    indicatore('nati', 'somma'),
    indicatore('senza-anomali', 'rapporto', { esclusi: ['2|2024'] }),
    indicatore('composto', 'rapporto', { composti: ['2020', '2024'] }),
  ],
  stati: ['definitivo', 'mancante:non-rilevato', 'provvisorio'],
  blocchi: [
    { v: [100, 200, 300, 400, 600, 110, 220, 330, 440, 660], s: [0, 0, 0, 0, 0, 2, 0, 0, 0, 0] },
    {
      v: [null, null, null, null, null, null, null, null, null, null],
      n: [10, 100, 30, 4, 140, 11, 110, null, 44, 121],
      d: [100, 200, 300, 400, 600, 110, 220, null, 440, 330],
      s: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0],
    },
    { v: [1, 2, 3, 4, null, 4, 3, 2, 1, null], s: [0, 0, 0, 0, -1, 0, 0, 0, 0, -1] },
    { v: [1, 2, 3, 4, null, 1, 4, 7, 10, null], s: [0, 0, 0, 0, -1, 0, 0, 0, 0, -1] },
    { v: [1, 2, 3, 4, 6, 11, 0, 33, 44, 44], s: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    {
      v: [null, null, null, null, null, null, null, null, null, null],
      n: [1, 2, 3, 4, 6, 1, 90, 3, 4, 94],
      d: [10, 10, 10, 10, 30, 10, 10, 10, 10, 30],
      s: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    },
    {
      v: [null, null, null, null, null, null, null, null, null, null],
      n: [1, 2, 3, 4, 6, 1, 2, 3, 4, 6],
      d: [10, 10, 10, 10, 30, 10, 10, 10, 10, 30],
      s: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    },
  ],
};

export const cubo: Cubo = makeCubo(DATI_DI_PROVA);

import { describe, expect, it } from 'vitest';
import { listRigheFlussi } from '../../../src/lib/atlante/flussi-vista.ts';
import type { FlussoDescritto } from '../../../src/lib/flussi/stato-flussi.ts';

const flusso = (dal: string | null, periodi: string[]): FlussoDescritto => ({
  id: 'nidi',
  titolo: 'Nidi',
  descrizione: '',
  mittente: 'Ambiti',
  copertura: 'ambito',
  soglia: 3,
  calendario: {
    periodicita: 'annuale',
    entro_giorni: 31,
    regola: 'entro gennaio',
    stato: 'proposta',
    nota: 'x',
    dal,
  },
  consegne: [
    {
      territorio: 'desio',
      periodi: periodi.map((periodo) => ({ periodo, versioni: 1, data: '', scadenza: '' })),
    },
    { territorio: 'monza', periodi: [] },
  ],
});

describe('flows on the quality page', () => {
  it('are not late before they have started', () => {
    expect(listRigheFlussi([flusso(null, [])], '2026-11-23')[0]).toMatchObject({
      ultimo: null,
      scadenza: null,
      giorniRitardo: 0,
      consegnanti: [0, 2],
    });
  });

  it('show the first due date not met and the days since', () => {
    expect(listRigheFlussi([flusso('2024', ['2024'])], '2025-02-10')[0]).toMatchObject({
      ultimo: '2024',
      scadenza: '2025-01-31',
      giorniRitardo: 10,
      consegnanti: [1, 2],
    });
  });
});

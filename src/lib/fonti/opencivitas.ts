import type { Misura } from '../table/misure.ts';
import type { Context } from './adapter.ts';
import { checkIdentities } from './check-identities.ts';
import type { ColonnaMisura, TabellaLarga } from './read-misure.ts';

const cents = (id: string, colonna: string, descrizione: string): ColonnaMisura => ({
  id,
  colonna,
  descrizione,
  unita: 'centesimi di euro',
  negativo: id.startsWith('differenza'),
});

/** Table of OpenCivitas: the same columns for every function. */
export function makeOpencivitas(file: string): TabellaLarga {
  return {
    file,
    territorio: 'istatCode',
    anno: '2022',
    misure: [
      cents('spesa-storica', 'historicalSpendingCents', 'Spesa storica'),
      cents('spesa-standard', 'standardSpendingCents', 'Spesa standard'),
      cents('differenza', 'differenceCents', 'Spesa storica meno spesa standard'),
      cents('spesa-storica-pro-capite', 'historicalPerCapitaCents', 'Spesa storica per abitante'),
      cents('spesa-standard-pro-capite', 'standardPerCapitaCents', 'Spesa standard per abitante'),
      cents('differenza-pro-capite', 'differencePerCapitaCents', 'Differenza per abitante'),
      {
        id: 'differenza-centesimi',
        colonna: 'differenceBasisPoints',
        descrizione: 'Differenza sulla spesa standard, in centesimi di punto percentuale',
        unita: 'centesimi di punto',
        negativo: true,
      },
      {
        id: 'differenza-servizi',
        colonna: 'serviceDifferenceBasisPoints',
        descrizione:
          'Servizi rispetto ai comuni della stessa fascia, in centesimi di punto percentuale',
        unita: 'centesimi di punto',
        negativo: true,
        vuoto: 'non-rilevato',
      },
      {
        id: 'livello-spesa',
        colonna: 'spendingLevel',
        descrizione: 'Livello della spesa, da 1 a 10',
        unita: 'livello',
        limiti: [1, 10],
      },
      {
        id: 'livello-servizi',
        colonna: 'serviceLevel',
        descrizione: 'Livello dei servizi, da 1 a 10',
        unita: 'livello',
        limiti: [1, 10],
        vuoto: 'non-rilevato',
      },
    ],
    altre: [
      ...['name', 'province', 'region', 'spendingAssessmentReason', 'servicesAssessmentReason'],
      'sourceWarnings',
    ],
  };
}

/** The columns of OpenCivitas repeat each other: differences and rates must follow from the amounts. */
export function checkOpencivitas(id: string, misure: readonly Misura[], context: Context): void {
  const reason = 'a difference is historical minus standard';
  checkIdentities(
    id,
    misure,
    [
      { left: 'spesa-storica - spesa-standard', right: 'differenza', reason },
      {
        left: 'spesa-storica-pro-capite - spesa-standard-pro-capite',
        right: 'differenza-pro-capite',
        reason,
        tolerance: 1,
      },
      {
        left: '10000 * differenza / spesa-standard',
        right: 'differenza-centesimi',
        reason: 'the percentage follows from the amounts',
        tolerance: 1,
      },
      {
        left: 'spesa-storica / spesa-storica-pro-capite * spesa-standard-pro-capite / spesa-standard',
        right: '1',
        reason: 'both rates divide by the same inhabitants',
        tolerance: 0.001,
      },
    ],
    context,
  );
}

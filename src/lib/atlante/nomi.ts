import type { Aggregazione, Indicatore, Polarita } from '../model.ts';

/** How the value of an ambito is made, for a reader. */
export function nomeAggregazione(aggregazione: Aggregazione): string {
  switch (aggregazione) {
    case 'somma':
      return 'somma dei comuni';
    case 'rapporto':
      return 'rapporto fra la somma dei numeratori e la somma dei denominatori dei comuni';
    case 'media-ponderata-popolazione':
      return 'media dei comuni pesata con la popolazione residente: valore approssimato';
    case 'media-ponderata-superficie':
      return 'media dei comuni pesata con la superficie: valore approssimato';
    case 'nessuna':
      return 'nessuno: un livello non si somma e non si media; si mostra quanti comuni stanno a ogni livello';
  }
}

/** What polarity says, without judging people or places. */
export function nomePolarita(polarita: Polarita): string {
  switch (polarita) {
    case 1:
      return 'di norma è una condizione favorevole';
    case -1:
      return 'di norma segnala una difficoltà';
    case 0:
      return 'non è di per sé favorevole né sfavorevole';
  }
}

const AREE_PDZ: Record<string, string> = {
  anziani: 'Anziani',
  domiciliarita: 'Domiciliarità',
  'famiglia-minori': 'Famiglia e minori',
  giovani: 'Giovani',
  'inclusione-poverta': 'Inclusione e contrasto alla povertà',
  casa: 'Politiche abitative',
  disabilita: 'Disabilità',
  lavoro: 'Lavoro',
  'stranieri-integrazione': 'Integrazione dei cittadini stranieri',
  digitale: 'Digitalizzazione',
  governance: 'Governance e rete',
  contesto: 'Contesto generale',
};

/** The area of the Piano di Zona that an indicatore serves. */
export function nomeAreaPdz(id: string): string {
  return AREE_PDZ[id] ?? 'Contesto generale';
}

/** What the numerator of an indicatore is called: without a denominator nothing is divided. */
export function nomeNumeratore({
  aggregazione,
  denominatore,
}: Pick<Indicatore, 'aggregazione' | 'denominatore'>): string {
  if (denominatore) return 'Numeratore';
  return aggregazione === 'somma' ? 'Che cosa si conta' : 'Da che cosa si parte';
}

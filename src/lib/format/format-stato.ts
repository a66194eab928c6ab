import type { Motivo, Stato } from '../model.ts';

const MOTIVI_IN_PAROLE: Readonly<Record<Motivo, string>> = {
  'non-rilevato': 'dato non rilevato',
  'segreto-statistico': 'dato coperto da segreto statistico',
  'non-applicabile': 'dato non applicabile',
  'in-attesa': 'dato non ancora acquisito',
  'errore-fonte': 'dato errato nella fonte',
};

/** True when the observation has no value. */
export function isMancante(stato: Stato): boolean {
  return stato.startsWith('mancante:');
}

/**
 * Why a value is missing, in words; "dato mancante" when the reason is not one of the model's.
 *
 * @example formatMotivo('mancante:in-attesa') // "dato non ancora acquisito"
 */
export function formatMotivo(stato: Stato): string {
  const motivo = stato.replace(/^mancante:/, '');
  return MOTIVI_IN_PAROLE[motivo as Motivo] ?? 'dato mancante';
}

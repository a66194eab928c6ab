/**
 * How a fonte writes its numbers:
 * `intero` 1234 · `intero-punto` 1234.0 · `decimale` 12.34 · `virgola` 12,34. No thousands separators.
 */
export type TipoNumero = 'intero' | 'intero-punto' | 'decimale' | 'virgola';

const FORMS: Record<TipoNumero, { pattern: RegExp; example: string }> = {
  intero: { pattern: /^-?\d{1,15}$/u, example: 'a whole number such as 1234' },
  'intero-punto': { pattern: /^-?\d{1,15}(\.0)?$/u, example: 'a whole number such as 1234.0' },
  decimale: {
    pattern: /^-?\d{1,15}(\.\d+)?$/u,
    example: 'a number with decimal point such as 12.34',
  },
  virgola: {
    pattern: /^-?\d{1,15}(,\d+)?$/u,
    example: 'a number with decimal comma such as 12,34',
  },
};

/** The number that the text says in that form, or undefined when it does not follow the form. */
export function findNumber(text: string, tipo: TipoNumero): number | undefined {
  if (!FORMS[tipo].pattern.test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  return Object.is(value, -0) ? 0 : value;
}

/** What the form looks like, for an error message. */
export function describeNumber(tipo: TipoNumero): string {
  return FORMS[tipo].example;
}

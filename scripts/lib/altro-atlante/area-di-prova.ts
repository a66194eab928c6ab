/** Ten comuni of the real atlas in two ambiti that exist only here; their figures are the real ones. */
export const AMBITI = { nord: 'Valle del Nord', sud: 'Valle del Sud' };

/** The ambiti whose comuni they take. */
export const PASSAGGIO: Readonly<Record<string, keyof typeof AMBITI>> = {
  desio: 'nord',
  monza: 'sud',
};

/** What it measures. */
export const INDICATORI = [
  'popolazione-residente',
  'densita-abitativa',
  'quota-0-14',
  'quota-65-piu',
];

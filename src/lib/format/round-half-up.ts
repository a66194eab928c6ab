/**
 * Rounds as a reader does on paper: half away from zero, on the decimal digits that the number
 * shows (so 1.005 at two decimals is 1.01, whatever its binary form). The atlas has this one
 * rounding rule: headlines, figures, tables and documents all pass through it.
 *
 * @param decimali number of decimals to keep, 0 or more
 */
export function roundHalfUp(valore: number, decimali: number): number {
  const [cifre, esponente = '0'] = Math.abs(valore).toString().split('e');
  const intero = Math.round(Number(`${cifre}e${String(Number(esponente) + decimali)}`));
  const [parte, grado = '0'] = intero.toString().split('e');
  const assoluto = Number(`${parte}e${String(Number(grado) - decimali)}`);
  return valore < 0 && assoluto !== 0 ? -assoluto : assoluto;
}

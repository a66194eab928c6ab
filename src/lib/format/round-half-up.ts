/** Below it a product by a power of ten errs by less than `LONTANO`. */
const FINE = 1e9;
const LONTANO = 1e-6;

/**
 * Rounds as a reader does on paper: half away from zero, on the decimal digits that the number
 * shows (so 1.005 at two decimals is 1.01, whatever its binary form). The atlas has this one
 * rounding rule: headlines, figures, tables and documents all pass through it.
 *
 * @param decimali number of decimals to keep, 0 or more
 */
export function roundHalfUp(valore: number, decimali: number): number {
  const scala = 10 ** decimali;
  const scalato = Math.abs(valore) * scala;
  // Far from a half, the binary form cannot change the outcome: no need to look at the digits.
  if (scalato < FINE && Math.abs((scalato % 1) - 0.5) > LONTANO) {
    const assoluto = Math.round(scalato) / scala;
    return valore < 0 && assoluto !== 0 ? -assoluto : assoluto;
  }
  const [cifre, esponente = '0'] = Math.abs(valore).toString().split('e');
  const intero = Math.round(Number(`${cifre}e${String(Number(esponente) + decimali)}`));
  const [parte, grado = '0'] = intero.toString().split('e');
  const assoluto = Number(`${parte}e${String(Number(grado) - decimali)}`);
  return valore < 0 && assoluto !== 0 ? -assoluto : assoluto;
}

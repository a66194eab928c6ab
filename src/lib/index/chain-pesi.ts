/**
 * The same sets of weights, each followed by its nearest among those left. Neighbouring weights give neighbouring
 * rankings, which `makeRanker` sorts twice as fast; what the sensitivity says does not depend on the order.
 */
export function chainPesi(pesi: readonly number[][]): number[][] {
  const resto = [...pesi];
  const catena: number[][] = [];
  let corrente = resto.shift();
  while (corrente) {
    catena.push(corrente);
    let vicino = -1;
    let minima = Infinity;
    for (let i = 0; i < resto.length; i++) {
      const distanza = measureDistanza(corrente, resto[i]!);
      if (distanza < minima) [minima, vicino] = [distanza, i];
    }
    corrente = resto[vicino];
    if (corrente) resto.splice(vicino, 1);
  }
  return catena;
}

function measureDistanza(a: readonly number[], b: readonly number[]): number {
  let somma = 0;
  for (let j = 0; j < a.length; j++) somma += (a[j]! - b[j]!) ** 2;
  return somma;
}

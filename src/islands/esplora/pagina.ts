/** The parts of the page that the explorer fills, found once. */

function trova<T extends HTMLElement>(id: string): T {
  const elemento = document.getElementById(id);
  if (!elemento) throw new Error(`#${id} manca nella pagina`);
  return elemento as T;
}

/** Elements of the page that the explorer reads and writes. */
export const pagina = {
  radice: trova('esplora'),
  vista: trova<HTMLSelectElement>('vista'),
  i: trova<HTMLSelectElement>('i'),
  j: trova<HTMLSelectElement>('j'),
  secondo: trova('secondo'),
  anno: trova('anno'),
  anno2: trova('anno2'),
  scala: trova<HTMLSelectElement>('scala'),
  ambito: trova<HTMLSelectElement>('ambito'),
  servizi: trova<HTMLFieldSetElement>('servizi'),
  tavole: trova('tavole'),
  scelto: trova('scelto'),
  sedi: trova('sedi'),
  valori: trova('valori'),
  messaggio: trova('messaggio'),
  png: trova<HTMLButtonElement>('scarica-png'),
  svg: trova<HTMLButtonElement>('scarica-svg'),
  copia: trova<HTMLButtonElement>('copia'),
};

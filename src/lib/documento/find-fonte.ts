/**
 * The source line of a part of a page: inside it, or after it in its section before anything that has a source
 * of its own. Undefined when nobody says where its figures come from.
 */
export function findFonte(elemento: Element): Element | undefined {
  const dentro = elemento.querySelector('.fonte');
  if (dentro) return dentro;
  const sezione = elemento.closest('section');
  const vicini = [...(sezione?.querySelectorAll(`#${elemento.id}, table, figure, .fonte`) ?? [])];
  const dopo = vicini.slice(vicini.indexOf(elemento) + 1).find((v) => !elemento.contains(v));
  return dopo?.matches('.fonte') ? dopo : undefined;
}

import { parseHTML } from 'linkedom';

const dom = parseHTML('<html><body></body></html>').document;
skipListeners(dom.createElement('g').constructor);

/** The one document of the atlas: Plot needs a DOM, and one shared document is the cheapest. */
export const drawingDocument = dom as unknown as Document;

/**
 * linkedom gives each node a map of listeners, kept in a WeakMap that the garbage collector walks again and
 * again: more than half of the time of a drawing. Nothing listens here: nodes are made without it.
 */
function skipListeners(made: object): void {
  const parent = Object.getPrototypeOf(made) as { name?: string } | null;
  if (parent?.name === 'DOMEventTarget') Object.setPrototypeOf(made, Object);
  else if (parent) skipListeners(parent);
}

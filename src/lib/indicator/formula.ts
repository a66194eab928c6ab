/** A figure that a formula needs: `variabile`, `fonte/variabile`, either with `@anno`. */
export interface Riferimento {
  fonte: string | null;
  variabile: string;
  anno: string | null;
}

/** A parsed formula: sums, differences, products and quotients of figures and constants. */
export type Formula =
  | { tipo: 'numero'; valore: number }
  | { tipo: 'riferimento'; riferimento: Riferimento }
  | { tipo: 'operazione'; segno: '+' | '-' | '*' | '/'; sinistra: Formula; destra: Formula };

const REFERENCE = /^(?:([a-z][\w-]*)\/)?([A-Za-z][\w-]*)(?:@([\w-]+))?$/u;

/**
 * Text to formula: `P60 - P61`, `(a + b) / 2`, `80 * indicatori/prezzo-abitazioni@2018-2`.
 * Operators stand between spaces, because a hyphen is part of a name.
 * @throws Error naming the part that cannot be read
 */
export function parseFormula(text: string): Formula {
  const tokens = text
    .replace(/([()])/gu, ' $1 ')
    .split(/\s+/u)
    .filter(Boolean);
  let position = 0;
  const fail = (expected: string): never => {
    const found = tokens[position] ?? 'the end';
    throw new Error(`formula "${text}": expected ${expected}, found "${found}"`);
  };
  const chain = (signs: readonly string[], next: () => Formula): Formula => {
    let sinistra = next();
    while (position < tokens.length && signs.includes(tokens[position]!)) {
      const segno = tokens[position++] as '+' | '-' | '*' | '/';
      sinistra = { tipo: 'operazione', segno, sinistra, destra: next() };
    }
    return sinistra;
  };
  const sum = (): Formula => chain(['+', '-'], product);
  const product = (): Formula => chain(['*', '/'], factor);
  const factor = (): Formula => {
    const token = tokens[position] ?? '';
    if (token === '(') {
      position++;
      const inner = sum();
      if (tokens[position] !== ')') return fail('")"');
      position++;
      return inner;
    }
    if (/^\d+(\.\d+)?$/u.test(token)) {
      position++;
      return { tipo: 'numero', valore: Number(token) };
    }
    const match = REFERENCE.exec(token);
    if (!match) return fail('a number, a figure or "("');
    position++;
    const [, fonte = null, variabile, anno = null] = match;
    return { tipo: 'riferimento', riferimento: { fonte, variabile: variabile!, anno } };
  };
  const formula = sum();
  return position < tokens.length ? fail('an operator between spaces') : formula;
}

/** The figures that a formula needs, in reading order. */
export function listRiferimenti(formula: Formula): Riferimento[] {
  switch (formula.tipo) {
    case 'numero':
      return [];
    case 'riferimento':
      return [formula.riferimento];
    case 'operazione':
      return [...listRiferimenti(formula.sinistra), ...listRiferimenti(formula.destra)];
  }
}

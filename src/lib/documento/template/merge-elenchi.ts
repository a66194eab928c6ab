/** Lists of a document set among those of a template. */
export interface ElenchiUniti {
  xml: string;
  /** Number in the template for each list of the document. */
  numeri: Map<string, string>;
}

/**
 * Adds the lists of a document to those of a template, under numbers that it does not use.
 *
 * @param template its part of lists; empty when it has none
 */
export function mergeElenchi(template: string, documento: string): ElenchiUniti {
  const modelli = [...documento.matchAll(/<w:abstractNum\s[\s\S]*?<\/w:abstractNum>/g)].map(
    ([xml]) => xml,
  );
  const elenchi = [...documento.matchAll(/<w:num\s[\s\S]*?<\/w:num>/g)].map(([xml]) => xml);
  const primoModello = 1 + findMassimo(template, /\sw:abstractNumId="(\d+)"/g);
  const primoNumero = 1 + findMassimo(template, /<w:num\s[^>]*?w:numId="(\d+)"/g);
  const numeri = new Map<string, string>();
  const modello = new Map<string, string>();
  const nuoviModelli = modelli.map((xml, i) =>
    xml.replace(/^<w:abstractNum\s[^>]*>/, (apre) => {
      modello.set(/w:abstractNumId="(\d+)"/.exec(apre)![1]!, String(primoModello + i));
      return `<w:abstractNum w:abstractNumId="${String(primoModello + i)}">`;
    }),
  );
  const nuoviElenchi = elenchi.map((xml, i) =>
    xml
      .replace(/w:numId="(\d+)"/, (_tutto, id: string) => {
        numeri.set(id, String(primoNumero + i));
        return `w:numId="${String(primoNumero + i)}"`;
      })
      .replace(
        /<w:abstractNumId w:val="(\d+)"/,
        (_tutto, id: string) => `<w:abstractNumId w:val="${modello.get(id)!}"`,
      ),
  );
  return {
    xml: insert(template || documento, nuoviModelli, nuoviElenchi, template === ''),
    numeri,
  };
}

/** Models first, then the lists that follow them, as the format asks. */
function insert(xml: string, modelli: string[], elenchi: string[], solo: boolean): string {
  const aperto = xml.replace(/<w:numbering([^>]*)\/>$/, '<w:numbering$1></w:numbering>');
  const [radice = ''] = /<w:numbering[^>]*>/.exec(aperto) ?? [];
  if (solo) {
    const testa = aperto.slice(0, aperto.indexOf(radice) + radice.length);
    return `${testa}${modelli.join('')}${elenchi.join('')}</w:numbering>`;
  }
  const coda = /<w:numIdMacAtCleanup[\s\S]*$|<\/w:numbering>\s*$/.exec(aperto)!;
  const conElenchi = aperto.slice(0, coda.index) + elenchi.join('') + aperto.slice(coda.index);
  const primo = /<w:num\s|<w:numIdMacAtCleanup|<\/w:numbering>/.exec(conElenchi)!;
  return conElenchi.slice(0, primo.index) + modelli.join('') + conElenchi.slice(primo.index);
}

function findMassimo(xml: string, numero: RegExp): number {
  return Math.max(0, ...[...xml.matchAll(numero)].map(([, n]) => Number(n)));
}

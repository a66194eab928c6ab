import { PREFISSI, type Nodo, type Oggetto } from './nodo.ts';

function toValue(oggetto: Oggetto): Record<string, string> {
  if ('iri' in oggetto) return { '@id': oggetto.iri };
  return 'lingua' in oggetto
    ? { '@value': oggetto.testo, '@language': oggetto.lingua }
    : { '@value': oggetto.testo, '@type': oggetto.tipo };
}

/** Resources as a JSON-LD document: a graph of nodes with prefixed names. */
export function nodiToJsonLd(nodi: readonly Nodo[]): object {
  return {
    '@context': PREFISSI,
    '@graph': nodi.map(({ iri, tipi, proprieta }) => ({
      '@id': iri,
      '@type': tipi,
      ...Object.fromEntries(
        Object.entries(proprieta).map(([name, oggetti]) => {
          const values = oggetti.map(toValue);
          return [name, values.length === 1 ? values[0] : values];
        }),
      ),
    })),
  };
}

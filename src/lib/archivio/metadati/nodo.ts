/** Prefixes of the vocabularies of the catalogue. */
export const PREFISSI = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatapit: 'http://dati.gov.it/onto/dcatapit#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A name with its prefix: `dct:title`. */
export type Curie = `${keyof typeof PREFISSI}:${string}`;

/** What a property points to: a resource, or a text with its language or type. */
export type Oggetto =
  { iri: string } | { testo: string; lingua: string } | { testo: string; tipo: Curie };

/** A resource of the catalogue and what is said of it. Every resource has an address: no blank nodes. */
export interface Nodo {
  iri: string;
  tipi: readonly Curie[];
  proprieta: Readonly<Record<Curie, readonly Oggetto[]>>;
}

/** The whole address that a prefixed name stands for. */
export function curieToIri(curie: Curie): string {
  const at = curie.indexOf(':');
  return PREFISSI[curie.slice(0, at) as keyof typeof PREFISSI] + curie.slice(at + 1);
}

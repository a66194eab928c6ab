import { DataFactory, Writer, type Quad_Object } from 'n3';
import { curieToIri, PREFISSI, type Curie, type Nodo, type Oggetto } from './nodo.ts';

const { literal, namedNode, quad } = DataFactory;

function toObject(oggetto: Oggetto): Quad_Object {
  if ('iri' in oggetto) return namedNode(oggetto.iri);
  return 'lingua' in oggetto
    ? literal(oggetto.testo, oggetto.lingua)
    : literal(oggetto.testo, namedNode(curieToIri(oggetto.tipo)));
}

/** Resources as Turtle, in their order. */
export function nodiToTurtle(nodi: readonly Nodo[]): string {
  const writer = new Writer({ prefixes: PREFISSI });
  for (const { iri, tipi, proprieta } of nodi) {
    const subject = namedNode(iri);
    for (const tipo of tipi) {
      writer.addQuad(quad(subject, namedNode(curieToIri('rdf:type')), namedNode(curieToIri(tipo))));
    }
    for (const [name, oggetti] of Object.entries(proprieta)) {
      const predicate = namedNode(curieToIri(name as Curie));
      for (const oggetto of oggetti) writer.addQuad(quad(subject, predicate, toObject(oggetto)));
    }
  }
  let text = '';
  writer.end((error: Error | null, result: string) => {
    if (error) throw error;
    text = result;
  });
  return text;
}

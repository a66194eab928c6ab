const BODY = `<Apertura />

<Fascia tinta>

<Mappa />

<Classifica />

</Fascia>

<Fascia>

<Andamento />

<Fatti />

</Fascia>

<Guida />

<Tabella />

<Scheda />

<PortaVia />

<Prosegui />
`;

/** A new chapter: the front matter and the figures in the order in which the atlas presents them. */
export function makeChapter(ambito: string, indicatore: string): string {
  return `---\nambito: ${ambito}\nindicatore: ${indicatore}\n---\n\n${BODY}`;
}

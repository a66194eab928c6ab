import { compareText } from '../table/compare.ts';
import type { Fonte } from '../model.ts';

/** A value that was published and then changed (`data/revisioni.yaml`). */
export interface Revisione {
  id: string;
  data: string;
  titolo: string;
  fonte: string;
  indicatori: string[];
  anni: string[];
  testo: string;
}

/** An update of the data: a fonte acquired, or values revised. */
export interface Aggiornamento {
  /** Stable: it changes only when the fonte is acquired again. */
  id: string;
  /** YYYY-MM-DD. */
  data: string;
  titolo: string;
  testo: string;
  /** Anchor or page that tells more, root-relative. */
  pagina: string;
}

/** Every update, newest first. */
export function listAggiornamenti(
  fonti: readonly Fonte[],
  revisioni: readonly Revisione[],
  pagine: { fonte: (id: string) => string; revisione: (id: string) => string },
): Aggiornamento[] {
  const acquisite = fonti.map(({ id, sigla, titolo, anni, acquisito }) => ({
    id: `urn:atlante-sociale-brianza:fonte:${id}:${acquisito}`,
    data: acquisito,
    titolo: `${sigla}, ${titolo}`,
    testo: `Dati acquisiti il ${acquisito}. Anni: ${anni.join(', ')}.`,
    pagina: pagine.fonte(id),
  }));
  const cambiate = revisioni.map(({ id, data, titolo, testo }) => ({
    id: `urn:atlante-sociale-brianza:revisione:${id}`,
    data,
    titolo: `Revisione: ${titolo}`,
    testo,
    pagina: pagine.revisione(id),
  }));
  return [...cambiate, ...acquisite].sort(
    (a, b) => compareText(b.data, a.data) || compareText(a.id, b.id),
  );
}

const escapeXml = (testo: string): string =>
  testo
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Midnight of a day, as Atom wants it. */
const toIstante = (data: string): string => `${data}T00:00:00Z`;

/**
 * Updates as an Atom feed (RFC 4287).
 *
 * @param opzioni `pagina` and `feed`: addresses of the quality page and of the feed, base path included
 */
export function formatAtom(
  aggiornamenti: readonly Aggiornamento[],
  { titolo, pagina, feed }: { titolo: string; pagina: string; feed: string },
): string {
  const voci = aggiornamenti.map(
    (voce) => ` <entry>
  <id>${escapeXml(voce.id)}</id>
  <title>${escapeXml(voce.titolo)}</title>
  <updated>${toIstante(voce.data)}</updated>
  <link rel="alternate" type="text/html" href="${escapeXml(voce.pagina)}"/>
  <summary>${escapeXml(voce.testo)}</summary>
 </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="it">
 <id>urn:atlante-sociale-brianza:aggiornamenti</id>
 <title>${escapeXml(titolo)}: aggiornamenti dei dati</title>
 <updated>${toIstante(aggiornamenti[0]?.data ?? '1970-01-01')}</updated>
 <author><name>${escapeXml(titolo)}</name></author>
 <link rel="alternate" type="text/html" href="${escapeXml(pagina)}"/>
 <link rel="self" type="application/atom+xml" href="${escapeXml(feed)}"/>
${voci.join('\n')}
</feed>
`;
}

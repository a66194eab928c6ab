import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { formatAtom, listAggiornamenti } from '../../../src/lib/atlante/aggiornamenti.ts';
import type { Fonte } from '../../../src/lib/model.ts';

const fonte = (id: string, acquisito: string): Fonte => ({
  id,
  titolo: `Tavola <${id}> & altre`,
  editore: 'Istat',
  sigla: 'Istat',
  pagina: '',
  licenza: { nome: 'CC BY 4.0' },
  anni: ['2024'],
  acquisizione: '',
  acquisito,
  avvertenze: [],
  rotture: [],
  file: [],
  variabili: [],
});
const pagine = {
  fonte: (id: string) => `/metodo/#fonte-${id}`,
  revisione: (id: string) => `#${id}`,
};
const revisione = {
  id: 'r1',
  data: '2026-12-01',
  titolo: 'Popolazione',
  fonte: 'a',
  indicatori: ['popolazione-residente'],
  anni: ['2026'],
  testo: 'Dato definitivo.',
};

describe('feed of updates', () => {
  const lista = listAggiornamenti(
    [fonte('a', '2026-11-23'), fonte('b', '2026-12-10')],
    [revisione],
    pagine,
  );

  it('has the newest first, revisions among the fonti', () => {
    expect(lista.map(({ data }) => data)).toEqual(['2026-12-10', '2026-12-01', '2026-11-23']);
  });

  it('changes the id of a fonte only when it is acquired again', () => {
    const id = (acquisito: string) => listAggiornamenti([fonte('a', acquisito)], [], pagine)[0]?.id;
    expect(id('2026-11-23')).toBe(id('2026-11-23'));
    expect(id('2026-11-24')).not.toBe(id('2026-11-23'));
  });

  it('is well-formed XML with the parts that Atom asks for', () => {
    const testo = formatAtom(lista, { titolo: 'A & B', pagina: '/q/', feed: '/f.atom' });
    const radice = parseDocument(testo, { xmlMode: true }).children.find(
      (nodo) => 'name' in nodo && nodo.name === 'feed',
    );
    const figli = (nodo: object): string[] =>
      (nodo as { children: { name?: string }[] }).children.flatMap(({ name }) => name ?? []);
    expect(figli(radice!)).toEqual(
      expect.arrayContaining(['id', 'title', 'updated', 'author', 'link', 'entry']),
    );
    expect(testo).toContain('<title>Istat, Tavola &lt;a&gt; &amp; altre</title>');
    expect(testo).toContain('<updated>2026-12-10T00:00:00Z</updated>');
    expect(testo.match(/<entry>/g)).toHaveLength(3);
    expect(new Set(testo.match(/<id>.*<\/id>/g)).size).toBe(4);
  });
});

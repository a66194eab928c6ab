import { describe, expect, it } from 'vitest';
import { makeAtlante } from '../../../src/lib/atlante/atlante.ts';
import { componiSintesiArea } from '../../../src/lib/documento/componi-sintesi-area.ts';
import type { Blocco, Documento } from '../../../src/lib/documento/modello.ts';
import { listRisultatiArea } from '../../../src/lib/documento/risultati.ts';
import { inAnno, makeDati, TERRITORI } from '../text/esempi.ts';

const h = (livello: 1 | 2 | 3, testo: string): Blocco => ({ tipo: 'titolo', livello, testo });
const p = (testo: string): Blocco => ({ tipo: 'paragrafo', stile: 'testo', brani: [{ testo }] });
const figura = (titolo: string): Blocco => ({ tipo: 'figura', titolo, disegni: [], fonte: [] });
const elenco = (testo: string): Blocco => ({ tipo: 'elenco', numerato: true, voci: [[{ testo }]] });
const documento = (...blocchi: Blocco[]): Documento => ({
  nome: '',
  descrizione: '',
  citazione: '',
  indirizzo: 'https://example.org/x/',
  blocchi,
});
const valori = {
  'carate-brianza': 7.6,
  desio: 10.9,
  monza: 11,
  seregno: 7.7,
  'vimercate-trezzo': 9.9,
  'area-accordo': 9.5,
  lombardia: 12.2,
  '108010': 8,
  '108019': 10,
};
const quota = makeDati(inAnno('2025', valori));
const popolazione = makeDati(inAnno('2025', valori), {
  id: 'popolazione-residente',
  nome: 'Popolazione',
  tema: 'popolazione',
  aggregazione: 'somma',
});
const atlante = makeAtlante([quota, popolazione], { comuni: [], ambiti: senzaComuni() }, []);

function senzaComuni() {
  return TERRITORI.ambiti.map((ambito) => ({ ...ambito, comuni: [] }));
}

const blocchi = componiSintesiArea({
  atlante,
  sito: 'https://example.org/',
  risultati: listRisultatiArea(atlante, 10),
  infografica: figura('Manifesto.'),
  ambiti: documento(h(1, 'I cinque ambiti'), p('che cosa è'), figura('Ambiti.')),
  quesiti: documento(),
  getTema: (id) => documento(h(1, id), p(`lettura di ${id}`), h(2, 'Gli indicatori del tema')),
  getIndicatore: (id) =>
    documento(
      h(1, id),
      figura('Monza ha il valore più alto.'),
      figura(`Andamento di ${id}.`),
      h(3, 'Che cosa non dice'),
      p(`limite di ${id}`),
    ),
  getCapitolo: (ambito, id) =>
    documento(h(2, 'Quesiti aperti'), elenco(`${ambito}, ${id}?`), h(2, 'Altro')),
  contributi: [],
  metodo: documento(h(1, 'Metodo'), h(2, 'Le 2 fonti')),
  notaMetodologica: documento(h(1, 'Nota'), h(2, 'Come citare')),
  glossario: documento(h(1, 'Glossario')),
});
const testo = JSON.stringify(blocchi);

describe('componiSintesiArea', () => {
  it('goes from the findings to temi, maps, indices, questions, method', () => {
    const titoli = blocchi.flatMap((b) => (b.tipo === 'titolo' && b.livello === 1 ? b.testo : []));
    expect(titoli).toEqual([
      'Questo documento',
      'Dieci cose da sapere',
      'I cinque ambiti in breve',
      'Popolazione',
      'Cittadinanza',
      'Atlante delle mappe',
      'Gli indici',
      'Quesiti aperti e contributi',
      'Nota metodologica sugli indici',
      'Metodo',
      'Fonti e licenze',
      'Glossario',
    ]);
  });

  it('gives each indicatore its commentary, chart and limits, and its map a caption that names it', () => {
    expect(testo).toContain('Nell’area dei cinque ambiti il 9,5% dei residenti');
    expect(testo).toContain('Dal 7,6% di Carate Brianza all’11,0% di Monza');
    const figure = blocchi.flatMap((b) => (b.tipo === 'figura' ? b.titolo : []));
    expect(figure).toEqual([
      'Ambiti.',
      'Manifesto.',
      'Andamento di popolazione-residente.',
      'Andamento di quota-stranieri.',
      'Popolazione. Monza ha il valore più alto.',
      'Quota di stranieri. Monza ha il valore più alto.',
    ]);
    expect(testo).toContain('limite di quota-stranieri');
  });

  it('asks what the ambiti ask about the findings, and says where the other questions are', () => {
    expect(testo).toContain('desio, quota-stranieri?');
    expect(testo).not.toContain('desio, popolazione-residente?');
    expect(testo).toContain('Tutte le domande, per tema e per ambito');
  });
});

import { describe, expect, it } from 'vitest';
import { componiSintesi } from '../../../src/lib/documento/componi-sintesi.ts';
import type { Blocco, Documento } from '../../../src/lib/documento/modello.ts';

const h = (livello: 1 | 2 | 3, testo: string): Blocco => ({ tipo: 'titolo', livello, testo });
const p = (testo: string): Blocco => ({ tipo: 'paragrafo', stile: 'testo', brani: [{ testo }] });
const documento = (...blocchi: Blocco[]): Documento => ({
  nome: '',
  descrizione: '',
  citazione: '',
  indirizzo: 'https://example.org/x/',
  blocchi,
});
const capitolo = (nome: string, tema: string, indice = false) => ({
  nome,
  tema,
  indice,
  documento: documento(
    h(1, `Il dato di ${nome}`),
    h(2, 'Lettura'),
    p(`Lettura di ${nome}`),
    h(2, 'Quesiti aperti'),
    p(`Quesito su ${nome}`),
    h(2, 'Come è fatto il dato'),
    p('definizione'),
  ),
});
const materiali = {
  ambito: 'Desio',
  profilo: documento(h(1, 'Ambito'), p('ritratto'), h(2, 'L’ambito fra i 62 comuni'), p('coda')),
  metodo: documento(h(1, 'Metodo e fonti')),
  capitoli: [
    capitolo('B', 'famiglie'),
    capitolo('A', 'popolazione'),
    capitolo('I', 'lavoro', true),
  ],
};
const titoli = (blocchi: Blocco[]) =>
  blocchi.flatMap((b) => (b.tipo === 'titolo' ? [`${String(b.livello)} ${b.testo}`] : []));

describe('componiSintesi', () => {
  it('goes from the portrait to temi in their order, indices, questions, method', () => {
    expect(titoli(componiSintesi(materiali))).toEqual([
      '1 Questo documento',
      '1 L’ambito di Desio in breve',
      '1 Popolazione',
      '2 A',
      '1 Famiglie',
      '2 B',
      '1 Gli indici',
      '2 I',
      '1 Quesiti aperti',
      '3 B',
      '3 A',
      '3 I',
      '1 Metodo e fonti',
    ]);
  });

  it('takes from a chapter its finding, reading and questions, and nothing after them', () => {
    const testo = JSON.stringify(componiSintesi(materiali));
    for (const atteso of ['Il dato di A', 'Lettura di A', 'Quesito su A', 'ritratto']) {
      expect(testo.split(`"${atteso}"`)).toHaveLength(2);
    }
    expect(testo).not.toMatch(/definizione"|coda/);
  });

  it('refuses a profile whose portrait does not end where it should', () => {
    const profilo = documento(h(1, 'Ambito'), p('ritratto'));
    expect(() => componiSintesi({ ...materiali, profilo })).toThrow('L’ambito fra i 62 comuni');
  });
});

import { describe, expect, it } from 'vitest';
import { makeAtlante } from '../../../src/lib/atlante/atlante.ts';
import { componiSintesi } from '../../../src/lib/documento/componi-sintesi.ts';
import type { Blocco, Documento } from '../../../src/lib/documento/modello.ts';
import { DESIO, makeDati } from '../text/esempi.ts';

const h = (livello: 1 | 2 | 3, testo: string): Blocco => ({ tipo: 'titolo', livello, testo });
const p = (testo: string): Blocco => ({ tipo: 'paragrafo', stile: 'testo', brani: [{ testo }] });
const documento = (...blocchi: Blocco[]): Documento => ({
  nome: '',
  descrizione: '',
  citazione: '',
  indirizzo: 'https://example.org/x/',
  blocchi,
});
const cella = (testo: string) => ({ testo, numero: false, forte: false, colonne: 1 });
const tabella: Blocco = {
  tipo: 'tabella',
  titolo: 'Unità: anziani. I valori interi sono nel CSV.',
  testata: [[cella('Territorio'), cella('Valore')]],
  righe: [],
  fonte: [],
};
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
    h(2, `${nome} nei comuni`),
    tabella,
    h(2, 'Come è fatto il dato'),
    p('definizione'),
  ),
});
const infografica: Blocco = { tipo: 'figura', titolo: 'Manifesto.', disegni: [], fonte: [] };
const materiali = {
  atlante: makeAtlante(
    [makeDati({}, { id: 'indice-vecchiaia' })],
    { comuni: [], ambiti: [DESIO] },
    [],
  ),
  ambito: DESIO,
  sito: 'https://example.org/',
  risultati: [],
  infografica,
  profilo: documento(h(1, 'Ambito'), p('ritratto'), h(2, 'L’ambito fra i 62 comuni'), p('coda')),
  metodo: documento(h(1, 'Metodo e fonti'), p('metodo'), h(2, 'Le 34 fonti'), p('elenco')),
  notaMetodologica: documento(h(1, 'Nota'), p('passi'), h(2, 'Come citare'), p('cita')),
  glossario: documento(h(1, 'Glossario'), h(2, 'A'), p('Addetti: chi lavora')),
  capitoli: [
    capitolo('B', 'famiglie'),
    capitolo('A', 'popolazione'),
    capitolo('I', 'lavoro', true),
  ],
  contributi: [],
};
const titoli = (blocchi: Blocco[]) =>
  blocchi.flatMap((b) => (b.tipo === 'titolo' ? [`${String(b.livello)} ${b.testo}`] : []));

describe('componiSintesi', () => {
  it('goes from the findings to temi in their order, indices, questions, contributions, method', () => {
    expect(titoli(componiSintesi(materiali))).toEqual([
      '1 Questo documento',
      '2 Come si leggono i numeri',
      '1 Dieci cose da sapere',
      '1 L’ambito di Desio in breve',
      '1 Popolazione',
      '2 A',
      '1 Famiglie',
      '2 B',
      '1 Gli indici',
      '2 I',
      '1 Quesiti aperti e contributi',
      '3 B',
      '3 A',
      '3 I',
      '2 Contributi dal territorio',
      '1 Nota metodologica sugli indici',
      '1 Metodo',
      '1 Fonti e licenze',
      '1 Glossario',
    ]);
  });

  it('takes from a page its part, and nothing after it', () => {
    const testo = JSON.stringify(componiSintesi(materiali));
    const attesi = ['Il dato di A', 'Lettura di A', 'Quesito su A', 'ritratto', 'metodo', 'passi'];
    for (const atteso of attesi) expect(testo.split(`"${atteso}"`)).toHaveLength(2);
    expect(testo).toContain('Addetti: chi lavora');
    for (const taciuto of ['definizione', 'coda', 'elenco', 'cita']) {
      expect(testo).not.toContain(`"testo":"${taciuto}"`);
    }
  });

  it('names the table of a chapter by the heading it stood under', () => {
    const tabelle = componiSintesi(materiali).filter((b) => b.tipo === 'tabella');
    expect(tabelle[0]?.titolo).toBe('A nei comuni. Unità: anziani.');
  });

  it('says in words that nothing has come, and shows what comes with its answer', () => {
    const vuota = JSON.stringify(componiSintesi(materiali));
    expect(vuota).toContain('Nessun contributo è arrivato');
    const contributo = {
      ambito: 'desio' as const,
      indicatore: 'indice-vecchiaia',
      tipo: 'osservazione' as const,
      testo: 'Prima parte.\n\nSeconda parte.',
      edizione: '2026-11',
      organizzazione: { tipo: 'terzo-settore' as const },
      storia: [
        { data: '2026-11-03', stato: 'ricevuto' as const },
        { data: '2026-11-20', stato: 'accolto' as const },
      ],
      risposta: 'Grazie.',
    };
    const piena = JSON.stringify(componiSintesi({ ...materiali, contributi: [contributo] }));
    expect(piena).not.toContain('Nessun contributo è arrivato');
    for (const parte of ['Prima parte.', 'Seconda parte.', 'Piano: Grazie.', 'Stato: accolto']) {
      expect(piena).toContain(parte);
    }
    expect(piena).toContain('Ente del terzo settore, 3 novembre 2026');
  });

  it('refuses a profile whose portrait does not end where it should', () => {
    const profilo = documento(h(1, 'Ambito'), p('ritratto'));
    expect(() => componiSintesi({ ...materiali, profilo })).toThrow('L’ambito fra i');
  });
});

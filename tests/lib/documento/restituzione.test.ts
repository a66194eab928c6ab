import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { makeAtlante } from '../../../src/lib/atlante/atlante.ts';
import { componiRestituzione } from '../../../src/lib/documento/componi-restituzione.ts';
import type { Blocco, Documento } from '../../../src/lib/documento/modello.ts';
import { writePaginaRisultato } from '../../../src/lib/documento/pagina-risultato.ts';
import * as parole from '../../../src/lib/documento/parole-restituzione.ts';
import { gulpease } from '../../../src/lib/text/gulpease.ts';
import { inAnno, makeDati, TERRITORI } from '../text/esempi.ts';

/** Who has only finished the middle school reads a text above 60 without help. */
const GULPEASE_MINIMO = 60;

const valori = {
  'carate-brianza': 7.6,
  desio: 10.9,
  monza: 11,
  seregno: 7.7,
  'vimercate-trezzo': 9.9,
  'area-accordo': 9.5,
  'provincia-mb': 9.4,
  lombardia: 12.2,
};
const dati = makeDati(inAnno('2025', valori), { frase_breve: 'stranieri' });
const atlante = makeAtlante([dati], { comuni: [], ambiti: TERRITORI.ambiti }, []);
const h = (testo: string): Blocco => ({ tipo: 'titolo', livello: 2, testo });
const p = (testo: string): Blocco => ({ tipo: 'paragrafo', stile: 'testo', brani: [{ testo }] });
const documento = (indirizzo: string, quesiti: string[]): Documento => ({
  nome: '',
  descrizione: '',
  citazione: '',
  indirizzo,
  blocchi: [
    h('Come si legge'),
    p('Si legge così.'),
    p('Altro.'),
    h('Quesiti aperti'),
    { tipo: 'elenco', numerato: true, voci: quesiti.map((testo) => [{ testo }]) },
  ],
});
const makePagine = (territorio: string) =>
  componiRestituzione({
    atlante,
    sito: 'https://example.org/',
    territorio,
    risultati: [
      {
        dati,
        osservazione: { ...dati.osservazioni.find((o) => o.territorio === territorio)!, valore: 9 },
        titolo: 'Nell’ambito il 9% & più',
        frasi: ['Dal 2018 al 2025 è salita.'],
        motivo: 'variazione' as const,
        fonte: 'Istat, 2025',
        importanza: 1,
      },
    ],
    getIndicatore: (id) => documento(id, []),
    getCapitolo: (ambito, id) =>
      documento(id, [`Prima a ${ambito}?`, `Seconda a ${ambito}?`, `Terza a ${ambito}?`]),
  });

describe('the page of a finding', () => {
  it('compares an ambito with those that have the same year, and asks its own questions', () => {
    const [pagina] = makePagine('desio');
    expect(pagina!.confronti).toEqual([
      { nome: 'Desio', valore: 10.9, cifra: '10,9%', qui: true },
      { nome: 'Provincia MB', valore: 9.4, cifra: '9,4%', qui: false },
      { nome: 'Lombardia', valore: 12.2, cifra: '12,2%', qui: false },
    ]);
    expect(pagina!.domande.map(({ testo }) => testo)).toEqual([
      'Prima a desio?',
      'Seconda a desio?',
    ]);
    expect(pagina!.lettura).toBe('Si legge così.');
    expect(pagina!.limite).toBe('');
    expect(pagina!.cambio).toBe('Dal 2018 al 2025 è salita.');
    expect(pagina!.indirizzo).toBe('https://example.org/ambiti/desio/quota-stranieri/');
  });

  it('for the area asks what is asked where the value is highest and lowest', () => {
    const [pagina] = makePagine('area-accordo');
    expect(pagina!.confronti.map(({ nome }) => nome).slice(0, 2)).toEqual([
      'Area dei cinque ambiti',
      'Carate Brianza',
    ]);
    expect(pagina!.domande).toEqual([
      { luogo: 'Monza', testo: 'Prima a monza?' },
      { luogo: 'Carate Brianza', testo: 'Prima a carate-brianza?' },
    ]);
  });

  it('draws bars from zero, in proportion, and none where a value has a sign', () => {
    const [pagina] = makePagine('desio');
    const read = (html: string) => parseHTML(`<body>${html}</body>`).document;
    const rect = [...read(writePaginaRisultato(pagina!, 1)).querySelectorAll('rect')];
    expect(rect.map((r) => r.getAttribute('width'))).toEqual(['89.3', '77.0', '100.0']);
    const negativa = pagina!.confronti.map((c) => ({ ...c, valore: -c.valore }));
    const senza = read(writePaginaRisultato({ ...pagina!, confronti: negativa }, 1));
    expect(senza.querySelectorAll('rect')).toHaveLength(0);
    expect(senza.querySelector('h2')!.textContent).toBe('Nell’ambito il 9% & più');
  });
});

it('the words around the findings are plain', () => {
  const testi = Object.values(parole)
    .filter((testo) => testo !== parole.PAROLE)
    .map((testo) => [testo].flat().join('\n\n'));
  expect(testi.length).toBeGreaterThan(4);
  const difficili = testi.filter((testo) => gulpease(testo) < GULPEASE_MINIMO);
  expect(difficili.map((testo) => `${gulpease(testo).toFixed(0)}: ${testo}`)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { controllaProsa } from '../../../src/lib/text/controlla-prosa.ts';
import { listEtichette } from '../../../src/lib/text/etichette-mdx.ts';
import { inAnno, makeDati } from './esempi.ts';

const dati = (desio: number) => {
  const d = makeDati(inAnno('2025', { desio, 'provincia-mb': 9.4, '108027': 12 }));
  return new Map([[d.indicatore.id, d]]);
};
const CONTESTO = { indicatore: 'quota-stranieri', territorio: 'desio' };
const FRASE = `<Lettura>

A Desio la quota è <Afferma tipo="sopra" rispetto="provincia-mb">più alta che in provincia</Afferma>.

</Lettura>
`;

describe('controllaProsa', () => {
  it('lets through a claim that the data support', () => {
    expect(controllaProsa(FRASE, dati(10.9), CONTESTO)).toEqual([]);
  });

  it('refuses the same claim when one figure changes, naming line, words and current values', () => {
    const [errore, ...altri] = controllaProsa(FRASE, dati(9.1), CONTESTO);
    expect(altri).toEqual([]);
    expect(errore?.riga).toBe(3);
    expect(errore?.messaggio).toContain('più alta che in provincia');
    expect(errore?.messaggio).toContain('9,1%');
    expect(errore?.messaggio).toContain('9,4%');
  });

  it('takes indicatore and territorio from the tag before the chapter', () => {
    const testo = '<Afferma tipo="almeno" territorio="108027" soglia={12}>non poco</Afferma>';
    expect(controllaProsa(testo, dati(1), CONTESTO)).toEqual([]);
    expect(controllaProsa(testo.replace('{12}', '{13}'), dati(1), CONTESTO)).toHaveLength(1);
  });

  it.each([
    ['a value that does not exist', '<Valore anno="1999" />', 'nessun valore'],
    ['an unknown indicatore', '<Valore indicatore="inventato" />', 'sconosciuto'],
    ['an unknown kind of claim', '<Afferma tipo="forse">parole</Afferma>', 'tipo "forse"'],
    ['a claim without its term', '<Afferma tipo="sotto">parole</Afferma>', 'manca rispetto'],
    ['a claim without words', '<Afferma tipo="cala"></Afferma>', 'mancano le parole'],
    ['a tag left open', 'una <Valore anno="2025"', 'scritta male'],
    ['a typed figure', 'Nel comune gli stranieri sono il 12,4% dei residenti.', 'scritta a mano'],
  ])('refuses %s', (_, testo, atteso) => {
    const errori = controllaProsa(testo, dati(10), CONTESTO);
    expect(errori.map((e) => e.messaggio).join('\n')).toContain(atteso);
  });

  it('lets numbers be where a text defines', () => {
    const testo = 'Con il valore 100 i due gruppi sono uguali.';
    expect(controllaProsa(testo, dati(10), CONTESTO)).toHaveLength(1);
    expect(controllaProsa(testo, dati(10), { definizioni: true })).toEqual([]);
  });
});

describe('listEtichette', () => {
  it('reads text and number attributes, and the line of each tag', () => {
    const mdx = 'prima\n\n<Afferma tipo="fra" min={1.5} max={2}>poco</Afferma> e <Valore />\n';
    expect(listEtichette(mdx)).toEqual([
      { nome: 'Afferma', riga: 3, attributi: { tipo: 'fra', min: 1.5, max: 2 }, testo: 'poco' },
      { nome: 'Valore', riga: 3, attributi: {}, testo: '' },
    ]);
  });
});

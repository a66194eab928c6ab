import { describe, expect, it } from 'vitest';
import { formatEsitoHtml } from '../../../src/lib/flussi/esito-html.ts';
import { formatEsitoTesto } from '../../../src/lib/flussi/esito-testo.ts';
import { indovinaFlusso } from '../../../src/lib/flussi/trova-tabella.ts';
import { verifica, type TerritorioConsegna } from '../../../src/lib/flussi/verifica.ts';
import { getFlusso } from '../../../scripts/lib/flussi-catalogo.ts';
import { CATALOGO, DI_DESIO, makeRighe, toFoglio, UTENTI } from './esempi.ts';

function check(righe: (string | number)[][], atteso?: TerritorioConsegna) {
  return verifica([toFoglio(righe)], UTENTI, CATALOGO.comuni, atteso);
}

/** Findings in one line each: gravity, place, problem. */
function tell(righe: (string | number)[][], atteso?: TerritorioConsegna): string[] {
  return check(righe, atteso).rilievi.map(
    ({ gravita, riga, colonna, problema }) =>
      `${gravita} ${String(riga)} ${String(colonna)} ${problema}`,
  );
}

/** The good delivery with one cell changed: row as the spreadsheet counts, column from 0. */
function withCell(riga: number, colonna: number, cella: string | number): (string | number)[][] {
  const righe = makeRighe();
  righe[riga - 1]![colonna] = cella;
  return righe;
}

describe('verifica', () => {
  it('accepts a good delivery and gives its figures by code of the comune', () => {
    const esito = check(makeRighe());
    expect(esito.rilievi).toEqual([]);
    expect(esito.territorio).toBe('desio');
    expect(esito.righe[0]).toEqual({
      comune: '108010',
      motivo: null,
      valori: {
        ...{ famiglia_minori: 40, disabili: 30, dipendenze_salute_mentale: 10, anziani: 60 },
        ...{ immigrazione: 8, poverta_adulti: 20, totale: 168 },
      },
    });
  });

  it('takes the columns in any order, by name or title, and skips empty rows', () => {
    const righe = makeRighe().map((riga) => [...riga].reverse());
    righe[0] = UTENTI.fields.map(({ name }) => name.toUpperCase()).reverse();
    righe.splice(3, 0, ['', ' ', '', '', '', '', '', '', '']);
    expect(check(righe).rilievi).toEqual([]);
  });

  it('fills in a total that was left empty', () => {
    expect(check(withCell(2, 7, '')).righe[0]!.valori['totale']).toBe(168);
  });

  it.each<[string, number, number, string | number, RegExp]>([
    ['a word', 3, 4, 'sessanta', /^errore 3 Anziani La cella non contiene un numero/],
    ['an ambiguous number', 3, 4, '1.060', /^errore 3 Anziani .*due modi/],
    ['a negative number', 3, 4, -1, /^errore 3 Anziani .*negativo/],
    ['a hidden number', 3, 4, '<5', /^errore 3 Anziani .*nasconde/],
    ['a wrong total', 3, 7, 170, /^errore 3 Totale .*«170».*«169»/],
    ['an empty part', 3, 4, '', /^errore 3 Anziani La cella è vuota, ma altre/],
    ['an unknown comune', 3, 0, 'Cesano Madermo', /^errore 3 Comune .*non è riconosciuto/],
    ['the old code', 3, 0, '015075', /^errore 3 Comune/],
    ['a comune twice', 3, 0, 'Bovisio-Masciago', /^errore 3 Comune .*già alla riga 2/],
    ['a comune of another ambito', 3, 0, 'Seregno', /^errore 3 Comune .*in quello di Seregno/],
    ['a row of totals', 3, 0, 'TOTALE AMBITO', /^errore 3 Comune .*riga di totale/],
    ['a reason that is not one', 3, 8, 'boh', /^errore 3 Motivo/],
    ['an unknown heading', 1, 4, 'Over 65', /^errore 1 E .*non è una colonna/],
    ['a name', 3, 4, 'Mario Rossi', /^personale 3 Anziani .*nome di persona/],
    ['a name for a comune', 3, 0, 'Rossi Maria', /^personale 3 Comune .*nome di persona/],
    ['a phone number', 3, 4, 3391234567, /^personale 3 Anziani .*telefono/],
    ['a date', 3, 4, '1985-03-12', /^personale 3 Anziani .*data/],
    [
      'a code in the column of the reason',
      3,
      8,
      'rssmra85t10a562s',
      /^personale 3 I .*codice fiscale/,
    ],
    ['a column of names', 1, 8, 'Nominativo', /^personale 1 I/],
  ])('tells %s, where it is and what it is', (_, riga, colonna, cella, atteso) => {
    const rilievi = tell(withCell(riga, colonna, cella));
    expect(rilievi).toContainEqual(expect.stringMatching(atteso));
  });

  it('never repeats what it takes for a personal datum', () => {
    const esito = check(withCell(3, 4, 'Mario Rossi, via Roma 12, RSSMRA85T10A562S'));
    const report = formatEsitoTesto(esito) + formatEsitoHtml(esito);
    expect(report).toContain('RIFIUTATA');
    expect(report).not.toMatch(/Rossi|Roma|RSSMRA/);
  });

  it('finds a code cut across cells, and one on another sheet', () => {
    const righe = [...makeRighe(), ['', 'RSSMRA', '85T10', 'A562S', '', '', '', '', '']];
    expect(tell(righe)[0]).toMatch(/^personale 9 null .*diviso in più celle/);
    const altro = toFoglio([['nota'], ['RSSMRA85T10A562S']], 'Foglio2');
    const esito = verifica([toFoglio(makeRighe()), altro], UTENTI, CATALOGO.comuni);
    expect(esito.rilievi).toMatchObject([{ gravita: 'personale', riga: 2, colonna: 'A' }]);
  });

  it('wants all the comuni of the ambito', () => {
    const righe = makeRighe().filter(([comune]) => comune !== 'Muggiò' && comune !== 'Varedo');
    expect(tell(righe)).toEqual([
      'errore null null Mancano le righe di 2 comuni: Muggiò e Varedo.',
    ]);
  });

  it('wants the comuni of the ambito that was announced', () => {
    const rilievi = tell(makeRighe(), 'monza');
    expect(rilievi.filter((r) => r.includes('non è nell’ambito di Monza'))).toHaveLength(7);
    expect(rilievi.at(-1)! + rilievi[0]!).toContain('Brugherio, Monza e Villasanta');
  });

  it('tells an empty part of a sum once', () => {
    expect(tell(withCell(3, 4, ''))).toHaveLength(1);
  });

  it('takes an empty row for missing only with its reason', () => {
    const righe = makeRighe();
    righe[2] = ['Cesano Maderno', '', '', '', '', '', '', '', ''];
    expect(tell(righe)).toEqual([expect.stringMatching(/^errore 3 .*6 celle vuote/)]);
    righe[2][8] = 'Non rilevato';
    const esito = check(righe);
    expect(esito.rilievi).toEqual([]);
    expect(esito.righe[1]).toMatchObject({
      motivo: 'non-rilevato',
      valori: { anziani: null, totale: null },
    });
  });

  it('warns about headings that are not on the first row, and about columns without a title', () => {
    const righe = [['Ambito di Desio'], [], ...makeRighe()];
    expect(tell(righe)).toEqual([expect.stringMatching(/^avviso .*riga 3/)]);
    righe[4]!.push('x');
    expect(tell(righe)).toContainEqual(
      expect.stringMatching(/^errore 3 J La colonna non ha titolo/),
    );
  });

  it('refuses joined cells', () => {
    const esito = verifica(
      [{ ...toFoglio(makeRighe()), unite: ['B2:B3'] }],
      UTENTI,
      CATALOGO.comuni,
    );
    expect(esito.rilievi).toMatchObject([
      { gravita: 'errore', problema: 'Le celle B2:B3 sono unite.' },
    ]);
  });

  it('says which columns it wants when it finds none', () => {
    const { rilievi, territorio } = check([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(territorio).toBeNull();
    expect(rilievi[0]!.rimedio).toContain('Povertà e disagio adulto');
  });
});

describe('verifica of amounts', () => {
  it('refuses hours of nobody', () => {
    const flusso = getFlusso(CATALOGO, 'assistenza-domiciliare');
    const titoli = flusso.fields.map(({ title }) => title);
    const righe = DI_DESIO.map(({ nome }, i) => [nome, i, 0, 0, '', i === 0 ? 12.5 : 40, '']);
    const { rilievi } = verifica([toFoglio([titoli, ...righe])], flusso, CATALOGO.comuni);
    expect(rilievi).toMatchObject([{ gravita: 'errore', riga: 2, colonna: 'Ore erogate' }]);
  });
});

describe('indovinaFlusso', () => {
  it('knows each flow by its headings', () => {
    const found = CATALOGO.flussi.map(
      ({ fields }) =>
        indovinaFlusso([toFoglio([fields.map(({ title }) => title)])], CATALOGO.flussi)?.id,
    );
    expect(found).toEqual(CATALOGO.flussi.map(({ id }) => id));
  });

  it('does not guess from nothing', () => {
    expect(indovinaFlusso([toFoglio([['Comune', 'Totale']])], CATALOGO.flussi)).toBeUndefined();
  });
});

import { op, table } from 'arquero';
import { describe, expect, it } from 'vitest';
import { parseStato } from '../../../src/lib/tabelle/stato.ts';
import { makeTabella } from '../../../src/lib/tabelle/tabella.ts';
import { formatCasella } from '../../../src/lib/tabelle/testo.ts';
import { foglioToTsv, makeFoglio, tabellaToHtml } from '../../../src/lib/tabelle/esporta.ts';
import { cubo } from './dati-di-prova.ts';

const make = (query: string) => makeTabella(cubo, parseStato(new URLSearchParams(query)));
const righe = (query: string) => make(query).gruppi.flatMap((gruppo) => gruppo.righe);
const nomi = (query: string) => righe(query).map(({ testate }) => testate[0]);
const valori = (query: string) =>
  righe(query).map(({ caselle }) => caselle.map(({ valore }) => valore));

const ACCOMPAGNO = { titolo: 'T', indirizzo: 'https://x.example/?i=a', edizione: '2026-11' };

describe('tables', () => {
  it('put the indicatori in the columns, each in its last year', () => {
    expect(valori('i=nati,livello')).toEqual([
      [4, 11],
      [3, 0],
      [2, 33],
      [1, 44],
    ]);
    expect(make('i=nati').colonne.map(({ sotto }) => sotto)).toEqual(['persone, 2024']);
  });

  it('put the years in the columns as Arquero does', () => {
    const lunga = righe('i=nati&a=tutti&c=righe').map(({ territorio, anno, caselle }) => ({
      t: territorio.id,
      anno: anno!,
      valore: caselle[0]!.valore,
    }));
    const pivot = table({
      t: lunga.map(({ t }) => t),
      anno: lunga.map(({ anno }) => anno),
      valore: lunga.map(({ valore }) => valore),
    })
      .groupby('t')
      .pivot('anno', { v: op.any('valore') })
      .objects() as Record<string, number>[];
    expect(valori('i=nati&a=tutti&c=anni')).toEqual(
      pivot.map((riga) => [riga['2020'], riga['2024']]),
    );
  });

  it('compute difference and percentage change from the first year to the last', () => {
    expect(righe('i=nati&a=tutti&k=differenza').map((r) => r.caselle[2]!.valore)).toEqual([
      10, -2, 30, 40,
    ]);
    expect(righe('i=nati&a=tutti&k=variazione').map((r) => formatCasella(r.caselle[2]!))).toEqual([
      '+1.000,0%',
      '−100,0%',
      '+1.000,0%',
      '+1.000,0%',
    ]);
  });

  it('do not compare levels, nor a year that is missing', () => {
    expect(
      righe('i=livello&a=tutti&k=differenza').every((r) => r.caselle[2]!.valore === null),
    ).toBe(true);
    expect(righe('i=quota&a=tutti&k=differenza')[2]!.caselle[2]!.valore).toBeNull();
  });

  it('divide counts by the residents of the year', () => {
    expect(valori('i=nati&k=per-abitante&t=1,4')).toEqual([
      [11, 100],
      [44, 100],
    ]);
  });

  it('sort by a column with the missing values last, in both directions', () => {
    expect(nomi('i=quota&o=quota')).toEqual(['Àrcore', 'Desio', 'Biassono', 'Ceriano']);
    expect(nomi('i=quota&o=-quota')).toEqual(['Biassono', 'Àrcore', 'Desio', 'Ceriano']);
  });

  it('filter by words without accents and by bounds, ends included', () => {
    expect(nomi('i=nati&q=arcore')).toEqual(['Àrcore']);
    expect(nomi('i=nati&f=nati&min=11&max=33')).toEqual(['Àrcore', 'Ceriano']);
    expect(nomi('i=quota&f=quota&min=0')).not.toContain('Ceriano');
  });

  it('group by ambito with a total for each group and one for all', () => {
    const gruppi = make('i=nati&g=ambito&totali=1&t=comuni').gruppi;
    expect(gruppi.map(({ nome }) => nome)).toEqual([
      'Ambito di Desio',
      'Ambito di monza',
      'In tutto',
    ]);
    const totale = (i: number) => gruppi[i]!.listTotali()[0]?.caselle[0]!.valore;
    // A single comune has no total of its own.
    expect([totale(0), totale(1), totale(2)]).toEqual([44, undefined, 88]);
  });

  it('shade by the classes of the maps, and never a count', () => {
    const classi = (id: string) => righe(`i=${id}&calore=1`).map((r) => r.caselle[0]!.classe);
    expect(classi('quota')).toEqual([2, 5, 0, 2]);
    expect(classi('nati')).toEqual([0, 0, 0, 0]);
  });

  it('say with a sign what is not final, and with a dash what is not there', () => {
    expect(righe('i=popolazione-residente,quota').map((r) => r.caselle.map(formatCasella))).toEqual(
      [
        ['110\u00a0p', '10,0%'],
        ['220', '50,0%'],
        ['330', '–'],
        ['440', '10,0%'],
      ],
    );
  });
});

describe('tables that leave the page', () => {
  it('have every row unrounded with a decimal comma, then fonte and permalink', () => {
    const testo = foglioToTsv(makeFoglio(make('i=quota&t=1,3&a=2024'), ACCOMPAGNO));
    expect(testo.split('\n')).toEqual([
      'Territorio\tNome di quota (%, 2024)\tNote',
      'Àrcore\t10\t',
      'Ceriano\t\tDato non rilevato.',
      '',
      'T',
      'Fonte: Istat, Popolazione',
      'Atlante sociale della Brianza, edizione 2026-11: https://x.example/?i=a',
    ]);
  });

  it('write names as text in HTML', () => {
    const html = tabellaToHtml(make('i=quota&t=1'), { ...ACCOMPAGNO, titolo: '<b>&' });
    expect(html).toContain('<caption>&lt;b&gt;&amp;</caption>');
    expect(html).toContain('<td align="right">10,0%</td>');
  });
});

import { describe, expect, it } from 'vitest';
import { makeConfronto } from '../../../src/lib/confronta/confronto.ts';
import { drawConfronto } from '../../../src/lib/confronta/draw-confronto.ts';
import { parseTerritori } from '../../../src/lib/confronta/parse-territori.ts';
import type { CellaQuadro, IndicatoreQuadro, Quadro } from '../../../src/lib/confronta/quadro.ts';

const cella = (valore: number | null, altro: Partial<CellaQuadro> = {}): CellaQuadro => ({
  valore,
  anno: '2024',
  stato: valore === null ? 'mancante:in-attesa' : 'definitivo',
  ...altro,
});

const indicatore = (
  valori: Record<string, CellaQuadro>,
  altro: Partial<IndicatoreQuadro> = {},
): IndicatoreQuadro => ({
  id: 'prova',
  nome: 'Prova',
  unita: '%',
  decimali: 1,
  conteggio: false,
  conSegno: false,
  scala: 2,
  estremi: [0, 40],
  fonti: 'Istat',
  indice: false,
  valori,
  ...altro,
});

const makeQuadro = (...indicatori: IndicatoreQuadro[]): Quadro => ({
  territori: [
    { id: 'desio', nome: 'Desio', livello: 'ambito' },
    { id: '108023', nome: 'Desio', livello: 'comune' },
    { id: 'italia', nome: 'Italia', livello: 'nazione' },
  ],
  temi: [{ id: 'lavoro', nome: 'Lavoro', indicatori }],
});

const differenza = (i: IndicatoreQuadro) =>
  makeConfronto(makeQuadro(i), ['desio', 'italia']).temi[0]?.righe[0]?.celle[1]?.differenza;

describe('makeConfronto', () => {
  it('tells an ambito from the comune of the same name', () => {
    const { territori } = makeConfronto(makeQuadro(), ['desio', '108023']);
    expect(territori.map((t) => t.nome)).toEqual(['Ambito di Desio', 'Desio']);
  });

  it.each([
    ['points for percentages', { desio: cella(10), italia: cella(15.5) }, {}, '+5,5 punti'],
    [
      'the unit for the others',
      { desio: cella(10), italia: cella(4) },
      { unita: 'anni' },
      '−6,0\u00a0anni',
    ],
    ['in linea when close', { desio: cella(20), italia: cella(20.2) }, {}, '+0,2 punti, in linea'],
    [
      'in linea alone when they print the same',
      { desio: cella(20), italia: cella(20.04) },
      {},
      'in linea',
    ],
    ['nothing for counts', { desio: cella(10), italia: cella(99) }, { conteggio: true }, ''],
    ['nothing without a value', { desio: cella(10), italia: cella(null) }, {}, ''],
    [
      'no comparison of different years',
      { desio: cella(10), italia: cella(15, { anno: '2011' }) },
      {},
      'anno diverso: nessun confronto',
    ],
    [
      'no difference that the interval of the second covers',
      { desio: cella(10), italia: cella(15, { intervallo: [9, 21] }) },
      {},
      'non distinguibile',
    ],
    [
      'no difference that the interval of the first covers',
      { desio: cella(10, { intervallo: [5, 16] }), italia: cella(15) },
      {},
      'non distinguibile',
    ],
  ])('writes %s', (_, valori, altro, testo) => {
    expect(differenza(indicatore(valori, altro))).toBe(testo);
  });

  it('says why a value is missing and which year is another one', () => {
    const quadro = makeQuadro(
      indicatore({
        desio: cella(10),
        '108023': cella(null),
        italia: cella(3, { anno: '2011', stato: 'provvisorio' }),
      }),
    );
    const [, mancante, vecchio] = makeConfronto(quadro, ['desio', '108023', 'italia']).temi[0]!
      .righe[0]!.celle;
    expect(mancante?.testo).toBe('dato non ancora acquisito');
    expect(vecchio?.nota).toBe('2011, provvisorio');
  });

  it('says once a state that all the values share', () => {
    const provvisorio = { stato: 'provvisorio' };
    const quadro = makeQuadro(
      indicatore({ desio: cella(10, provvisorio), italia: cella(30, provvisorio) }),
    );
    const [riga] = makeConfronto(quadro, ['desio', 'italia']).temi[0]!.righe;
    expect(riga?.nota).toBe('provvisorio');
    expect(riga?.celle.map((c) => c.nota)).toEqual(['', '']);
  });

  it('leaves out what none of the territories has', () => {
    expect(makeConfronto(makeQuadro(indicatore({})), ['desio', 'italia']).temi).toEqual([]);
  });
});

describe('drawConfronto', () => {
  it('escapes every text', () => {
    const cattivo = indicatore({ desio: cella(1), italia: cella(2) }, { nome: '<img src=x>' });
    const html = drawConfronto(
      makeConfronto(makeQuadro(cattivo), ['desio', 'italia']),
      'p',
      (id) => `/x/${id}/`,
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x&gt;');
  });

  it('gives each territory a sign of another shape', () => {
    const html = drawConfronto(
      makeConfronto(makeQuadro(indicatore({ desio: cella(1), italia: cella(30) })), [
        'desio',
        'italia',
      ]),
      'p',
      () => '/',
    );
    const chiavi = [...html.matchAll(/class="chiave".*?d="([^"]+)"/g)].map(([, d]) => d);
    expect(chiavi).toHaveLength(2);
    expect(new Set(chiavi).size).toBe(2);
  });
});

describe('parseTerritori', () => {
  const validi = new Set(['desio', 'italia', 'monza', 'seregno', 'lombardia', '108023']);
  it.each([
    ['?t=desio,italia', ['desio', 'italia']],
    ['t=desio,desio,italia', ['desio', 'italia']],
    ['t=desio,<script>,italia', ['desio', 'italia']],
    [
      't=desio,italia,monza,seregno,lombardia,108023',
      ['desio', 'italia', 'monza', 'seregno', 'lombardia'],
    ],
    ['x=desio', []],
    ['', []],
    ['t=__proto__,constructor', []],
  ])('%j asks for %j', (query, attesi) => {
    expect(parseTerritori(query, validi)).toEqual(attesi);
  });
});

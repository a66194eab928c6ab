import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../src/lib/chart/riquadro.ts';
import type { DatiPoster, Disegno, FattoPoster } from '../../../src/lib/infografica/fatti.ts';
import { ALTEZZE, LARGHEZZA, makePoster } from '../../../src/lib/infografica/poster.ts';
import { topologia } from '../chart/dati.ts';
import { type EtichettaLetta, listEtichette } from '../chart/list-etichette.ts';
import { makeIndicatore } from '../text/esempi.ts';

const fatto = (id: string, disegno: Disegno, valore: number, cifra: string): FattoPoster => ({
  indicatore: makeIndicatore({ id }),
  disegno,
  valore,
  cifra,
  testo: 'dei residenti ha una certa caratteristica',
  confronti: [
    { nome: 'Provincia MB', valore: valore * 2, cifra: `${cifra}b` },
    { nome: 'Lombardia', valore: valore / 2, cifra: `${cifra}c` },
  ],
  fonte: 'Istat, 2025; dato approssimato',
});

const dati: DatiPoster = {
  territorio: 'vimercate-trezzo',
  soprattitolo: 'Ambito di',
  titolo: 'Vimercate e Trezzo',
  residenti: '233.537',
  quando: '1° gennaio 2026, dato provvisorio',
  comuni: 29,
  cento: {
    giovani: fatto('quota-0-14', 'persone', 12.3, '12,3%'),
    anziani: fatto('quota-65-piu', 'persone', 23.4, '23,4%'),
    figure: { giovani: 12, anziani: 23 },
  },
  fatti: [
    fatto('stranieri', 'persone', 25, '25,0%'),
    fatto('occupati', 'valigette', 74.5, '74,5%'),
    fatto('reddito', 'barre', 29800, '29.800 €'),
    fatto('spesa', 'monete', 125, '125 €'),
    fatto('suolo', 'terreno', 40, '40,0%'),
    fatto('affluenza', 'anello', 75, '75,0%'),
  ],
};

const disegna = (formato: keyof typeof ALTEZZE) =>
  makePoster(dati, { topologia, formato, firma: 'Atlante', indirizzo: '/infografiche/' });
const svg = disegna('schermo');
const { document } = parseHTML(svg);
const numero = (nodo: Element | null, attributo: string) => Number(nodo?.getAttribute(attributo));

describe('the shapes of a poster are in proportion', () => {
  it('a hundred residents are a hundred figures, of the ages that they have', () => {
    const figure = [...document.querySelectorAll('use')].map((u) => u.getAttribute('href'));
    const quante = (nome: string) => figure.filter((f) => f === `#${nome}`).length;
    expect(quante('bambino')).toBe(12);
    expect(quante('anziano')).toBe(23);
    // Ten adults more, and a part of one, are the row of the first fact.
    expect(quante('adulto')).toBe(65 + 11);
  });

  it('the last of ten shapes is filled for the part that is left', () => {
    const intera = numero(document.querySelector('use[href="#valigetta"]'), 'width');
    const parte = numero(document.querySelector('#taglio-occupati rect'), 'width');
    expect(parte / intera).toBeCloseTo(0.45, 2);
  });

  it('bars start from zero', () => {
    const barre = [...document.querySelectorAll('rect[rx="2"]')].map((r) => numero(r, 'width'));
    expect(barre).toHaveLength(3);
    expect(barre[1]! / barre[0]!).toBeCloseTo(2, 2);
    expect(barre[2]! / barre[0]!).toBeCloseTo(0.5, 2);
  });

  it('the land is built for its share', () => {
    const [tutto, costruito] = [...document.querySelectorAll('g[transform$=" 0)"] > rect')]
      .slice(-2)
      .map((r) => numero(r, 'width'));
    expect(costruito! / tutto!).toBeCloseTo(0.4, 2);
  });

  it('the ring is filled clockwise from the top: three quarters end on the left', () => {
    const [, x0, y0, r, arco, x1, y1] =
      /M([\d.]+),([\d.]+)A([\d.]+),[\d.]+ 0 (\d) 1 ([\d.]+),([\d.]+)/.exec(svg)!.map(Number);
    expect(arco).toBe(1);
    expect(x0! - x1!).toBeCloseTo(r!, 0);
    expect(y1! - y0!).toBeCloseTo(r!, 0);
  });
});

/** The words of a poster stand on their point, those of the figures are centred on it. */
function toRigaDiBase(e: EtichettaLetta): EtichettaLetta {
  const [base, altezza] = [(e.y0 + e.y1) / 2, e.y1 - e.y0];
  return { ...e, y0: base - 0.8 * altezza, y1: base + 0.2 * altezza };
}

describe.each(Object.entries(ALTEZZE))('a poster %s', (formato, altezza) => {
  const poster = disegna(formato as keyof typeof ALTEZZE);

  it('has no two words that touch, and none outside', () => {
    const parole = listEtichette(poster).map(toRigaDiBase);
    const fuori = parole.filter((e) => e.x0 < 0 || e.x1 > LARGHEZZA || e.y0 < 0 || e.y1 > altezza);
    expect(fuori.map((e) => e.testo)).toEqual([]);
    const scontri = parole.flatMap((a, i) =>
      parole.slice(i + 1).flatMap((b) => (overlaps(a, b) ? [`${a.testo} / ${b.testo}`] : [])),
    );
    expect(scontri).toEqual([]);
  });

  it('says in its description every number that it draws', () => {
    const descrizione = parseHTML(poster).document.querySelector('desc')?.textContent;
    for (const f of [dati.cento.giovani, dati.cento.anziani, ...dati.fatti])
      expect(descrizione).toContain(`${f.cifra} ${f.testo}`);
  });

  it('gives source and year beside every fact', () => {
    expect(poster.match(/Istat, 2025; dato approssimato/g)).toHaveLength(dati.fatti.length + 1);
  });
});

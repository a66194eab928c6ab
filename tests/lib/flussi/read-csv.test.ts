import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/lib/flussi/read-csv.ts';
import type { Rilievo } from '../../../src/lib/flussi/rilievo.ts';

function read(bytes: Uint8Array | string) {
  const rilievi: Rilievo[] = [];
  const foglio = readCsv(
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    rilievi,
  );
  return {
    righe: foglio?.righe,
    problemi: rilievi.map(({ gravita, problema }) => `${gravita}: ${problema}`),
  };
}

const TABELLA = [
  ['Comune', 'Ore'],
  ['Muggiò', '12,5'],
];

describe('readCsv', () => {
  it.each([
    ['semicolons and CRLF', 'Comune;Ore\r\nMuggiò;12,5\r\n'],
    ['commas and quotes', 'Comune,Ore\nMuggiò,"12,5"\n'],
    ['tabs', 'Comune\tOre\nMuggiò\t12,5'],
    ['a byte order mark', '\uFEFFComune;Ore\nMuggiò;12,5\n'],
    ['the sep= line of Excel', 'sep=;\nComune;Ore\nMuggiò;12,5\n'],
  ])('reads %s', (_, testo) => {
    const { righe, problemi } = read(testo);
    expect(righe!.filter((riga) => riga.length > 1)).toEqual(TABELLA);
    expect(problemi).toEqual([]);
  });

  it('reads UTF-16 as Excel writes it', () => {
    const testo = '\uFEFFComune\tOre\nMuggiò\t12,5';
    const bytes = new Uint8Array(new Uint16Array([...testo].map((c) => c.charCodeAt(0))).buffer);
    expect(read(bytes)).toEqual({ righe: TABELLA, problemi: [] });
  });

  it('reads Windows-1252 and says so', () => {
    const bytes = Uint8Array.from('Comune;Ore\nMuggi\xf2;12,5', (c) => c.charCodeAt(0));
    const { righe, problemi } = read(bytes);
    expect(righe).toEqual(TABELLA);
    expect(problemi).toEqual([expect.stringMatching(/^avviso: .*UTF-8/)]);
  });

  it.each([
    ['nothing', '   \n', /vuoto/],
    ['a web page', '<!doctype html><html>', /pagina web/],
    ['a cut file', 'Comune;"Ore\nDesio;3', /virgolette/],
    ['bytes that are no text', 'Comune\0;Ore', /non è un testo/],
  ])('refuses %s', (_, testo, problema) => {
    const { righe, problemi } = read(testo);
    expect(righe).toBeUndefined();
    expect(problemi).toEqual([expect.stringMatching(problema)]);
  });
});

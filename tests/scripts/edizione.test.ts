import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeConfronti } from '../../scripts/lib/edizione/confronti.ts';
import { congela } from '../../scripts/lib/edizione/congela.ts';
import { listEdizioni } from '../../scripts/lib/edizione/deposito.ts';
import { copyDocumenti, hasDocumenti } from '../../scripts/lib/edizione/documenti.ts';
import { pubblicaEdizioni, pubblicaRinvii } from '../../scripts/lib/edizione/pubblica.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { swapFolder } from '../../scripts/lib/swap-folder.ts';

let radice: string;
let deposito: string;
beforeEach(() => {
  radice = mkdtempSync(join(tmpdir(), 'edizione-'));
  deposito = join(radice, 'edizioni');
});
afterEach(() => {
  rmSync(radice, { recursive: true, force: true });
});

const write = (cartella: string, file: Readonly<Record<string, string>>): void => {
  for (const [path, testo] of Object.entries(file)) {
    mkdirSync(dirname(join(cartella, path)), { recursive: true });
    writeFileSync(join(cartella, path), testo);
  }
};

/** A site of two pages and its data, as a build makes it: its links carry the base path. */
function buildPiccolo(cartella: string, base: string, valore: number): string {
  const pagina = (titolo: string, altra: string) =>
    `<!doctype html><title>${titolo}</title><link rel="canonical" href="https://atlante.test/${altra}"><p>${String(valore)}</p><a href="${base}${altra}">vai</a>`;
  write(cartella, {
    'index.html': pagina('Atlante', 'comuni/desio/'),
    'comuni/desio/index.html': pagina('Desio', ''),
    '404.html': pagina('Non c’è', ''),
    'dati/osservazioni.csv': `indicatore,territorio,livello,anno,valore,stato\ntari,108023,comune,2024,${String(valore)},definitivo\n`,
    'dati/indicatori.json': '[{"id":"tari","nome":"Tari","unita":"%","decimali":1}]',
    'dati/territori.json': '{"comuni":[{"codice":"108023","nome":"Desio","ambito":"desio"}]}',
    'dati/manifest.json': `{"impronta":${String(valore)}}`,
  });
  return cartella;
}

/** The whole site of an edition: pages, addresses of the edition, editions of the store; then it takes the place of the last one. */
function buildSito(edizione: string, base: string, valore: number): string {
  const pronto = buildPiccolo(join(radice, 'pronto'), base, valore);
  pubblicaRinvii(pronto, base, edizione);
  pubblicaEdizioni(deposito, pronto, base);
  swapFolder(pronto, join(radice, 'sito'), join(radice, 'prima'));
  return join(radice, 'sito');
}

const freeze = (edizione: string, base: string, valore: number) =>
  congela({
    edizione,
    base,
    deposito,
    costruisci: (sotto) =>
      Promise.resolve(buildPiccolo(join(radice, `costruita-${edizione}`), sotto, valore)),
  });

const readAll = (cartella: string): Record<string, string> =>
  Object.fromEntries(
    listFiles(cartella).map(({ path }) => [path, readFileSync(join(cartella, path), 'utf8')]),
  );

describe('two editions', () => {
  it('go on standing, byte by byte, in the sites built after them', async () => {
    await freeze('2026-11', '/atlante/', 10);
    buildSito('2027-05', '/atlante/', 12);
    await freeze('2027-05', '/atlante/', 12);
    const sito = buildSito('2027-11', '/atlante/', 15);
    for (const [edizione, valore] of [
      ['2026-11', 10],
      ['2027-05', 12],
    ] as const) {
      const pubblicata = join(sito, 'edizioni', edizione);
      expect(readAll(pubblicata)).toEqual(readAll(join(deposito, edizione)));
      const pagina = readFileSync(join(pubblicata, 'index.html'), 'utf8');
      expect(pagina).toContain(`<p>${String(valore)}</p>`);
      expect(pagina).toContain(`href="/atlante/edizioni/${edizione}/comuni/desio/"`);
    }
    expect(readFileSync(join(sito, 'index.html'), 'utf8')).toContain('<p>15</p>');
    expect(listEdizioni(deposito).map(({ edizione }) => edizione)).toEqual(['2026-11', '2027-05']);
  });

  it('are compared with the data of today, the newest first', async () => {
    await freeze('2026-11', '/', 10);
    await freeze('2027-05', '/', 12);
    const oggi = buildPiccolo(join(radice, 'oggi'), '/', 12);
    const confronti = makeConfronti(deposito, join(oggi, 'dati'));
    expect(confronti.map(({ edizione, cambiamenti }) => [edizione, cambiamenti.rivisti])).toEqual([
      ['2027-05', 0],
      ['2026-11', 1],
    ]);
    expect(confronti[1]?.cambiamenti.indicatori[0]?.massima).toMatchObject({ prima: 10, dopo: 12 });
  });
});

describe('the addresses of an edition', () => {
  it('lead to the pages of today while it is the latest, and to its own once it stands still', async () => {
    const sito = buildSito('2026-11', '/atlante/', 10);
    const file = join(sito, 'edizioni/2026-11/comuni/desio/index.html');
    const rinvio = readFileSync(file, 'utf8');
    expect(rinvio).toContain('content="0; url=/atlante/comuni/desio/"');
    expect(rinvio).toContain('<a href="/atlante/comuni/desio/">');
    expect(rinvio).toContain('<link rel="canonical" href="https://atlante.test/">');
    expect(existsSync(join(sito, 'edizioni/2026-11/404.html'))).toBe(false);

    await freeze('2026-11', '/atlante/', 10);
    buildSito('2026-11', '/atlante/', 11);
    expect(readFileSync(file, 'utf8')).toContain('<p>10</p>');
  });
});

describe('an edition that stands still', () => {
  it('is never written again', async () => {
    await freeze('2026-11', '/', 10);
    await expect(freeze('2026-11', '/', 99)).rejects.toThrow(/is there already.*src\/config\.ts/);
    expect(readFileSync(join(deposito, '2026-11/index.html'), 'utf8')).toContain('<p>10</p>');
  });

  it('is not there at all when its build fails, and what a stop has left does not matter', async () => {
    const fallita = congela({
      edizione: '2026-11',
      base: '/',
      deposito,
      costruisci: () => Promise.reject(new Error('no')),
    });
    await expect(fallita).rejects.toThrow('no');
    expect(listEdizioni(deposito)).toEqual([]);
    write(join(deposito, '2026-11.incompleta'), { 'index.html': 'a half' });
    expect(listEdizioni(deposito)).toEqual([]);
    await freeze('2026-11', '/', 10);
    expect(listFiles(deposito).some(({ path }) => path.includes('incompleta'))).toBe(false);
  });

  it('belongs to one base path: another site leaves it out and says so', async () => {
    await freeze('2026-11', '/atlante/', 10);
    const sito = buildPiccolo(join(radice, 'altro'), '/', 12);
    const { pubblicate, altrove } = pubblicaEdizioni(deposito, sito, '/');
    expect(pubblicate).toEqual([]);
    expect(altrove).toEqual([{ edizione: '2026-11', base: '/atlante/' }]);
    expect(existsSync(join(sito, 'edizioni'))).toBe(false);
  });

  it('is refused when its folder is damaged', async () => {
    await freeze('2026-11', '/', 10);
    rmSync(join(deposito, '2026-11/dati/osservazioni.csv'));
    const oggi = buildPiccolo(join(radice, 'oggi'), '/', 12);
    expect(() => makeConfronti(deposito, join(oggi, 'dati'))).toThrow(
      /2026-11.*cannot be compared/,
    );
    rmSync(join(deposito, '2026-11/edizione.json'));
    expect(() => listEdizioni(deposito)).toThrow(/has no edizione\.json/);
  });
});

describe('the documents of an edition', () => {
  it('are those of the site, when the data are the same', () => {
    const sito = buildPiccolo(join(radice, 'sito'), '/', 10);
    expect(hasDocumenti(sito)).toBe(false);
    write(sito, {
      'documenti/desio/tari.docx': 'word',
      'infografiche/desio.png': 'png',
      'anteprime/comuni/desio.png': 'png',
      'presentazioni/desio-sindaci-finale.pdf': 'pdf',
    });
    expect(hasDocumenti(sito)).toBe(true);
    const ferma = buildPiccolo(join(radice, 'ferma'), '/edizioni/2026-11/', 10);
    expect(copyDocumenti(sito, ferma)).toBe(4);
    expect(readFileSync(join(ferma, 'documenti/desio/tari.docx'), 'utf8')).toBe('word');
  });

  it('are refused when they were made of other data', () => {
    const sito = buildPiccolo(join(radice, 'sito'), '/', 10);
    write(sito, { 'documenti/desio/tari.docx': 'word' });
    const ferma = buildPiccolo(join(radice, 'ferma'), '/edizioni/2026-11/', 11);
    expect(() => copyDocumenti(sito, ferma)).toThrow(/other data/);
  });
});
